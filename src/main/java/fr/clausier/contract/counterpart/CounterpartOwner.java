package fr.clausier.contract.counterpart;

/** What a counterpart is for: a buyer and so all its lots, one lot, or a referrer. */
public record CounterpartOwner(Kind kind, long id) {

    public enum Kind { BUYER, LOT, REFERRER }

    public static CounterpartOwner buyer(long organisation) {
        return new CounterpartOwner(Kind.BUYER, organisation);
    }

    public static CounterpartOwner lot(long lot) {
        return new CounterpartOwner(Kind.LOT, lot);
    }

    public static CounterpartOwner referrer(long referrer) {
        return new CounterpartOwner(Kind.REFERRER, referrer);
    }

    Long when(Kind asked) {
        return kind == asked ? id : null;
    }
}

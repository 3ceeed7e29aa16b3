package fr.clausier.contract.counterpart;

import java.util.List;

/** Whom to turn to about a lot. @param own typed at the lot; @param ofBuyer typed at its buyer, for all its lots */
public record LotCounterparts(List<Counterpart> own, List<Counterpart> ofBuyer) {

    public static final LotCounterparts NONE = new LotCounterparts(List.of(), List.of());

    /** The buyer's clause referent: those typed at the lot, else those of the buyer. */
    public List<Counterpart> clauseReferents() {
        List<Counterpart> here = own.stream().filter(each -> each.kind() == CounterpartKind.BUYER_CLAUSE).toList();
        return here.isEmpty() ? ofBuyer.stream().filter(each -> each.kind() == CounterpartKind.BUYER_CLAUSE).toList() : here;
    }

    /** Everybody but the clause referents. */
    public List<Counterpart> others() {
        return java.util.stream.Stream.concat(own.stream(), ofBuyer.stream()).filter(each -> each.kind() != CounterpartKind.BUYER_CLAUSE).toList();
    }
}

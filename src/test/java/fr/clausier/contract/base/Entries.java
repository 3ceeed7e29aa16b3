package fr.clausier.contract.base;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/** Entries of one lot's base, made for tests. */
public final class Entries {

    private static final Instant RECORDED = Instant.parse("2026-03-31T08:00:00Z");

    private Entries() { }

    public static BaseEntry of(BaseKind kind, String dated, String amount, String hours) {
        LocalDate day = LocalDate.parse(dated);
        return new BaseEntry(null, 1, 1, kind, kind + " " + dated + " " + amount + hours, day, amount == null ? null : Money.of(amount),
            hours == null ? null : Hours.of(hours), null, RECORDED, 1, null, null, null, null, null, null, null, true);
    }

    public static BaseEntry amount(BaseKind kind, String dated, String amount) {
        return of(kind, dated, amount, null);
    }

    public static BaseEntry hours(BaseKind kind, String dated, String hours) {
        return of(kind, dated, null, hours);
    }

    static BaseEntry corrected(BaseEntry e) {
        return new BaseEntry(7L, 1, 1, e.kind(), e.reference(), e.dated(), e.amount(), e.hours(), null, RECORDED, 1, null, null, null, null,
            null, null, null, null);
    }

    static BaseEntry struck(BaseEntry e) {
        return new BaseEntry(8L, 1, 1, e.kind(), e.reference(), e.dated(), e.amount(), e.hours(), null, RECORDED, 1, null, null, null, null,
            RECORDED, 1L, "saisie sur le mauvais lot", null);
    }
}

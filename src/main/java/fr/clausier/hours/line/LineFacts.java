package fr.clausier.hours.line;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * All that the rules may know of one declared line. Nothing here names a person.
 *
 * @param line handle of the stored line, to find it again; no rule may depend on it
 * @param lot handle of the lot whose clause judges the line
 * @param lotKey buyer SIRET, contract number and lot number: stable, where a handle is not
 * @param participant the person's stable reference
 * @param group the eligible group under which the person was hired; null when withheld from the viewer, after judgment
 * @param proofs what was seen for that group
 * @param placement days of the placement, its end being the planned one, if any
 * @param conventions every convention of the employer, of all its kinds
 * @param clocks since when the person is hired here and elsewhere
 * @param derogations granted for the placement and valid in the month
 */
public record LineFacts(long line, long lot, String lotKey, YearMonth month, Siret employer, EmployerKind kind,
        List<HeldConvention> conventions, String participant, EligibleGroup group, List<SeenProof> proofs, Modality modality,
        ContractType contract, Period placement, Activity activity, Hours hours, Clocks clocks, Set<DerogationKind> derogations) {

    public LineFacts {
        conventions = List.copyOf(conventions);
        proofs = List.copyOf(proofs);
        derogations = Set.copyOf(derogations);
    }

    /** Day the person was hired for this placement: proofs are judged at that day. */
    public LocalDate hiredOn() {
        return placement.from();
    }

    /** Whether a derogation of this kind was granted and is valid in the month. */
    public boolean isGranted(DerogationKind kind) {
        return derogations.contains(kind);
    }

    /** Days of the month inside placement and window; the whole month when they leave none, other rules then speak. */
    public Period daysWorked(Period window) {
        Period whole = Period.of(month);
        LocalDate from = latest(whole.from(), latest(placement.from(), window.from()));
        LocalDate to = earliest(whole.to(), earliest(placement.to(), window.to()));
        return to.isBefore(from) ? whole : new Period(from, to);
    }

    /** The same line without the group and its proofs, for who may not know them. */
    public LineFacts withheld() {
        return new LineFacts(line, lot, lotKey, month, employer, kind, conventions, participant, null, List.of(), modality, contract, placement,
            activity, hours, clocks, derogations);
    }

    /** The same line, its person referred to otherwise. */
    public LineFacts of(String other) {
        return other.equals(participant) ? this : new LineFacts(line, lot, lotKey, month, employer, kind, conventions, other, group, proofs, modality, contract,
            placement, activity, hours, clocks, derogations);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}

package fr.clausier.hours.line;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
 */
public record LineFacts(long line, long lot, String lotKey, YearMonth month, Siret employer, EmployerKind kind,
        List<HeldConvention> conventions, String participant, EligibleGroup group, List<SeenProof> proofs, Modality modality,
        ContractType contract, Period placement, Activity activity, Hours hours) {

    public LineFacts {
        conventions = List.copyOf(conventions);
        proofs = List.copyOf(proofs);
    }

    /** Day the person was hired for this placement: proofs are judged at that day. */
    public LocalDate hiredOn() {
        return placement.from();
    }
}

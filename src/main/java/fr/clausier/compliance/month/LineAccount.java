package fr.clausier.compliance.month;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.compliance.Tally;
import fr.clausier.hours.Activity;
import fr.clausier.hours.decision.Withheld;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line declared, with its decision.
 *
 * @param line handle of the stored line, to tell it again; never shown
 * @param pseudonym of the person for the buyer of the lot; names are kept apart, in {@link MonthAccount#names}
 * @param group null when withheld from the reader
 * @param tally declared = counted + refused + to review
 * @param reasons what the rules had against it, then what a person decided of it; empty for a line wholly counted
 * @param because the words of who overruled the rules; empty otherwise
 * @param source file, sheet and cell; empty for typed hours
 * @param recordedAt when it was written
 */
public record LineAccount(long line, long lot, YearMonth month, long participant, String pseudonym, long employer, String employerName, String employerSiret,
        EmployerKind kind, Modality modality, ContractType contract, @Nullable EligibleGroup group, Activity activity, Tally tally, List<Reason> reasons,
        String because, String source, LocalDate hiredOn, Instant recordedAt) {

    public LineAccount {
        reasons = List.copyOf(reasons);
    }

    /** The same without a group that is sensitive, for who may not know it. */
    LineAccount discreet() {
        return group == null || !group.isSensitive() ? this : new LineAccount(line, lot, month, participant, pseudonym, employer, employerName, employerSiret, kind,
            modality, contract, null, activity, tally, reasons.stream().map(LineAccount::bare).toList(), because, source, hiredOn, recordedAt);
    }

    private static Reason bare(Reason reason) {
        Map<String, String> facts = new TreeMap<>(reason.facts());
        facts.computeIfPresent("group", (name, said) -> "Withheld." + Withheld.HEALTH);
        return Reason.of(reason.rule(), reason.version(), reason.code(), facts);
    }
}

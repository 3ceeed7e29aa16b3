package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.Clock;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * where the terms hold work contracts to their length, the months that begin after 24 months with one employer under a CDDI, a
 * mission of an ETTI, a contrat d'usage of an AI or a contrat tremplin of an EA are reviewed, unless a derogation is valid in the
 * month; a suspension does not put the end of a fixed-term contract off. Reviewed and not refused: the hours were worked, and a derogation is often typed after it was granted.
 */
public final class ContractDuration implements LineRule {

    private static final int MONTHS = 24;

    @Override
    public String id() {
        return "R-12";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        if (!terms.how().contractLimits() || !isLimited(line) || line.isGranted(DerogationKind.CONTRACT_DURATION)) {
            return Optional.empty();
        }
        Clock clock = line.clocks().withEmployer();
        LocalDate last = clock.lastDay(MONTHS, false);
        return line.month().atDay(1).isAfter(last) ? Optional.of(Ruling.review(because("contract-too-long", Map.of("month", line.month().toString(),
            "contract", "ContractType." + line.contract(), "since", clock.since().toString(), "months", Integer.toString(MONTHS),
            "last-day", last.toString())))) : Optional.empty();
    }

    private static boolean isLimited(LineFacts line) {
        return switch (line.contract()) {
            case CDDI -> true;
            case MISSION -> line.kind() == EmployerKind.ETTI;
            case USAGE -> line.kind() == EmployerKind.AI;
            case TREMPLIN -> line.kind() == EmployerKind.EA;
            case CDI, CDD, PRO, APPRENTICESHIP, SUPPORT, PRISON_WORK, INDEPENDENT, SCHOOL_PLACEMENT -> false;
        };
    }
}

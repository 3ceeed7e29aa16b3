package fr.clausier.hours.limit;

import fr.clausier.clause.Terms;
import fr.clausier.hours.Activity;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.provider.EmployerKind;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * an association intermédiaire (AI) supplies one person to companies for 480 hours at most in any 24 months, all AI together;
 * the surplus is reviewed. Clauses whose terms set no limit, their hosts being associations or local authorities, neither are held nor
 * take room; nor are months in which the prefect's derogation is valid.
 */
final class AiHours implements Limit {

    private static final int MONTHS = 24;

    private record OfPerson(String participant) { }

    @Override
    public String id() {
        return "R-13";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Hold> on(LineFacts line, Terms terms) {
        Hours most = terms.how().aiLimit();
        if (most == null || line.kind() != EmployerKind.AI || line.activity() != Activity.WORK || line.isGranted(DerogationKind.AI_HOURS)) {
            return Optional.empty();
        }
        YearMonth since = line.month().minusMonths(MONTHS - 1L);
        return Optional.of(new Hold(new OfPerson(line.participant()), most, since, Part.REVIEW, "ai-hours-over",
            () -> Map.of("limit", most.toString(), "months", Integer.toString(MONTHS), "since", since.toString(), "month", line.month().toString())));
    }
}

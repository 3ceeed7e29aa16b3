package fr.clausier.hours.confirmation.returned;

import fr.clausier.kernel.Problem;
import fr.clausier.store.Canonical;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a confirmation workbook that came back would do if it were recorded now.
 *
 * @param recipient name of the employer it was made for; @param issuedAt when it went out; both of the first one, when rows of several are mixed
 * @param recordedAt when this very file was recorded before; null if never
 * @param problems errors and warnings
 */
public record AnsweredWorkbook(long uploadId, String fileName, String recipient, Instant issuedAt, Instant recordedAt, List<AnsweredMonth> months,
        List<Problem> problems) {

    public long count(AnsweredMonth.Becomes... fates) {
        return months.stream().filter(month -> Arrays.asList(fates).contains(month.becomes())).count();
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** Errors to be mended in the file; a choice to be made is none. */
    public List<Problem> toMend() {
        return errors().stream().filter(problem -> !problem.code().equals("confirmation-choose")).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    public List<AnsweredMonth> toChoose() {
        return months.stream().filter(month -> !month.moved().isEmpty()).toList();
    }

    public boolean changesSomething() {
        return months.stream().anyMatch(AnsweredMonth::isWritten);
    }

    /** The same for the same effect and the same things to choose between; choices themselves aside. */
    public String fingerprint() {
        return Canonical.sha256(Canonical.of(months.stream().map(month -> List.of(month.contract(), month.lot(), month.employer(), month.month().toString(),
            String.valueOf(month.state()), month.moved().isEmpty() ? month.becomes().name() : "", month.lines().stream().map(AnsweredWorkbook::said).toList())).toList()));
    }

    private static List<String> said(AnsweredMonth.Line line) {
        return List.of(line.person(), line.declared().toString(), String.valueOf(line.stance()), String.valueOf(line.said()), line.remark());
    }
}

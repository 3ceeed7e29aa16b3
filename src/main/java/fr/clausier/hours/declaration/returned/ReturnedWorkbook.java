package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.sheet.Skipped;
import fr.clausier.kernel.Problem;
import fr.clausier.store.Canonical;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * What a workbook that came back would do if it were recorded now.
 *
 * @param recipient name of the organisation it was made for; @param issuedAt when it went out; both of the first one, when rows of several are mixed
 * @param recordedAt when this very file was recorded before; null if never
 * @param months what becomes of each month of each employer of each lot it speaks of
 * @param problems errors and warnings, those of rows included
 */
public record ReturnedWorkbook(long uploadId, String fileName, String recipient, Instant issuedAt, Instant recordedAt, List<ReturnedRow> rows,
        List<Month> months, List<Problem> problems, List<Skipped> skipped, boolean changesSomething) {

    /** What becomes of a month. @param silent people of whom nothing is said, whom it still waits for */
    public record Month(String contract, String lot, String employer, YearMonth month, Answer answer, List<String> silent) { }

    /** How a month is answered after recording. */
    public enum Answer {
        /** Hours are sent. */ SENT,
        /** Nobody worked. */ ZERO,
        /** Hours are kept, and the month waits for the rest. */ KEPT,
        /** Nothing is said of it. */ NOTHING }

    public long count(ReturnedRow.Fate... fates) {
        return rows.stream().filter(row -> Arrays.asList(fates).contains(row.fate())).count();
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** Errors to be mended in the file; a choice to be made is none. */
    public List<Problem> toMend() {
        return errors().stream().filter(problem -> !problem.code().equals("declaration-choose")).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    public List<ReturnedRow> toChoose() {
        return rows.stream().filter(row -> !row.conflicts().isEmpty()).toList();
    }

    public boolean isRecordable() {
        return errors().isEmpty();
    }

    /** The same for the same effect and the same things to choose between; choices themselves aside. */
    public String fingerprint() {
        return Canonical.sha256(Canonical.of(rows.stream().map(row -> List.of(row.sheet(), row.number(), row.created(), String.valueOf(row.ends()),
            row.lines().stream().map(ReturnedWorkbook::effect).toList(), row.isWholeLot() ? row.fate().name() : "")).toList()));
    }

    private static List<String> effect(ReturnedRow.Line line) {
        return line.conflict() == null ? List.of(line.activity().name(), String.valueOf(line.before()), String.valueOf(line.after()))
            : List.of(line.conflict().cell(), String.valueOf(line.conflict().here()), String.valueOf(line.conflict().sent()));
    }
}

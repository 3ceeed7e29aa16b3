package fr.clausier.hours.intake;

import fr.clausier.hours.mending.CorrectedCell;
import fr.clausier.hours.mending.Mend;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.hours.sheet.Skipped;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.alike.Resembling;
import fr.clausier.store.Canonical;
import fr.clausier.upload.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file would do if it were recorded now.
 *
 * @param recordedAt when this very file was recorded before; null if never
 * @param rows every row with hours, in the order of the file
 * @param problems all of them, in the file's order: of the file, of its headings, of its rows; errors and warnings
 * @param skipped rows passed over, with the reason
 * @param corrected cells read otherwise than the file says, because someone typed another value here
 * @param recognised names read as those of someone known, as a person answered before
 * @param resembling unknown people who resemble someone known, to be asked about; only for those entitled to names
 * @param people how many would be created; @param placements likewise
 */
public record Preview(long uploadId, String fileName, String sha256, Instant recordedAt, List<PreviewRow> rows, List<Problem> problems,
        List<Skipped> skipped, int people, int placements, List<CorrectedCell> corrected, List<Resembling> recognised,
        List<Resembling> resembling) {

    /** What recording a compared file would do. */
    static Preview of(Upload upload, Compared compared) {
        List<Problem> problems = new ArrayList<>(compared.content().problems());
        Map<Problem.Place, List<Problem>> byPlace = problems.stream().collect(Collectors.groupingBy(Problem::place));
        Set<String> people = new HashSet<>();
        Set<PlacementChoice> created = new HashSet<>();
        List<PreviewRow> rows = new ArrayList<>();
        for (Resolved resolved : compared.rows()) {
            problems.addAll(resolved.problems);
            PreviewRow row = PreviewRow.of(resolved, compared.known(), byPlace);
            if (row.personToCreate() && resolved.isSound()) {
                people.add(resolved.person);
            }
            if (row.placementToCreate() && resolved.isSound()) {
                created.add(resolved.placement);
            }
            rows.add(row);
        }
        problems.sort(Comparator.comparing(Problem::severity));
        return new Preview(upload.id(), upload.fileName(), upload.sha256(), upload.recordedAt(), rows, problems, compared.content().skipped(),
            people.size(), created.size(), compared.cells(), compared.recognised(), List.of());
    }

    Preview resembling(List<Resembling> found) {
        return new Preview(uploadId, fileName, sha256, recordedAt, rows, problems, skipped, people, placements, corrected, recognised, found);
    }

    public long count(PreviewRow.Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    /** Whether recording is possible: one error anywhere stops the whole file. */
    public boolean isRecordable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Whether sound rows may be recorded and the others kept to be mended: no error is of the file as a whole, and some row is worth it. */
    public boolean canRecordSound() {
        Set<Problem> ofRows = rows.stream().flatMap(row -> row.problems().stream()).collect(Collectors.toSet());
        return !isRecordable() && ofRows.containsAll(errors()) && count(PreviewRow.Status.NEW) + count(PreviewRow.Status.CHANGED) > 0;
    }

    /** Rows that would be recorded if the others were left. */
    public long sound() {
        return rows.size() - count(PreviewRow.Status.PROBLEM);
    }

    /** Cells that can be given another value here, those of one cause and one value together. */
    public List<Mend> mends() {
        Map<SheetRow, List<Problem>> problems = new LinkedHashMap<>();
        rows.forEach(row -> problems.put(row.row(), row.problems()));
        return Mend.of(problems);
    }

    /** Whether recording would write nothing. */
    public boolean isKnown() {
        return rows.stream().allMatch(row -> row.status() == PreviewRow.Status.SAME);
    }

    /** Whether a person must first say how the file is laid out. */
    public boolean asksMapping() {
        return problems.stream().anyMatch(problem -> problem.code().equals("mapping-needed"));
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** The same for the same effect: given back when recording, so that what is recorded is what was seen. */
    public String fingerprint() {
        StringBuilder digests = new StringBuilder(SHA256_CHARACTERS * (rows.size() / ROWS_A_DIGEST + 1));
        for (int i = 0; i < rows.size(); i += ROWS_A_DIGEST) {
            digests.append(Canonical.sha256(Canonical.of(rows.subList(i, Math.min(rows.size(), i + ROWS_A_DIGEST)).stream().map(row -> List.of(row.row().sheet(),
                row.row().number(), row.status(), row.personToCreate(), row.placementToCreate(), row.lines())).toList())));
        }
        return Canonical.sha256(digests.toString());
    }

    private static final int ROWS_A_DIGEST = 500;
    private static final int SHA256_CHARACTERS = 64;
}

package fr.clausier.contract.base.intake;

import fr.clausier.contract.Lot;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.kernel.Problem;
import fr.clausier.store.Canonical;
import java.time.Instant;
import java.util.List;

/**
 * What a file would do if it were recorded now.
 *
 * @param recordedAt when this very file was recorded before; null if never
 * @param lines every row that is an entry, in the order of the file
 * @param problems all of them, errors first
 * @param leftOut rows passed over, with the reason
 */
public record BasePreview(long uploadId, String fileName, Instant recordedAt, List<Line> lines, List<Problem> problems, List<LeftOut> leftOut) {

    /** In which pile a row falls. */
    public enum BaseFate { NEW, CHANGED, SAME, /** Struck by a person since: a file does not bring it back. */ STRUCK, PROBLEM }

    /**
     * A row beside what is recorded.
     *
     * @param lot null when it cannot be told
     * @param before the entry with the same kind and reference: the one corrected, the one that says the same, the one struck; null for none
     */
    public record Line(BaseRow row, BaseFate fate, Lot lot, BaseEntry before, List<Problem> problems) {

        boolean writes() {
            return fate == BaseFate.NEW || fate == BaseFate.CHANGED;
        }
    }

    public long count(BaseFate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    /** Whether recording is possible: one error anywhere stops the whole file. */
    public boolean isRecordable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Whether recording would write nothing. */
    public boolean isKnown() {
        return lines.stream().noneMatch(Line::writes);
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** The same for the same effect: given back when recording, so that what is recorded is what was seen. */
    public String fingerprint() {
        return Canonical.sha256(Canonical.of(lines.stream().map(line -> line.row().sheet() + "/" + line.row().number() + "/" + line.fate() + "/"
            + (line.lot() == null ? "" : line.lot().id()) + "/" + (line.before() == null ? "" : line.before().id())).toList()));
    }
}

package fr.clausier.opendata;

import fr.clausier.kernel.Problem;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.opendata.decp.DecpRecord;
import java.util.List;
import java.util.Map;

/**
 * What recording a file would do, before anything is written.
 *
 * @param lines the usable records, in the order of the file
 * @param problems every problem of the file; those of refused records are errors and do not keep the others from being recorded
 * @param read records in the file; @param refused those that cannot be kept
 * @param complete false when the file broke before its end
 */
public record ImportPreview(List<Line> lines, List<Problem> problems, int read, int refused, boolean complete) {

    /** What a record is beside what is stored. */
    public enum ImportState { NEW, CHANGED, SAME }

    /**
     * @param before the stored values the file changes, by field; empty for a new record
     * @param stored the stored record; null when new
     */
    public record Line(DecpRecord record, ImportState state, Map<DecpField, String> before, PublishedRecord stored) { }

    public long count(ImportState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}

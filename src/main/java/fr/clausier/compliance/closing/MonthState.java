package fr.clausier.compliance.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where a month stands.
 *
 * @param lines lines declared for it, as they stand now
 * @param locked whether its hours no longer change
 * @param closings every closing, the newest first; none for a month locked before snapshots were kept
 */
public record MonthState(YearMonth month, long lines, boolean locked, List<MonthClosing> closings) {

    /** The closing its workbook is that of. */
    public Optional<MonthClosing> newest() {
        return closings.stream().findFirst();
    }
}

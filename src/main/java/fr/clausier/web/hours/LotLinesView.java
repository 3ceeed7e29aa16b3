package fr.clausier.web.hours;

import fr.clausier.compliance.Tally;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;
import java.util.List;

/**
 * The lines behind a figure of a lot.
 *
 * @param month the one month looked at; null for all until the last complete one
 * @param until last month looked at
 * @param part lines with hours in that part; null for all
 * @param months months that have lines, newest first
 * @param sum of the lines shown
 * @param unseen hours of the figure that are on lines the viewer may not see one by one
 */
public record LotLinesView(Contract contract, Lot lot, YearMonth month, YearMonth until, Part part, List<YearMonth> months, List<Row> rows,
        Tally sum, Hours unseen) {

    /** One line. @param person name or reference */
    public record Row(JudgedLine judged, String person, String employer) { }
}

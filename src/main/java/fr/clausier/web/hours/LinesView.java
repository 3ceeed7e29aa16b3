package fr.clausier.web.hours;

import fr.clausier.compliance.Tally;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.kernel.Hours;
import fr.clausier.web.Slice;
import java.time.YearMonth;
import java.util.List;

/**
 * The lines behind a figure: of a lot, or of all the lots that a figure of a sum adds up.
 *
 * @param contract null for a sum; @param lot null for a sum
 * @param until last month looked at
 * @param months months that have lines, newest first
 * @param rows those of the page shown
 * @param sum of every line the viewer may see, other pages included
 * @param unseen hours of the figure that are on lines the viewer may not see one by one
 */
public record LinesView(Contract contract, Lot lot, LinesAsked asked, YearMonth until, List<YearMonth> months, List<Row> rows, Tally sum,
        Hours unseen, Slice slice) {

    /** One line. @param where contract and lot, for the lines of several lots; @param person name or reference */
    public record Row(JudgedLine judged, String where, String person, String employer) { }
}

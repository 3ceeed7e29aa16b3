package fr.clausier.contract.base.intake;

import fr.clausier.kernel.Problem;
import java.util.List;

/** All that was found in a file: rows, what is wrong in them, and what was passed over. Every filled row is in one of the three. */
record BaseContent(List<BaseRow> rows, List<Problem> problems, List<LeftOut> leftOut) {

    BaseContent {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }
}

package fr.clausier.hours.confirmation.returned;

import fr.clausier.hours.declaration.RowMark;
import fr.clausier.kernel.Problem;
import java.util.List;

/**
 * A workbook as it came back.
 *
 * @param marks every mark found, that of the workbook among them
 * @param problems met reading it
 */
record SentAnswers(List<RowMark> marks, List<SentAnswer> rows, List<Problem> problems) { }

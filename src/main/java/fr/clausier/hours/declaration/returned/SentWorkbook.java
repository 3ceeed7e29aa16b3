package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.hours.sheet.Skipped;
import fr.clausier.kernel.Problem;
import java.util.List;

/**
 * A workbook as it came back.
 *
 * @param marks every mark found, that of the workbook among them
 * @param newcomers rows without a mark, of people to be placed
 */
record SentWorkbook(List<RowMark> marks, List<SentRow> rows, List<SheetRow> newcomers, List<Problem> problems, List<Skipped> skipped) { }

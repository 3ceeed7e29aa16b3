package fr.clausier.workbook.reading;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.written.SocialNumber;
import java.util.ArrayList;
import java.util.List;

/** R-81 in files: cells, names of sheets included, that hold what looks like a social-security number, wherever they are in the file. */
final class SocialNumbers {

    private static final int MOST = 500;

    private SocialNumbers() { }

    static List<Problem> in(List<Table> tables) {
        List<Problem> found = new ArrayList<>();
        for (Table table : tables) {
            String sheet = SocialNumber.masked(table.name());
            if (!sheet.equals(table.name())) {
                found.add(Problem.error(SocialNumber.REFUSED, Problem.Place.cell(sheet, ""), sheet));
            }
            for (Table.Row row : table.rows()) {
                row.columnsWhere(SocialNumber::isIn).forEach(column -> found.add(Problem.error(SocialNumber.REFUSED,
                    Problem.Place.cell(sheet, Table.letters(column) + row.number()), row.at(column).map(Cell::text).orElse(""))));
                if (found.size() >= MOST) {
                    return found;
                }
            }
        }
        return found;
    }
}

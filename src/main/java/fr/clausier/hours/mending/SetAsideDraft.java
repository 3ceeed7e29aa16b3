package fr.clausier.hours.mending;

import fr.clausier.kernel.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows nobody will mend. @param rows handles of those set aside; @param reason why, in writing */
public record SetAsideDraft(Set<Long> rows, String reason) {

    private static final int LONGEST_REASON = 1000;

    public static SetAsideDraft read(Fields fields) {
        List<String> rows = fields.texts("rows");
        if (rows.isEmpty()) {
            fields.refuse("rows-none", "rows");
        }
        return new SetAsideDraft(rows.stream().filter(row -> row.matches("[0-9]{1,18}")).map(Long::valueOf).collect(Collectors.toSet()),
            fields.requiredText("asideReason", LONGEST_REASON));
    }
}

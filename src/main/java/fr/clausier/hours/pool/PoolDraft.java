package fr.clausier.hours.pool;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An agreement as described before it is recorded.
 *
 * @param lots ids, in the order in which they receive hours
 * @param everyBuyer whether the buyer of each lot agreed
 */
public record PoolDraft(LocalDate agreedOn, List<Long> lots, boolean everyBuyer, String agreement) {

    private static final int LONGEST = 2000;

    /** Reads agreedOn, poolLots (ids in their order), everyBuyer, agreement. */
    public static PoolDraft read(Fields fields) {
        List<Long> lots = new ArrayList<>();
        for (String id : fields.texts("poolLots")) {
            if (id.matches("[0-9]{1,18}")) {
                lots.add(Long.valueOf(id));
            } else {
                fields.refuse("integer-format", "poolLots", id);
            }
        }
        PoolDraft draft = new PoolDraft(fields.requiredDate("agreedOn"), List.copyOf(new LinkedHashSet<>(lots)), fields.flag("everyBuyer"),
            fields.requiredText("agreement", LONGEST));
        if (draft.lots.size() < 2) {
            fields.refuse("pool-too-few", "poolLots");
        }
        if (!draft.everyBuyer) {
            fields.refuse("pool-buyers", "everyBuyer");
        }
        return draft;
    }
}

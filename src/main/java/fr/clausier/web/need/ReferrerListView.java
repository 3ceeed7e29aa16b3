package fr.clausier.web.need;

import fr.clausier.kernel.Period;
import fr.clausier.need.brought.Contribution;
import fr.clausier.organisation.referrer.Referrer;
import java.util.List;

/** Referrers with what each brought over a period. */
public record ReferrerListView(List<Row> rows, Period period, boolean mayRecord) {

    public record Row(Referrer referrer, Contribution brought) { }

    public Contribution total() {
        return rows.stream().map(Row::brought).reduce(Contribution.none(0), Contribution::plus);
    }
}

package fr.clausier.compliance.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.Differences;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.merge.Merge;
import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.Merges;
import fr.clausier.participant.Participants;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two people of a month already closed, found to be one. */
class MergedAfterClosingTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void a_closed_month_keeps_what_it_kept_and_what_differs_since_can_be_told() {
        WorkedMonth month = WorkedMonth.load();
        month.close(MARCH);
        ClosedBook kept = book(month);
        List<Long> people = TestInstance.get(Participants.class).all(month.scope()).keySet().stream().sorted().toList();
        Merge merge = TestInstance.get(Merges.class).merge(month.scope(), new MergeDraft(people.get(0), people.get(1), Set.of(), null)).get();
        assertThat(book(month).facts()).usingRecursiveComparison().isEqualTo(kept.facts());
        Compared since = TestInstance.get(Differences.class).since(month.scope(), kept, Selection.ALL);
        assertThat(since).isNotNull();
        TestInstance.get(Merges.class).undo(month.scope(), merge.id()).get();
        assertThat(TestInstance.get(Differences.class).since(month.scope(), kept, Selection.ALL)).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*[aA]t")
            .isNotEqualTo(since);
    }

    private static ClosedBook book(WorkedMonth month) {
        return TestInstance.get(MonthClosings.class).book(month.scope(), MARCH, null, Selection.ALL).orElseThrow();
    }
}

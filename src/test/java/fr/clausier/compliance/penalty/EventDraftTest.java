package fr.clausier.compliance.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.kernel.Fields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDraftTest {

    private static Fields fields(String... values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return Fields.of(named);
    }

    private static List<String> missing(String... values) {
        Fields read = fields(values);
        EventDraft.read(read);
        return read.problems().stream().map(problem -> problem.place().field()).toList();
    }

    @Test
    void a_draft_says_what_it_lacks() {
        assertThat(missing("happening", "LATE_DOCUMENT")).containsExactly("document", "happenedOn");
        assertThat(missing("happening", "LATE_DOCUMENT", "document", "DECLARATION")).containsExactly("month");
        assertThat(missing("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01")).isEmpty();
        assertThat(missing("happening", "LATE_DOCUMENT", "document", "FINAL_REPORT")).containsExactly("happenedOn");
        assertThat(missing("happening", "OTHER", "happenedOn", "2026-03-03")).containsExactly("told");
        assertThat(missing("happening", "MEANS_SHOWN", "happenedOn", "2026-03-03")).containsExactly("told");
        assertThat(missing("happening", "MISSED_MEETING", "happenedOn", "2026-03-03")).isEmpty();
        assertThat(missing()).containsExactly("happening", "happenedOn");
    }

    @Test
    void a_late_document_keeps_its_days_and_an_event_only_its_own() {
        EventDraft late = EventDraft.read(fields("happening", "LATE_DOCUMENT", "document", "FORECAST", "month", "2026-06", "happenedOn", "2026-07-15",
            "noticeOn", "2026-07-22", "receivedOn", "2026-08-03", "told", "Relance par courriel"));
        assertThat(late).isEqualTo(new EventDraft(Happening.LATE_DOCUMENT, LateDocument.FORECAST, YearMonth.of(2026, 6), LocalDate.of(2026, 7, 15),
            LocalDate.of(2026, 7, 22), LocalDate.of(2026, 8, 3), "Relance par courriel"));
        assertThat(late.days()).containsExactlyInAnyOrderEntriesOf(Map.of("happenedOn", LocalDate.of(2026, 7, 15), "noticeOn", LocalDate.of(2026, 7, 22),
            "receivedOn", LocalDate.of(2026, 8, 3)));
        EventDraft meeting = EventDraft.read(fields("happening", "MISSED_MEETING", "document", "FORECAST", "month", "2026-06", "happenedOn", "2026-07-15",
            "noticeOn", "2026-07-22", "receivedOn", "2026-08-03"));
        assertThat(meeting).isEqualTo(new EventDraft(Happening.MISSED_MEETING, null, null, LocalDate.of(2026, 7, 15), null, null, null));
        assertThat(meeting.days()).containsOnlyKeys("happenedOn");
    }

    @Test
    void a_declaration_takes_the_day_it_was_due_from_elsewhere() {
        EventDraft declaration = EventDraft.read(fields("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01"));
        assertThat(declaration.on()).isNull();
        assertThat(declaration.due(LocalDate.of(2026, 2, 15)).on()).isEqualTo("2026-02-15");
        assertThat(declaration.due(LocalDate.of(2026, 2, 15)).month()).isEqualTo(YearMonth.of(2026, 1));
    }
}

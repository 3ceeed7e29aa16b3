package fr.clausier.compliance.closing;

import static fr.clausier.WorkedMonth.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.closing.snapshot.SnapshotDocument;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worked month, closed: what must be seen before, what is kept, what opening it again leaves. */
class MonthClosingsTest {

    private static final ClosingDraft NOTHING_SEEN = new ClosingDraft(Set.of());
    private static final MonthClosings CLOSINGS = TestInstance.get(MonthClosings.class);
    private static WorkedMonth closed;

    @BeforeAll
    static void close() {
        closed = WorkedMonth.load();
        closed.close(MARCH);
    }

    private static ClosedBook book(Scope scope) {
        return CLOSINGS.book(scope, MARCH, null, Selection.ALL).orElseThrow();
    }

    @Test
    void what_is_kept_tells_each_viewer_and_selection_what_they_would_have_been_told_that_day() {
        MonthAccounts accounts = TestInstance.get(MonthAccounts.class);
        Contract contract = TestInstance.get(Contracts.class).all(closed.scope()).get(0);
        for (Scope viewer : List.of(closed.scope(), closed.buyer(), TestInstance.as(closed.scope(), Role.OBSERVER, 0), TestInstance.as(closed.scope(),
                Role.BUYER, 0))) {
            for (Selection selection : List.of(Selection.ALL, Selection.ofContract(contract.id()), Selection.ofBuyer(contract.buyerId()),
                    Selection.ofBuyer(Long.MAX_VALUE))) {
                MonthAccount kept = accounts.of(viewer, CLOSINGS.book(viewer, MARCH, null, selection).orElseThrow().facts(), selection);
                assertThat(kept).as(viewer.role() + " " + selection).usingRecursiveComparison().ignoringFields("madeAt")
                    .isEqualTo(accounts.of(viewer, MARCH, selection));
            }
        }
    }

    /** Lot B has 40 h over the ceiling, lot C no declaration for March, and nobody validated anything; November 2025 is open. */
    @Test
    void nothing_is_closed_before_each_thing_to_see_was_seen() {
        WorkedMonth month = WorkedMonth.load();
        Outcome<MonthState> refused = CLOSINGS.close(month.scope(), MARCH, NOTHING_SEEN);
        assertThat(refused.problems()).extracting(Problem::code).contains("month-earlier-open-one", "month-review-one")
            .anyMatch(code -> code.startsWith("month-silence")).anyMatch(code -> code.startsWith("month-unvalidated"));
        assertThat(refused.problems()).filteredOn(each -> each.code().equals("month-review-one")).singleElement()
            .satisfies(each -> assertThat(each.args()).containsExactly("1", "40.00"));
        assertThat(CLOSINGS.state(month.scope(), MARCH).locked()).isFalse();
        assertThat(TestInstance.get(ClosedMonths.class).of(month.scope())).isEmpty();
        assertThat(month.close(MARCH).locked()).isTrue();
    }

    @Test
    void what_was_seen_must_be_what_there_is_to_see_now() {
        WorkedMonth month = WorkedMonth.load();
        Set<String> seen = CLOSINGS.review(month.scope(), MARCH).findings().stream().map(Finding::token)
            .map(token -> token.equals("REVIEW-1-40.00") ? "REVIEW-1-39.00" : token).collect(Collectors.toSet());
        assertThat(CLOSINGS.close(month.scope(), MARCH, new ClosingDraft(seen)).problems()).extracting(Problem::code).containsExactly("month-review-one");
    }

    @Test
    void the_journal_holds_the_fingerprint_of_what_is_kept() {
        MonthClosing closing = CLOSINGS.state(closed.scope(), MARCH).newest().orElseThrow();
        assertThat(closing.number()).isEqualTo(1);
        assertThat(TestInstance.get(Journal.class).since(closed.scope(), closing.closedAt().minusSeconds(1))).filteredOn(each ->
            each.action().equals("month.closed")).singleElement().satisfies(mark -> assertThat(TestInstance.get(Journal.class)
                .about(closed.scope(), "month", mark.subjectId()).get(0).detail()).contains(closing.sha256()));
    }

    @Test
    void what_is_kept_names_no_person() throws IOException {
        String text;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(SnapshotDocument.of(book(closed.scope())).compressed()))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Collection<Person> people = TestInstance.get(Participants.class).all(closed.scope()).values();
        assertThat(people).isNotEmpty().allSatisfy(person -> assertThat(text)
            .doesNotContainIgnoringCase(person.identity().orElseThrow().familyName()).doesNotContain(person.identity().orElseThrow().birthDate().toString()));
        assertThat(text).contains(people.iterator().next().participant().reference(), "Électricité Sabourdin");
    }

    @Test
    void closing_a_closed_month_again_changes_nothing() {
        assertThat(closed.close(MARCH).closings()).hasSize(1);
    }

    @Test
    void a_month_that_is_not_over_is_not_closed() {
        YearMonth today = YearMonth.parse(TestInstance.TODAY.substring(0, 7));
        assertThat(CLOSINGS.close(closed.scope(), today, NOTHING_SEEN).problems()).extracting(Problem::code).containsExactly("month-not-over");
    }

    @Test
    void opened_again_and_closed_again_a_month_keeps_both() {
        WorkedMonth month = WorkedMonth.load();
        String first = month.close(MARCH).newest().orElseThrow().sha256();
        MonthState open = CLOSINGS.reopen(month.scope(), MARCH, "Heures du lot C reçues").get();
        assertThat(open.locked()).isFalse();
        assertThat(open.newest().orElseThrow().reopenedReason()).isEqualTo("Heures du lot C reçues");
        assertThat(book(month.scope()).number()).as("the workbook stays that of the closing").isEqualTo(1);
        MonthState again = month.close(MARCH);
        assertThat(again.closings()).extracting(MonthClosing::number).containsExactly(2, 1);
        assertThat(again.closings().get(1).sha256()).isEqualTo(first);
        assertThat(book(month.scope()).number()).isEqualTo(2);
        assertThat(CLOSINGS.book(month.scope(), MARCH, 1, Selection.ALL).orElseThrow().number()).isEqualTo(1);
        assertThat(CLOSINGS.book(month.scope(), MARCH, 3, Selection.ALL)).isEmpty();
    }

    @Test
    void a_month_that_is_open_has_nothing_to_open() {
        assertThat(CLOSINGS.reopen(closed.scope(), YearMonth.of(2025, 11), "Essai").problems()).extracting(Problem::code).containsExactly("month-not-closed");
    }

    /** Months locked before anything was kept: closing them keeps what they say now, once they are opened. */
    @Test
    void a_month_locked_alone_can_be_closed_whole() {
        WorkedMonth month = WorkedMonth.load();
        TestInstance.get(ClosedMonths.class).close(month.scope(), MARCH).get();
        assertThat(CLOSINGS.book(month.scope(), MARCH, null, Selection.ALL)).isEmpty();
        CLOSINGS.reopen(month.scope(), MARCH, "Pour garder le classeur").get();
        assertThat(month.close(MARCH).closings()).hasSize(1);
    }

    @Test
    void only_those_who_may_close_months_do() {
        assertThatThrownBy(() -> CLOSINGS.close(closed.buyer(), MARCH, NOTHING_SEEN)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> CLOSINGS.reopen(closed.buyer(), MARCH, "Non")).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> CLOSINGS.review(closed.buyer(), MARCH)).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void another_structure_sees_nothing_of_it() {
        assertThat(CLOSINGS.book(TestInstance.freshFacilitator(), MARCH, 1, Selection.ALL)).isEmpty();
    }
}

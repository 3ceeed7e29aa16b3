package fr.clausier.retention;

import static fr.clausier.WorkedMonth.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.RulePage;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.store.Calendar;
import fr.clausier.store.Json;
import fr.clausier.store.PersonKeys;
import fr.clausier.upload.Uploads;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How long people are kept, and what is left of one who is not. */
class RetentionTest {

    private static final LocalDate TODAY = LocalDate.parse(TestInstance.TODAY);
    private static final Retention RETENTION = TestInstance.get(Retention.class);
    private static final Participants PEOPLE = TestInstance.get(Participants.class);

    @TestFactory
    Stream<DynamicTest> R_80_people_are_kept_as_long_as_the_page_says() {
        return RulePage.of("R-80").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            LocalDate last = new RetentionRule.Contacts(day(row.get("placed")), day(row.get("worked")), day(row.get("proposed")), day(row.get("left")),
                day(row.get("recorded"))).last(TODAY);
            LocalDate due = RetentionRule.dueOn(last, Integer.parseInt(row.get("months")), day(row.get("kept until")));
            assertThat(List.of(last, due, RetentionRule.noticeOn(due, 30))).map(LocalDate::toString).containsExactly(row.get("last contact"), row.get("due on"),
                row.get("told from"));
        }));
    }

    private static LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    @Test
    void someone_erased_leaves_every_total_as_it_was_in_the_months_that_are_closed_too() {
        WorkedMonth month = WorkedMonth.load();
        Scope scope = month.scope();
        month.close(MARCH);
        MonthAccounts accounts = TestInstance.get(MonthAccounts.class);
        MonthAccount now = accounts.of(scope, MARCH, Selection.ALL);
        MonthAccount closed = closed(scope);
        LineAccount line = now.lines().get(0);
        Person who = PEOPLE.find(scope, line.participant()).orElseThrow();
        long entries = TestInstance.get(Journal.class).about(scope, "participant", who.participant().id()).size();

        Erasures.Erased erased = TestInstance.get(Erasures.class).erase(scope, who.participant().id()).get();

        assertThat(erased.records()).isEqualTo(1);
        assertThat(erased.lines()).isPositive();
        assertThat(erased.files()).isPositive();
        MonthAccount after = accounts.of(scope, MARCH, Selection.ALL);
        MonthAccount closedAfter = closed(scope);
        assertThat(after.lots()).isEqualTo(now.lots());
        assertThat(closedAfter.lots()).isEqualTo(closed.lots());
        assertThat(tallies(after)).isEqualTo(tallies(now)).isEqualTo(tallies(closedAfter)).isEqualTo(tallies(closed));
        // no longer named, under the pseudonym that stood there for others
        assertThat(now.person(line)).isEqualTo(who.shown());
        assertThat(after.person(same(after, line))).isEqualTo(line.pseudonym());
        assertThat(closedAfter.person(same(closedAfter, line))).isEqualTo(line.pseudonym());
        assertThat(PEOPLE.find(scope, who.participant().id()).orElseThrow().identity()).isEmpty();
        assertThat(PEOPLE.search(scope, who.identity().orElseThrow().familyName(), 1).rows()).isEmpty();
        assertThat(PEOPLE.known(scope, List.of(who.identity().orElseThrow()))).isEmpty();
        List<JournalEntry> told = TestInstance.get(Journal.class).about(scope, "participant", who.participant().id());
        assertThat(told).hasSize((int) entries + 1);
        assertThat(told.get(0).action()).isEqualTo("participant.erased");
        assertThat(told.get(0).detail()).contains("files:\"" + erased.files() + "\"", who.participant().reference())
            .doesNotContain(who.identity().orElseThrow().familyName());
        assertThat(TestInstance.get(fr.clausier.journal.JournalCheck.class).firstBreak()).isEmpty();
    }

    private static MonthAccount closed(Scope scope) {
        return TestInstance.get(MonthAccounts.class).of(scope, TestInstance.get(MonthClosings.class).book(scope, MARCH, null, Selection.ALL).orElseThrow().facts(),
            Selection.ALL);
    }

    private static List<String> tallies(MonthAccount account) {
        return account.lines().stream().map(line -> line.line() + " " + line.tally() + " " + line.reasons()).sorted().toList();
    }

    private static LineAccount same(MonthAccount account, LineAccount line) {
        return account.lines().stream().filter(each -> each.line() == line.line()).findFirst().orElseThrow();
    }

    @Test
    void files_with_lines_of_someone_erased_hold_nothing_any_more_and_may_be_sent_again() throws IOException {
        WorkedMonth month = WorkedMonth.load();
        Scope scope = month.scope();
        byte[] content = Files.readAllBytes(Path.of("sample-contracts/11-mois-type/heures-2026-03.xlsx"));
        Uploads uploads = TestInstance.get(Uploads.class);
        long file = uploads.keep(scope, fr.clausier.upload.Upload.Purpose.HOURS, "heures-2026-03.xlsx", content).id();
        assertThat(uploads.find(scope, file)).isPresent();
        PEOPLE.all(scope).keySet().forEach(id -> TestInstance.get(Erasures.class).erase(scope, id));
        assertThat(uploads.find(scope, file)).isEmpty();
        assertThat(uploads.keep(scope, fr.clausier.upload.Upload.Purpose.HOURS, "heures-2026-03.xlsx", content).id()).isEqualTo(file);
        assertThat(uploads.find(scope, file)).isPresent();
    }

    @Test
    void a_round_tells_first_and_erases_only_those_told_long_enough_before() {
        Scope scope = TestInstance.freshFacilitator();
        long due = person(scope, "Brume");
        long kept = person(scope, "Givre");
        long frozen = person(scope, "Nuage");
        long other = person(TestInstance.freshFacilitator(), "Rosée");
        RETENTION.keep(scope, kept, new HoldDraft(TODAY.plusYears(1), "Contrôle en cours")).get();
        RETENTION.freeze(scope, frozen, new HoldDraft(null, "Conteste sa date de naissance")).get();
        assertThat(round(scope)).isEqualTo(new Retention.Round(1, 0, 0));
        assertThat(RETENTION.announced(scope)).isEqualTo(1);
        assertThat(RETENTION.waiting(scope)).extracting(each -> each.person().participant().id()).contains(due, kept, frozen);
        assertThat(RETENTION.of(scope, due).orElseThrow()).satisfies(waiting -> {
            assertThat(waiting.told()).isTrue();
            assertThat(waiting.dueOn()).isEqualTo(TODAY.plusDays(30));
        });
        assertThat(round(scope)).isEqualTo(new Retention.Round(0, 0, 0));
        Sql.run("UPDATE person_hold SET until = DATE '" + TODAY + "' WHERE kind = 'NOTICE' AND participant_id = " + due);
        assertThat(round(scope)).isEqualTo(new Retention.Round(0, 1, 0));
        assertThat(RETENTION.erasedOn(scope, due)).contains(TODAY);
        assertThat(Stream.of(kept, frozen).map(id -> RETENTION.erasedOn(scope, id))).containsOnly(Optional.empty());
        assertThat(RETENTION.of(scope, other)).isEmpty();
    }

    /** The same room, for which two years are over at once. */
    @SuppressWarnings("unchecked")
    private static Retention.Round round(Scope scope) {
        Retention quick = new Retention(TestInstance.get(RetentionRows.class), new RetentionSettings(0, 0, 24, 30), PEOPLE, TestInstance.get(Erasures.class),
            TestInstance.get(PersonKeys.class), TestInstance.get(PersonKeys.Fate.class), TestInstance.get(Journal.class), TestInstance.get(Calendar.class));
        return ((TransactionOperations<Connection>) TestInstance.get(TransactionOperations.class)).executeWrite(status -> quick.run(scope));
    }

    @Test
    void nothing_new_is_written_of_someone_frozen_until_that_is_lifted() {
        Scope scope = TestInstance.freshFacilitator();
        long id = person(scope, "Orage");
        ProofDraft proof = new ProofDraft(EligibleGroup.RSA, "Attestation", TODAY.minusDays(3), TODAY, null);
        RETENTION.freeze(scope, id, new HoldDraft(null, "Conteste")).get();
        assertThatThrownBy(() -> TestInstance.get(Proofs.class).seen(scope, id, proof)).isInstanceOfSatisfying(PersonKeys.Closed.class,
            closed -> assertThat(closed.isFrozen()).isTrue());
        assertThat(RETENTION.of(scope, id).orElseThrow().reason()).isEqualTo("Conteste");
        assertThat(PEOPLE.find(scope, id).orElseThrow().shown()).isEqualTo("ORAGE Lou");
        RETENTION.release(scope, id, Hold.Kind.FROZEN).get();
        assertThat(TestInstance.get(Proofs.class).seen(scope, id, proof).isDone()).isTrue();
        TestInstance.get(Erasures.class).erase(scope, id).get();
        assertThatThrownBy(() -> TestInstance.get(Proofs.class).seen(scope, id, proof)).isInstanceOf(PersonKeys.Closed.class);
        assertThat(TestInstance.get(Erasures.class).erase(scope, id).isDone()).isFalse();
    }

    @Test
    void someone_is_kept_until_a_day_to_come_only() {
        Scope scope = TestInstance.freshFacilitator();
        long id = person(scope, "Averse");
        assertThat(RETENTION.keep(scope, id, new HoldDraft(TODAY, "Contrôle")).problems()).extracting(Problem::code).containsExactly("retention-past");
        assertThat(RETENTION.keep(scope, id, new HoldDraft(TODAY.plusYears(3), "Contrôle")).get().dueOn()).isEqualTo(TODAY.plusYears(3).plusDays(1));
        assertThat(RETENTION.release(scope, id, Hold.Kind.KEPT).get().dueOn()).isEqualTo(TODAY.plusYears(2).plusDays(1));
    }

    @Test
    void one_person_is_given_all_that_is_known_of_them_and_the_journal_says_so() throws Exception {
        WorkedMonth month = WorkedMonth.load();
        Scope scope = month.scope();
        month.leave();
        long id = month.leaver();
        Identity who = PEOPLE.find(scope, id).orElseThrow().identity().orElseThrow();
        PersonFiles files = TestInstance.get(PersonFiles.class);
        PersonFile file = files.of(scope, id, "JSON").orElseThrow();
        String json = Json.text(file.document());
        assertThat(json).contains(who.familyName(), who.birthDate().toString(), "2025-11", "LASTING", "startsOn");
        assertThat(Json.object(json.getBytes(StandardCharsets.UTF_8))).containsKeys("identity", "profile", "groups", "proofs", "placements", "hours", "derogations",
            "candidacies", "exits", "journal");
        Texts texts = new Texts(ZoneOffset.UTC);
        assertThat(new String(file.pdf(texts.in(Language.FR)), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(files.of(TestInstance.freshFacilitator(), id, "PDF")).isEmpty();
        assertThat(TestInstance.get(Journal.class).about(scope, "participant", id).get(0).action()).isEqualTo("participant.exported");
    }

    @Test
    void the_page_of_people_s_data_has_the_register_of_the_code() throws IOException {
        String page = Files.readString(Path.of("docs/people-data.md"));
        Words words = new Texts(ZoneOffset.UTC).in(Language.EN);
        for (Processing each : Processing.values()) {
            assertThat(page).contains("| " + words.of(each) + " | " + words.of(each.basis()) + " | " + words.say(each.term().key(),
                each.months(new RetentionSettings(24, 24, 24, 30))) + " |");
        }
        for (Processing.Measure each : Processing.Measure.values()) {
            assertThat(page).contains(words.of(each));
        }
    }

    private static long person(Scope scope, String name) {
        return PEOPLE.record(scope, ParticipantDraft.proposed(new Identity(name, "Lou", LocalDate.of(1990, 3, 5)), null)).get().participant().id();
    }
}

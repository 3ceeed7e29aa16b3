package fr.clausier.hours.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.PreviewRow;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recorded file taken back: what its lines become, what the declarations become, and when it is refused. */
class WithdrawalsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final WithdrawalDraft WRONG_FILE = new WithdrawalDraft("Mauvais fichier", false);

    private final Withdrawals withdrawals = TestInstance.get(Withdrawals.class);
    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);
    private final TypedMonths months = TestInstance.get(TypedMonths.class);
    private final ClosedMonths closed = TestInstance.get(ClosedMonths.class);
    private final Site site = new Site();

    private byte[] file(String hours, String... families) {
        StringBuilder text = new StringBuilder("Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n");
        for (String family : families) {
            text.append("2025TX014;01;").append(site.etti.digits()).append(";ETTI;").append(family)
                .append(";Dominique;05/03/1991;RSA;MAD;MISSION;02/02/2026;03/2026;").append(hours).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private long recorded(String hours, String... families) {
        long upload = imports.preview(site.scope, "mars.csv", file(hours, families)).get().uploadId();
        imports.record(site.scope, upload, "").get();
        return upload;
    }

    private void typed(Placement placement, int hours, boolean submit) {
        months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), submit, null)).get();
    }

    private ImportWithdrawal withdrawn(long upload) {
        return withdrawals.withdraw(site.scope, upload, WRONG_FILE).get();
    }

    private List<DeclaredLine> lines() {
        return ledger.lines(site.scope, new LineFilter(0, 0, null, null, true));
    }

    private Declaration declaration() {
        return ledger.declarations(site.scope, MARCH, MARCH).get(0);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void each_line_is_struck_by_a_new_one_at_zero_that_names_it_and_none_is_erased() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        long upload = recorded("104,50", "EXEMPLE");
        DeclaredLine line = lines().get(0);
        assertThat(withdrawn(upload)).satisfies(done -> {
            assertThat(done.struck()).isEqualTo(1);
            assertThat(done.kept()).isZero();
        });
        assertThat(lines()).singleElement().satisfies(now -> {
            assertThat(now.hours()).isEqualTo(Hours.ZERO);
            assertThat(now.replacesId()).isEqualTo(line.id());
            assertThat(now.source()).isEmpty();
        });
        assertThat(ledger.history(site.scope, placement)).extracting(HoursLine::hours).containsExactly(Hours.of("104.50"), Hours.ZERO);
    }

    @Test
    void an_employer_silent_before_the_file_is_silent_again_and_not_at_zero() {
        long upload = recorded("104,50", "EXEMPLE");
        assertThat(declaration().state()).isEqualTo(Declaration.State.SUBMITTED);
        withdrawn(upload);
        assertThat(declaration().state()).isEqualTo(Declaration.State.DRAFT);
        assertThat(ledger.answered(site.scope, MARCH)).isEmpty();
        assertThat(ledger.lines(site.scope, LineFilter.all())).isEmpty();
    }

    @Test
    void hours_the_file_had_replaced_stand_again_with_the_cell_they_came_from() {
        long first = recorded("104,50", "EXEMPLE");
        long second = recorded("90", "EXEMPLE");
        withdrawn(second);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.hours()).isEqualTo(Hours.of("104.50"));
            assertThat(line.uploadId()).isEqualTo(first);
            assertThat(line.sourceCell()).isEqualTo("M2");
        });
        assertThat(declaration().state()).isEqualTo(Declaration.State.SUBMITTED);
        withdrawn(first);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.ZERO));
        assertThat(declaration().state()).isEqualTo(Declaration.State.DRAFT);
    }

    @Test
    void hours_of_a_file_taken_back_before_are_not_given_back_by_another() {
        long first = recorded("104,50", "EXEMPLE");
        long second = recorded("90", "EXEMPLE");
        assertThat(codes(withdrawals.withdraw(site.scope, first, WRONG_FILE))).containsExactly("withdrawal-nothing");
        withdrawn(second);
        withdrawn(first);
        long third = recorded("80", "EXEMPLE");
        withdrawn(third);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.ZERO));
    }

    @Test
    void a_draft_the_file_had_submitted_is_a_draft_again_with_what_was_typed() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        typed(placement, 10, false);
        long upload = recorded("12", "EXEMPLE");
        assertThat(declaration().state()).isEqualTo(Declaration.State.SUBMITTED);
        withdrawn(upload);
        assertThat(declaration().state()).isEqualTo(Declaration.State.DRAFT);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.of(10)));
    }

    @Test
    void a_draft_line_left_blank_after_a_withdrawal_does_not_bring_the_file_back() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        long upload = recorded("12", "EXEMPLE");
        withdrawn(upload);
        typed(placement, 20, false);
        months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), null, null)), false, null)).get();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.ZERO));
        assertThat(ledger.history(site.scope, placement)).extracting(HoursLine::hours)
            .containsExactly(Hours.of(12), Hours.ZERO, Hours.of(20), Hours.ZERO);
    }

    @Test
    void a_zero_answered_before_the_file_is_answered_again() {
        site.placed("EXEMPLE", "Dominique");
        months.zero(site.scope, site.lot.id(), site.supplying.organisationId(), MARCH).get();
        withdrawn(recorded("12", "EXEMPLE"));
        assertThat(declaration().state()).isEqualTo(Declaration.State.SUBMITTED);
        assertThat(declaration().zero()).isTrue();
    }

    @Test
    void a_declaration_someone_completed_since_stays_an_answer() {
        Placement other = site.placed("AUTRE", "Dominique");
        long upload = recorded("12", "EXEMPLE");
        typed(other, 7, true);
        withdrawn(upload);
        assertThat(declaration().state()).isEqualTo(Declaration.State.SUBMITTED);
        assertThat(ledger.lines(site.scope, LineFilter.all())).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.ZERO, Hours.of(7));
    }

    @Test
    void a_line_corrected_since_is_named_and_left_once_the_person_agrees() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        long upload = recorded("12", "EXEMPLE", "AUTRE");
        typed(placement, 15, true);
        WithdrawalPlan plan = withdrawals.plan(site.scope, upload).orElseThrow();
        assertThat(plan.strikes()).isEqualTo(1);
        assertThat(plan.kept()).singleElement().satisfies(step -> {
            assertThat(step.person().shown()).isEqualTo("EXEMPLE Dominique");
            assertThat(step.imported()).isEqualTo(Hours.of(12));
            assertThat(step.after()).isEqualTo(Hours.of(15));
        });
        Outcome<ImportWithdrawal> refused = withdrawals.withdraw(site.scope, upload, WRONG_FILE);
        assertThat(codes(refused)).containsExactly("withdrawal-corrected");
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(15), Hours.of(12));
        assertThat(withdrawals.withdraw(site.scope, upload, new WithdrawalDraft("Mauvais fichier", true)).get().kept()).isEqualTo(1);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(15), Hours.ZERO);
    }

    @Test
    void a_closed_month_is_named_and_nothing_is_touched() {
        long upload = recorded("12", "EXEMPLE");
        closed.close(site.scope, MARCH).get();
        Outcome<ImportWithdrawal> refused = withdrawals.withdraw(site.scope, upload, WRONG_FILE);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("withdrawal-closed");
            assertThat(problem.args()).containsExactly("2026-03");
        });
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(12));
        closed.reopen(site.scope, MARCH).get();
        assertThat(withdrawn(upload).struck()).isEqualTo(1);
    }

    @Test
    void a_validated_declaration_is_named_by_employer_contract_and_lot() {
        long upload = recorded("12", "EXEMPLE");
        Declaration sent = declaration();
        ledger.move(site.scope, sent.id(), sent.version(), Declaration.State.VALIDATED).get();
        assertThat(withdrawals.withdraw(site.scope, upload, WRONG_FILE).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("withdrawal-validated-lot");
            assertThat(problem.args()).containsExactly("2026-03", "Organisation " + site.etti.digits(), "2025TX014", "01");
        });
        assertThat(withdrawals.plan(site.scope, upload).orElseThrow().isPossible()).isFalse();
    }

    @Test
    void a_file_withdrawn_can_be_recorded_again_and_withdrawn_again() {
        long upload = recorded("12", "EXEMPLE");
        withdrawn(upload);
        assertThat(codes(withdrawals.withdraw(site.scope, upload, WRONG_FILE))).containsExactly("withdrawal-nothing");
        assertThat(imports.preview(site.scope, upload).get().rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.CHANGED);
        recorded("12", "EXEMPLE");
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(12));
        assertThat(withdrawn(upload).struck()).isEqualTo(1);
        assertThat(withdrawals.plan(site.scope, upload).orElseThrow().past()).hasSize(2);
    }

    @Test
    void the_list_says_what_became_of_each_file() {
        long kept = recorded("12", "EXEMPLE");
        long back = recorded("9", "AUTRE");
        withdrawn(back);
        long looked = imports.preview(site.scope, "avril.csv", file("3", "TROISIEME")).get().uploadId();
        assertThat(withdrawals.received(site.scope, 1).rows()).extracting(ReceivedFile::id, ReceivedFile::stage, ReceivedFile::standing)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(looked, ReceivedFile.Stage.LOOKED_AT, 0L),
                org.assertj.core.groups.Tuple.tuple(back, ReceivedFile.Stage.WITHDRAWN, 0L),
                org.assertj.core.groups.Tuple.tuple(kept, ReceivedFile.Stage.RECORDED, 1L));
    }

    @Test
    void the_journal_keeps_the_reason_and_each_line_without_a_name() {
        long upload = recorded("12", "EXEMPLE");
        withdrawn(upload);
        List<JournalEntry> entries = TestInstance.get(Journal.class).about(site.scope, "upload", upload);
        assertThat(entries.get(0).action()).isEqualTo("hours.withdrawn");
        assertThat(entries.get(0).toString()).contains("Mauvais fichier", "12.00").doesNotContain("EXEMPLE", "Dominique");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"BUYER", "PROVIDER", "OBSERVER", "ADMIN"})
    void who_may_not_declare_may_not_withdraw(Role role) {
        Scope scope = TestInstance.as(site.scope, role, 1);
        assertThatThrownBy(() -> withdrawals.withdraw(scope, 1, WRONG_FILE)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> withdrawals.received(scope, 1)).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void a_file_of_another_structure_or_of_another_sender_is_not_there() {
        long upload = recorded("12", "EXEMPLE");
        Scope stranger = TestInstance.freshFacilitator();
        Scope holder = new Scope(stranger.actor(), site.scope.structure(), Role.HOLDER, site.holding.organisationId());
        for (Scope scope : List.of(stranger, holder)) {
            assertThat(withdrawals.plan(scope, upload)).isEmpty();
            assertThat(withdrawals.withdraw(scope, upload, WRONG_FILE)).isInstanceOf(Outcome.Absent.class);
            assertThat(withdrawals.received(scope, 1).rows()).isEmpty();
        }
    }

    @Test
    void a_file_recorded_while_another_is_withdrawn_ends_as_if_one_had_come_after_the_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= 5; round++) {
                String family = "EXEMPLE" + (char) ('A' + round);
                long first = recorded("12", family);
                long second = imports.preview(site.scope, "mars.csv", file("20", family)).get().uploadId();
                Callable<Outcome<?>> withdrawing = () -> withdrawals.withdraw(site.scope, first, WRONG_FILE);
                Callable<Outcome<?>> recording = () -> imports.record(site.scope, second, "");
                List<Future<Outcome<?>>> both = threads.invokeAll(List.of(withdrawing, recording));
                assertThat(both.get(1).get().isDone()).isTrue();
                boolean withdrawnFirst = both.get(0).get().isDone();
                assertThat(withdrawnFirst || codes(both.get(0).get()).equals(List.of("withdrawal-nothing"))).isTrue();
                assertThat(lines()).filteredOn(line -> line.uploadId() != null && line.uploadId() == second)
                    .singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.of(20)));
                Recorded again = imports.record(site.scope, second, "").get();
                assertThat(again.lines().isNothing()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.rollup.Level;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.compliance.rollup.Withheld;
import fr.clausier.compliance.whatif.Supposition;
import fr.clausier.compliance.whatif.WhatIf;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.duty.StaffDraft;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.line.Part;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lot counted again under other terms; statements on any day, added up. */
class WhatIfTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private final WhatIf whatIf = TestInstance.get(WhatIf.class);
    private final ComplianceBook book = TestInstance.get(ComplianceBook.class);
    private final Portfolio portfolio = new Portfolio();
    private final Siret buyer = TestInstance.siret();
    private final Siret holder = TestInstance.siret();
    private final Contract contract = portfolio.contract("W-1", buyer);
    private final Lot lot = portfolio.lot(contract, "1", holder);
    private final Lot other = portfolio.lot(contract, "2", holder);
    private final long etti = portfolio.etti(TestInstance.siret());

    private static TermsDraft draft(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities",
            "DIRECT_HIRE, LABOUR_SUPPLY", "groups", "RSA, DELD, BOETH", "formula", "FIXED", "fixedHours", "105"));
        values.putAll(changes);
        return TermsDraft.read(Fields.of(values));
    }

    private void twoLines() {
        portfolio.terms(lot, Map.of());
        long rsa = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
        long old = portfolio.person(EligibleGroup.DELD, LocalDate.of(2025, 9, 1), null);
        portfolio.declare(portfolio.place(rsa, etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 2)), MARCH, "60");
        portfolio.declare(portfolio.place(old, etti, lot, EligibleGroup.DELD, LocalDate.of(2026, 2, 2)), MARCH, "50");
    }

    @Test
    void other_terms_tell_what_would_change_line_by_line_and_store_nothing() {
        twoLines();
        long entries = TestInstance.get(Journal.class).about(portfolio.scope, "lot", lot.id()).size();
        Supposition supposed = whatIf.count(portfolio.scope, lot.id(), MARCH, draft(Map.of("groups", "DELD", "fixedHours", "200",
            "proofAges", Map.of("DELD", "6")))).orElseThrow();
        assertThat(supposed.now().statement().counted()).isEqualTo(Hours.of(60));
        assertThat(supposed.now().statement().refused()).isEqualTo(Hours.of(50));
        assertThat(supposed.then().statement().due()).isEqualTo(Hours.of(200));
        assertThat(supposed.then().statement().declared()).isEqualTo(Hours.of(110));
        assertThat(supposed.changes()).anySatisfy(change -> {
            assertThat(change.now().decision().counted()).isEqualTo(Hours.of(60));
            assertThat(change.then().decision().refused()).isEqualTo(Hours.of(60));
            assertThat(change.then().decision().objections()).extracting("code").containsExactly("group-not-accepted");
        });
        assertThat(TestInstance.get(Clauses.class).history(portfolio.scope, lot.id()).versions()).hasSize(1);
        assertThat(TestInstance.get(Journal.class).about(portfolio.scope, "lot", lot.id())).hasSize((int) entries);
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().due()).isEqualTo(Hours.of(105));
    }

    @Test
    void the_same_terms_change_nothing() {
        twoLines();
        Supposition supposed = whatIf.count(portfolio.scope, lot.id(), MARCH, draft(Map.of())).orElseThrow();
        assertThat(supposed.changes()).isEmpty();
        assertThat(supposed.then().statement().tally()).isEqualTo(supposed.now().statement().tally());
    }

    @Test
    void a_lot_of_another_structure_has_nothing_to_suppose() {
        twoLines();
        assertThat(whatIf.count(TestInstance.freshFacilitator(), lot.id(), MARCH, draft(Map.of()))).isEmpty();
    }

    @Test
    void a_lot_without_terms_is_counted_under_supposed_ones() {
        long rsa = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
        portfolio.declare(portfolio.place(rsa, etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 2)), MARCH, "60");
        Supposition supposed = whatIf.count(portfolio.scope, lot.id(), MARCH, draft(Map.of())).orElseThrow();
        assertThat(supposed.now().statement().counted()).isEqualTo(Hours.ZERO);
        assertThat(supposed.then().statement().counted()).isEqualTo(Hours.of(60));
    }

    @Test
    void a_statement_stands_on_any_day() {
        twoLines();
        Statement middle = book.at(portfolio.scope, LocalDate.of(2026, 3, 15), Selection.ALL).ofLot(lot.id()).orElseThrow().statement();
        assertThat(middle.day()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(middle.expected()).as("105 × 74 ÷ 365").isEqualTo(Hours.of("21.29"));
        assertThat(middle.counted()).isEqualTo(Hours.of(60));
        Statement before = book.at(portfolio.scope, LocalDate.of(2026, 2, 28), Selection.ALL).ofLot(lot.id()).orElseThrow().statement();
        assertThat(before.declared()).isEqualTo(Hours.ZERO);
    }

    @Test
    void sums_are_those_of_their_parts_at_every_level() {
        twoLines();
        portfolio.terms(other, Map.of("fixedHours", "40"));
        Lot elsewhere = portfolio.lot(portfolio.contract("W-2", TestInstance.siret()), "1", holder);
        portfolio.terms(elsewhere, Map.of("fixedHours", "7.5"));
        MonthBook month = book.month(portfolio.scope, MARCH, Selection.ALL);
        for (Level level : Level.values()) {
            RollUp sums = RollUp.of(month, level);
            assertThat(sums.groups().stream().map(group -> group.totals().due()).reduce(Hours.ZERO, Hours::plus)).as("%s", level).isEqualTo(Hours.of("152.5"));
            assertThat(sums.groups().stream().map(group -> group.totals().tally()).reduce(Tally.NOTHING, Tally::plus)).isEqualTo(month.totals().tally());
            sums.groups().forEach(group -> assertThat(group.refused().stream().map(Withheld::hours).reduce(Hours.ZERO, Hours::plus))
                .isEqualTo(group.totals().tally().refused()));
        }
        assertThat(RollUp.of(month, Level.LOT).groups()).hasSize(3);
        assertThat(RollUp.of(month, Level.CONTRACT).groups()).hasSize(2);
        assertThat(RollUp.of(month, Level.BUYER).groups()).hasSize(2);
        assertThat(RollUp.of(month, Level.OPERATION).groups()).hasSize(1);
        Withheld old = RollUp.of(month, Level.CONTRACT).groups().get(0).refused().get(0);
        assertThat(old).isEqualTo(new Withheld(Part.REFUSED, "R-05", "proof-too-old", Hours.of(50), 1));
    }

    @Test
    void subcontracted_euros_are_done_hours_shown_apart() {
        portfolio.terms(lot, Map.of("eurosPerHour", "30"));
        TestInstance.get(BaseBook.class).record(portfolio.scope, lot.id(), BaseDraft.read(Fields.of(Map.of("kind", "SUBCONTRACTED", "reference",
            "ST-1", "dated", "2026-03-10", "amount", "2000")))).get();
        Statement march = book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement();
        assertThat(march.credit().converted()).isEqualTo(Hours.of("66.66"));
        assertThat(march.counted()).isEqualTo(Hours.ZERO);
        assertThat(march.done()).isEqualTo(Hours.of("66.66"));
        assertThat(march.remaining()).isEqualTo(Hours.of("38.34"));
        assertThat(book.lot(portfolio.scope, lot.id(), YearMonth.of(2026, 2)).orElseThrow().statement().done()).isEqualTo(Hours.ZERO);
        assertThat(book.month(portfolio.scope, MARCH, Selection.ALL).totals().done()).isEqualTo(Hours.of("66.66"));
    }

    @Test
    void a_reserved_lot_is_judged_by_its_operator_s_staff() {
        portfolio.terms(lot, Map.of("kind", "RESERVED", "legalBasis", "RESERVED_SIAE", "formula", "STAFF_SHARE", "staffShare", "50"));
        assertThat(status(MARCH)).isEqualTo(ClauseStatus.REVIEW);
        staff("2026-02-01", "49.5");
        staff("2026-03-31", "50");
        assertThat(status(YearMonth.of(2026, 1))).as("nobody had typed anything of January").isEqualTo(ClauseStatus.REVIEW);
        assertThat(status(YearMonth.of(2026, 2))).isEqualTo(ClauseStatus.AT_RISK);
        assertThat(status(MARCH)).as("exactly half").isEqualTo(ClauseStatus.ON_TRACK);
    }

    private ClauseStatus status(YearMonth month) {
        return book.lot(portfolio.scope, lot.id(), month).orElseThrow().statement().status();
    }

    private void staff(String dated, String disadvantaged) {
        TestInstance.get(StaffFigures.class).record(portfolio.scope, lot.id(), StaffDraft.read(Fields.of(Map.of("operatorSiret", holder.digits(),
            "staffDated", dated, "workers", "100", "disadvantaged", disadvantaged)))).get();
    }

    @Test
    void whoever_does_not_read_orders_and_invoices_gets_the_figures_without_their_arithmetic() {
        portfolio.terms(lot, Map.of("formula", "TURNOVER_TRANCHES", "trigger", "0", "tranche", "1000", "hoursPerTranche", "1"));
        TestInstance.get(BaseBook.class).record(portfolio.scope, lot.id(), BaseDraft.read(Fields.of(Map.of("kind", "INVOICE", "reference",
            "F-1", "dated", "2026-03-10", "amount", "50000")))).get();
        long rsa = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
        portfolio.declare(portfolio.place(rsa, etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 2)), MARCH, "60");
        Statement whole = book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement();
        assertThat(whole.due()).isEqualTo(Hours.of(50));
        assertThat(whole.arithmetic().facts()).containsEntry("turnover", "50000.00");
        List<LotStatement> supplier = book.month(TestInstance.as(portfolio.scope, Role.PROVIDER, etti), MARCH, Selection.ALL).statements();
        assertThat(supplier).allSatisfy(each -> assertThat(each.statement().arithmetic()).isNull());
    }
}

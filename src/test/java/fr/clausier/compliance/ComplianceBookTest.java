package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplianceBookTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ComplianceBook book = TestInstance.get(ComplianceBook.class);
    private final Portfolio portfolio = new Portfolio();
    private final Siret holder = TestInstance.siret();
    private final Siret buyer = TestInstance.siret();
    private final Contract contract = portfolio.contract("2026TX050", buyer);
    private final long etti = portfolio.etti(TestInstance.siret());

    private long rsa() {
        return portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
    }

    private static List<String> codes(List<DueItem> due, DueKind kind) {
        return due.stream().filter(item -> item.kind() == kind).map(item -> item.reason().code()).toList();
    }

    @Test
    void the_worked_month_is_the_one_worked_by_hand() {
        Lot a = portfolio.lot(contract, "A", holder);
        Lot b = portfolio.lot(contract, "B", holder);
        Lot c = portfolio.lot(contract, "C", holder);
        portfolio.terms(a, Map.of("formula", "LABOUR_SHARE", "baseAmount", "1000000", "labourShare", "50", "insertionRate", "5", "hourlyCost", "30"));
        portfolio.terms(b, Map.of("fixedHours", "105"));
        portfolio.terms(c, Map.of("fixedHours", "300", "startsOn", "2025-07-01", "endsOn", "2026-06-30"));
        portfolio.declare(portfolio.place(rsa(), etti, a, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "120");
        long deld = portfolio.person(EligibleGroup.DELD, LocalDate.of(2025, 11, 2), null);
        portfolio.declare(portfolio.hire(deld, portfolio.organisation(holder), a, EligibleGroup.DELD, LocalDate.of(2026, 3, 2)), MARCH, "80");
        portfolio.declare(portfolio.place(rsa(), etti, b, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "260");
        long earlier = portfolio.person(EligibleGroup.RSA, LocalDate.of(2025, 8, 15), null);
        Placement old = portfolio.hire(earlier, portfolio.organisation(holder), c, EligibleGroup.RSA, LocalDate.of(2025, 9, 1));
        portfolio.declare(old, YearMonth.of(2025, 11), "100");

        MonthBook month = book.month(portfolio.scope, MARCH, Selection.ALL);
        Statement lotA = month.ofLot(a.id()).orElseThrow().statement();
        assertThat(lotA.due()).isEqualTo(Hours.of("833"));
        assertThat(lotA.expected()).isEqualTo(Hours.of("205.40"));
        assertThat(lotA.tally()).isEqualTo(new Tally(Hours.of("200"), Hours.of("120"), Hours.of("80"), Hours.ZERO));
        assertThat(lotA.share()).isEqualTo(Percent.of("14.41"));
        assertThat(lotA.status()).isEqualTo(ClauseStatus.AT_RISK);
        Statement lotB = month.ofLot(b.id()).orElseThrow().statement();
        assertThat(lotB.tally()).isEqualTo(new Tally(Hours.of("260"), Hours.of("220"), Hours.ZERO, Hours.of("40")));
        assertThat(lotB.status()).isEqualTo(ClauseStatus.REACHED);
        Statement lotC = month.ofLot(c.id()).orElseThrow().statement();
        assertThat(lotC.expected()).isEqualTo(Hours.of("225.21"));
        assertThat(lotC.status()).isEqualTo(ClauseStatus.LATE);
        assertThat(month.totals().due()).isEqualTo(Hours.of("1238"));
        assertThat(month.totals().tally()).isEqualTo(new Tally(Hours.of("560"), Hours.of("440"), Hours.of("80"), Hours.of("40")));
        assertThat(month.linesOfMonth()).hasSize(3);
        assertThat(month.due()).filteredOn(item -> item.kind() == DueKind.DECLARATION && item.lot() == c.id()).singleElement()
            .satisfies(item -> {
                assertThat(item.organisation()).isEqualTo(portfolio.organisation(holder));
                assertThat(item.reason().facts()).containsEntry("last", "2026-03");
            });
        assertThat(codes(month.due(), DueKind.REVIEW)).containsExactly("due-review-one");
    }

    @Test
    void zero_is_an_answer_and_a_draft_is_not() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of("startsOn", "2026-03-01"));
        assertThat(codes(book.month(portfolio.scope, MARCH, Selection.ALL).due(), DueKind.DECLARATION)).containsExactly("due-declaration-one");
        Placement placement = portfolio.hire(rsa(), portfolio.organisation(holder), lot, EligibleGroup.RSA, LocalDate.of(2026, 3, 2));
        portfolio.declare(placement, MARCH, "70", false);
        MonthBook drafted = book.month(portfolio.scope, MARCH, Selection.ALL);
        assertThat(codes(drafted.due(), DueKind.DECLARATION)).containsExactly("due-declaration-one");
        assertThat(drafted.totals().tally()).isEqualTo(Tally.NOTHING);
        portfolio.declare(placement, MARCH, "70", true);
        assertThat(codes(book.month(portfolio.scope, MARCH, Selection.ALL).due(), DueKind.DECLARATION)).isEmpty();
        Lot other = portfolio.lot(contract, "2", holder);
        portfolio.terms(other, Map.of("startsOn", "2026-03-01"));
        portfolio.zero(other, portfolio.organisation(holder), MARCH);
        assertThat(codes(book.month(portfolio.scope, MARCH, Selection.ALL).due(), DueKind.DECLARATION)).isEmpty();
    }

    @Test
    void a_clause_announced_without_terms_waits_for_them_until_one_lot_has_some() {
        Lot lot = portfolio.lot(contract, "1", holder);
        assertThat(codes(book.month(portfolio.scope, MARCH, Selection.ALL).due(), DueKind.TERMS)).containsExactly("due-terms");
        assertThat(book.month(portfolio.scope, MARCH, Selection.ALL).statements()).isEmpty();
        portfolio.terms(lot, Map.of());
        assertThat(codes(book.month(portfolio.scope, MARCH, Selection.ALL).due(), DueKind.TERMS)).isEmpty();
    }

    @Test
    void hours_on_a_lot_without_terms_are_shown_and_reviewed() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.declare(portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "50");
        Statement statement = book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement();
        assertThat(statement.status()).isEqualTo(ClauseStatus.REVIEW);
        assertThat(statement.review()).isEqualTo(Hours.of(50));
    }

    @Test
    void a_proof_typed_late_counts_at_once() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of());
        long person = portfolio.person(EligibleGroup.RSA, null, null);
        portfolio.declare(portfolio.place(person, etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "50");
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().review()).isEqualTo(Hours.of(50));
        portfolio.prove(person, EligibleGroup.RSA, LocalDate.of(2026, 1, 20), null);
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().counted()).isEqualTo(Hours.of(50));
    }

    @Test
    void a_buyer_reads_the_same_figures_as_the_portfolio_though_a_person_also_works_elsewhere() {
        Siret otherBuyer = TestInstance.siret();
        Lot mine = portfolio.lot(contract, "1", holder);
        Lot elsewhere = portfolio.lot(portfolio.contract("2026-99", otherBuyer), "1", holder);
        portfolio.terms(mine, Map.of());
        portfolio.terms(elsewhere, Map.of());
        long person = rsa();
        long first = portfolio.etti(TestInstance.siret());
        long second = portfolio.etti(TestInstance.siret());
        portfolio.declare(portfolio.place(person, first, elsewhere, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "150");
        portfolio.declare(portfolio.place(person, second, mine, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "100");
        Scope asBuyer = TestInstance.as(portfolio.scope, Role.BUYER, contract.buyerId());
        MonthBook seen = book.month(asBuyer, MARCH, Selection.ALL);
        assertThat(seen.statements()).extracting(each -> each.lot().id()).containsExactly(mine.id());
        assertThat(seen.totals().tally()).isEqualTo(new Tally(Hours.of(100), Hours.of(70), Hours.ZERO, Hours.of(30)));
        MonthBook whole = book.month(portfolio.scope, MARCH, Selection.ALL);
        assertThat(whole.ofLot(mine.id()).orElseThrow().statement()).isEqualTo(seen.ofLot(mine.id()).orElseThrow().statement());
        assertThat(book.month(portfolio.scope, MARCH, Selection.ofContract(contract.id())).totals()).isEqualTo(seen.totals());
        assertThat(book.month(portfolio.scope, MARCH, Selection.ofBuyer(contract.buyerId())).totals()).isEqualTo(seen.totals());
    }

    @Test
    void health_is_told_only_to_the_one_who_controls_eligibility() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of());
        long person = portfolio.person(EligibleGroup.BOETH, LocalDate.of(2021, 5, 5), LocalDate.of(2026, 5, 4));
        portfolio.declare(portfolio.place(person, etti, lot, EligibleGroup.BOETH, LocalDate.of(2026, 2, 3)), MARCH, "50");
        MonthBook full = book.month(portfolio.scope, MARCH, Selection.ALL);
        assertThat(full.linesOfMonth()).extracting(line -> line.decision().facts().group()).containsExactly(EligibleGroup.BOETH);
        assertThat(codes(full.due(), DueKind.PROOF)).containsExactly("due-proof");
        MonthBook bare = book.month(TestInstance.as(portfolio.scope, Role.BUYER, contract.buyerId()), MARCH, Selection.ALL);
        assertThat(bare.linesOfMonth()).extracting(line -> line.decision().facts().group()).containsOnlyNulls();
        assertThat(bare.linesOfMonth().toString()).doesNotContain("BOETH");
        assertThat(bare.totals().tally().counted()).isEqualTo(Hours.of(50));
        assertThat(codes(bare.due(), DueKind.PROOF)).isEmpty();
    }

    @Test
    void a_provider_sees_the_lot_and_only_its_own_lines() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of());
        portfolio.declare(portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "50");
        portfolio.declare(portfolio.hire(rsa(), portfolio.organisation(holder), lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "60");
        TestInstance.get(fr.clausier.contract.Lots.class).link(portfolio.scope, lot.id(), new fr.clausier.contract.LinkDraft(
            TestInstance.get(fr.clausier.organisation.Organisations.class).find(portfolio.scope, etti).orElseThrow().siret(), null,
            fr.clausier.contract.LinkKind.LABOUR_SUPPLIER, "ETTI", false, null)).get();
        LotStatement seen = book.lot(TestInstance.as(portfolio.scope, Role.PROVIDER, etti), lot.id(), MARCH).orElseThrow();
        assertThat(seen.statement().counted()).isEqualTo(Hours.of(110));
        assertThat(seen.lines()).filteredOn(JudgedLine::shown).extracting(line -> line.decision().counted()).containsExactly(Hours.of(50));
        LotStatement held = book.lot(TestInstance.as(portfolio.scope, Role.HOLDER, portfolio.organisation(holder)), lot.id(), MARCH).orElseThrow();
        assertThat(held.lines()).allMatch(JudgedLine::shown).hasSize(2);
    }

    @Test
    void another_structure_sees_nothing() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of());
        Scope stranger = TestInstance.freshFacilitator();
        MonthBook empty = book.month(stranger, MARCH, Selection.ALL);
        assertThat(empty.statements()).isEmpty();
        assertThat(empty.due()).isEmpty();
        assertThat(book.lot(stranger, lot.id(), MARCH)).isEmpty();
        assertThat(book.month(stranger, MARCH, Selection.ofContract(contract.id())).statements()).isEmpty();
    }

    @Test
    void a_corrected_line_is_judged_once_under_its_last_figure() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of());
        Placement placement = portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3));
        portfolio.declare(placement, MARCH, "50");
        portfolio.declare(placement, MARCH, "45,5".replace(',', '.'));
        LotStatement seen = book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow();
        assertThat(seen.statement().declared()).isEqualTo(Hours.of("45.50"));
        assertThat(seen.lines()).flatExtracting(line -> line.decision().objections()).extracting(Reason.class::cast).isEmpty();
    }

    @Test
    void an_employer_is_told_only_of_its_own_silence_and_a_holder_of_its_whole_lot() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of("startsOn", "2026-03-01"));
        portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 3, 2));
        long other = portfolio.etti(TestInstance.siret());
        portfolio.place(rsa(), other, lot, EligibleGroup.RSA, LocalDate.of(2026, 3, 2));
        TestInstance.get(fr.clausier.contract.Lots.class).link(portfolio.scope, lot.id(), new fr.clausier.contract.LinkDraft(
            TestInstance.get(fr.clausier.organisation.Organisations.class).find(portfolio.scope, etti).orElseThrow().siret(), null,
            fr.clausier.contract.LinkKind.LABOUR_SUPPLIER, "ETTI", false, null)).get();
        MonthBook supplier = book.month(TestInstance.as(portfolio.scope, Role.PROVIDER, etti), MARCH, Selection.ALL);
        assertThat(supplier.due()).filteredOn(item -> item.kind() == DueKind.DECLARATION).extracting(DueItem::organisation).containsExactly(etti);
        MonthBook held = book.month(TestInstance.as(portfolio.scope, Role.HOLDER, portfolio.organisation(holder)), MARCH, Selection.ALL);
        assertThat(held.due()).filteredOn(item -> item.kind() == DueKind.DECLARATION).extracting(DueItem::organisation)
            .containsExactlyInAnyOrder(etti, other);
        assertThat(held.nameOf(etti)).startsWith("Intérim");
    }

    @Test
    void everyone_reads_the_same_forecast_though_each_sees_other_lines() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of("fixedHours", "600"));
        portfolio.declare(portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "50");
        portfolio.declare(portfolio.hire(rsa(), portfolio.organisation(holder), lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "60");
        TestInstance.get(fr.clausier.contract.Lots.class).link(portfolio.scope, lot.id(), new fr.clausier.contract.LinkDraft(
            TestInstance.get(fr.clausier.organisation.Organisations.class).find(portfolio.scope, etti).orElseThrow().siret(), null,
            fr.clausier.contract.LinkKind.LABOUR_SUPPLIER, "ETTI", false, null)).get();
        Statement whole = book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement();
        assertThat(whole.forecast().isKnown()).isTrue();
        for (Scope viewer : List.of(TestInstance.as(portfolio.scope, Role.PROVIDER, etti), TestInstance.as(portfolio.scope, Role.BUYER, contract.buyerId()),
                TestInstance.as(portfolio.scope, Role.HOLDER, portfolio.organisation(holder)))) {
            Statement theirs = book.lot(viewer, lot.id(), MARCH).orElseThrow().statement();
            assertThat(theirs.forecast()).isEqualTo(whole.forecast());
            assertThat(theirs.warning()).isEqualTo(whole.warning());
            assertThat(theirs.status()).isEqualTo(whole.status());
        }
    }

    @Test
    void zero_lowers_a_forecast_and_silence_does_not() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of("fixedHours", "2000"));
        portfolio.declare(portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 1)), YearMonth.of(2026, 2), "100");
        // February 100 h, an open placement: March, still unknown, and nine months more of 100 h, August 70
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().forecast().middle()).isEqualTo(Hours.of(1070));
        portfolio.zero(lot, portfolio.organisation(holder), MARCH);
        // (100 × 0.8 + 0) ÷ 1.8 = 44.44 h a month, nine months, August 70 %
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().forecast().middle()).isEqualTo(Hours.of("486.67"));
    }

    @Test
    void a_clause_ahead_of_its_pace_is_at_risk_when_its_people_are_about_to_leave() {
        Lot lot = portfolio.lot(contract, "1", holder);
        portfolio.terms(lot, Map.of("fixedHours", "900"));
        long person = portfolio.person(EligibleGroup.RSA, LocalDate.of(2025, 12, 15), null);
        Placement placement = portfolio.hire(person, portfolio.organisation(holder), lot, EligibleGroup.RSA, LocalDate.of(2026, 1, 1));
        for (int month = 1; month <= 3; month++) {
            portfolio.declare(placement, YearMonth.of(2026, month), "100");
        }
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().status()).isEqualTo(ClauseStatus.ON_TRACK);
        portfolio.terms(lot, Map.of("fixedHours", "1100", "effectiveFrom", "2026-02-02"));
        Statement foreseen = book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement();
        // 300, April to June 300, then 70 % of 100 until December, less in August: 399; 999 in all
        assertThat(foreseen.forecast().middle()).isEqualTo(Hours.of(999));
        assertThat(foreseen.counted()).isGreaterThan(foreseen.expected());
        assertThat(foreseen.status()).isEqualTo(ClauseStatus.AT_RISK);
        assertThat(foreseen.reasons()).extracting(Reason::code).containsExactly("status-forecast-short");
    }
}

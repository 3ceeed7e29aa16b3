package fr.clausier.hours.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Statement;
import fr.clausier.contract.Lot;
import fr.clausier.hours.Site;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agreements between lots, and what they make of statements. */
class PoolsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Pools pools = TestInstance.get(Pools.class);
    private final Site site = new Site();

    private static PoolDraft draft(String agreedOn, Lot... lots) {
        return new PoolDraft(LocalDate.parse(agreedOn), java.util.Arrays.stream(lots).map(Lot::id).toList(), true, "Convention du 2 février 2026");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private void terms(Lot lot, String due) {
        TestInstance.get(Clauses.class).record(site.scope, lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31",
            "modalities", List.of("LABOUR_SUPPLY"), "groups", "RSA", "formula", "FIXED", "fixedHours", due, "conventions", "false", "proofAges", Map.of("RSA", "none"))))).get();
    }

    private void declare(String hours) {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), MARCH,
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), true, null)).get();
    }

    @Test
    void an_agreement_is_read_again_with_its_lots_in_their_order() {
        pools.record(site.scope, draft("2026-02-02", site.second, site.lot, site.implicit())).get();
        assertThat(pools.all(site.scope)).singleElement().satisfies(agreed -> {
            assertThat(agreed.pool().agreement()).isEqualTo("Convention du 2 février 2026");
            assertThat(agreed.lots()).extracting(PooledLot::lot).containsExactly(site.second.id(), site.lot.id(), site.implicit().id());
            assertThat(agreed.lots()).extracting(PooledLot::shown).containsExactly("2025TX014 · 02", "2025TX014 · 01", "0042");
        });
        assertThat(pools.all(TestInstance.freshFacilitator())).isEmpty();
        assertThat(pools.all(site.holder())).singleElement().satisfies(agreed -> assertThat(agreed.lots()).extracting(PooledLot::lot).containsExactly(site.lot.id()));
    }

    @Test
    void a_lot_is_in_one_agreement_at_a_time() {
        long id = pools.record(site.scope, draft("2026-01-01", site.lot, site.second)).get().pool().id();
        assertThat(codes(pools.record(site.scope, draft("2026-02-01", site.second, site.implicit())))).containsExactly("pool-lot-taken");
        pools.end(site.scope, id, LocalDate.of(2026, 2, 1)).get();
        assertThat(codes(pools.record(site.scope, draft("2026-01-31", site.second, site.implicit())))).containsExactly("pool-lot-taken");
        assertThat(pools.record(site.scope, draft("2026-02-01", site.second, site.implicit())).isDone()).isTrue();
        assertThat(pools.end(site.scope, id, LocalDate.of(2026, 3, 1)).get().pool().endedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void lots_of_others_days_to_come_and_too_few_lots_are_refused() {
        assertThat(codes(pools.record(TestInstance.freshFacilitator(), draft("2026-01-01", site.lot, site.second)))).containsExactly("pool-lot-unknown");
        assertThat(codes(pools.record(site.scope, draft("2026-04-11", site.lot, site.second)))).containsExactly("granted-in-future");
        assertThatThrownBy(() -> pools.record(site.holder(), draft("2026-01-01", site.lot, site.second))).isInstanceOf(Scope.Forbidden.class);
        Fields fields = Fields.of(Map.of("agreedOn", "2026-01-01", "poolLots", List.of("4", "4"), "agreement", "Convention"));
        PoolDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code).containsExactlyInAnyOrder("pool-too-few", "pool-buyers");
        long id = pools.record(site.scope, draft("2026-01-02", site.lot, site.second)).get().pool().id();
        assertThat(codes(pools.end(site.scope, id, LocalDate.of(2026, 1, 1)))).containsExactly("ends-before-start");
        assertThat(pools.end(TestInstance.freshFacilitator(), id, LocalDate.of(2026, 3, 1))).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_buyer_pools_its_own_lots_and_ends_no_agreement_with_others() {
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        assertThat(codes(pools.record(buyer, draft("2026-01-01", site.lot, site.implicit())))).containsExactly("pool-lot-unknown");
        long shared = pools.record(site.scope, draft("2026-01-01", site.lot, site.implicit())).get().pool().id();
        assertThat(pools.end(buyer, shared, LocalDate.of(2026, 3, 1))).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void hours_beyond_the_due_of_a_lot_are_told_on_both_statements_and_counted_once() {
        terms(site.lot, "100");
        terms(site.second, "50");
        declare("130");
        pools.record(site.scope, draft("2026-02-02", site.lot, site.second)).get();
        MonthBook book = TestInstance.get(ComplianceBook.class).month(site.scope, MARCH, Selection.ALL);
        Statement giver = book.ofLot(site.lot.id()).orElseThrow().statement();
        Statement receiver = book.ofLot(site.second.id()).orElseThrow().statement();
        assertThat(List.of(giver.counted(), giver.credit().given(), giver.done())).containsExactly(Hours.of(130), Hours.of(30), Hours.of(100));
        assertThat(List.of(receiver.counted(), receiver.credit().received(), receiver.done(), receiver.remaining()))
            .containsExactly(Hours.ZERO, Hours.of(30), Hours.of(30), Hours.of(20));
        assertThat(book.totals().done()).isEqualTo(Hours.of(130));
    }

    @Test
    void a_line_names_the_lot_its_hours_count_on_and_stays_whole() {
        terms(site.lot, "100");
        terms(site.second, "50");
        declare("130");
        pools.record(site.scope, draft("2026-02-02", site.lot, site.second)).get();
        Decision decision = TestInstance.get(Decisions.class).until(site.scope, Selection.ALL, MARCH).get(0).decision();
        assertThat(decision.counted()).isEqualTo(Hours.of(130));
        assertThat(decision.shares()).extracting(Share::hours).containsExactly(Hours.of(100), Hours.of(30));
        assertThat(decision.shares().get(1).reason().facts()).containsEntry("lot", "2025TX014 · 02").containsEntry("due", "100.00");
    }

    @Test
    void programs_record_list_and_end_agreements() {
        ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);
        ApiCaller.Answer made = facilitator.post("/api/v1/pools", "{\"agreedOn\":\"2026-02-02\",\"poolLots\":[" + site.lot.id() + "," + site.second.id()
            + "],\"everyBuyer\":true,\"agreement\":\"Convention\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(facilitator.get("/api/v1/pools").text()).contains("Convention", "\"place\":2");
        String end = "/api/v1/pools/" + made.json().get("id") + "/end";
        assertThat(facilitator.post(end, "{}").status()).isEqualTo(422);
        assertThat(facilitator.post(end, "{\"endedOn\":\"2026-03-01\"}").json()).containsEntry("endedOn", "2026-03-01");
        assertThat(ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null).post(end, "{\"endedOn\":\"2026-03-01\"}").status()).isEqualTo(404);
    }
}

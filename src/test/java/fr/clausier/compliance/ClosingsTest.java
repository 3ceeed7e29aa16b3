package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.clause.Modality;
import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.compliance.standing.Certificate;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

    private final Closings closings = TestInstance.get(Closings.class);
    private final ComplianceBook book = TestInstance.get(ComplianceBook.class);
    private final Portfolio portfolio = new Portfolio();
    private final Siret holder = TestInstance.siret();
    private final Contract contract = portfolio.contract("2026-CLO", TestInstance.siret());
    private final Lot lot = portfolio.lot(contract, "1", holder);
    private final long etti = portfolio.etti(TestInstance.siret());

    ClosingsTest() {
        portfolio.terms(lot, Map.of("fixedHours", "100", "startsOn", "2026-03-01", "endsOn", "2026-03-31"));
    }

    private static StandingDraft closing() {
        return new StandingDraft(Standing.CLOSED, DAY, "Bilan partagé le 5 avril");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private Placement placed() {
        return portfolio.place(portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 3, 2));
    }

    @Test
    void closing_waits_for_each_open_thing_and_names_it() {
        assertThat(codes(closings.decide(portfolio.scope, lot.id(), closing()))).containsExactly("closing-missing-one");
        Placement placement = placed();
        portfolio.declare(placement, MARCH, "230", false);
        assertThat(codes(closings.decide(portfolio.scope, lot.id(), closing()))).containsExactly("closing-missing-one", "closing-draft");
        portfolio.declare(placement, MARCH, "230", true);
        Outcome<?> review = closings.decide(portfolio.scope, lot.id(), closing());
        assertThat(codes(review)).containsExactly("closing-review");
        assertThat(review.problems().get(0).args()).containsExactly("10.00", "1");
        portfolio.declare(placement, MARCH, "110", true);
        assertThat(closings.decide(portfolio.scope, lot.id(), closing()).isDone()).isTrue();
        assertThat(codes(closings.decide(portfolio.scope, lot.id(), closing()))).containsExactly("standing-decided");
    }

    @Test
    void a_closed_clause_says_so_from_its_day_on_and_asks_nobody_for_anything() {
        portfolio.declare(placed(), MARCH, "60");
        closings.decide(portfolio.scope, lot.id(), closing()).get();
        assertThat(book.lot(portfolio.scope, lot.id(), MARCH).orElseThrow().statement().status()).isEqualTo(ClauseStatus.FELL_SHORT);
        assertThat(book.lot(portfolio.scope, lot.id(), YearMonth.of(2026, 4)).orElseThrow().statement().status()).isEqualTo(ClauseStatus.CLOSED);
        closings.reopen(portfolio.scope, lot.id(), "Une feuille oubliée").get();
        assertThat(book.lot(portfolio.scope, lot.id(), YearMonth.of(2026, 4)).orElseThrow().statement().status()).isEqualTo(ClauseStatus.FELL_SHORT);
        assertThat(codes(closings.reopen(portfolio.scope, lot.id(), "encore"))).containsExactly("standing-none");
        assertThat(closings.of(portfolio.scope, lot.id()).orElseThrow().history()).singleElement()
            .satisfies(kept -> assertThat(kept.reopenedReason()).isEqualTo("Une feuille oubliée"));
    }

    @Test
    void exempting_lifts_the_obligation_without_settling_anything() {
        assertThat(closings.decide(portfolio.scope, lot.id(), new StandingDraft(Standing.EXEMPT, LocalDate.of(2026, 2, 1), "Chantier annulé")).isDone()).isTrue();
        MonthBook month = book.month(portfolio.scope, MARCH, Selection.ALL);
        assertThat(month.ofLot(lot.id()).orElseThrow().statement().status()).isEqualTo(ClauseStatus.EXEMPT);
        assertThat(month.due()).noneMatch(item -> item.kind() == DueKind.DECLARATION);
        assertThat(codes(closings.certificate(portfolio.scope, lot.id()))).containsExactly("certificate-not-closed");
    }

    @Test
    void a_clause_is_not_closed_for_a_day_to_come() {
        portfolio.declare(placed(), MARCH, "60");
        assertThat(codes(closings.decide(portfolio.scope, lot.id(), new StandingDraft(Standing.CLOSED, LocalDate.of(2099, 1, 1), "trop tôt"))))
            .containsExactly("standing-in-future");
    }

    @Test
    void the_certificate_attests_parts_that_make_the_whole_and_holds_while_the_figures_do() {
        assertThat(codes(closings.certificate(portfolio.scope, lot.id()))).containsExactly("certificate-not-closed");
        Placement first = placed();
        portfolio.declare(first, MARCH, "60");
        long hired = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
        portfolio.declare(portfolio.hire(hired, portfolio.organisation(holder), lot, EligibleGroup.RSA, LocalDate.of(2026, 3, 2)), MARCH, "50");
        closings.decide(portfolio.scope, lot.id(), closing()).get();
        Certificate certificate = closings.certificate(portfolio.scope, lot.id()).get();
        assertThat(certificate.statement().due()).isEqualTo(Hours.of(100));
        assertThat(certificate.statement().done()).isEqualTo(Hours.of(110));
        assertThat(certificate.people()).isEqualTo(2);
        assertThat(certificate.byModality()).containsExactly(Map.entry(Modality.DIRECT_HIRE, new Certificate.Part(Hours.of(50), 1)),
            Map.entry(Modality.LABOUR_SUPPLY, new Certificate.Part(Hours.of(60), 1)));
        assertThat(certificate.byKind()).containsOnlyKeys(EmployerKind.ETTI, EmployerKind.COMPANY);
        assertThat(certificate.byMonth()).containsExactly(Map.entry(MARCH, new Certificate.Part(Hours.of(110), 2)));
        assertThat(certificate.holders()).singleElement().satisfies(each -> assertThat(each.organisation().siret()).isEqualTo(holder));
        assertThat(certificate.closedOn()).isEqualTo(DAY);
        assertThat(closings.certificate(TestInstance.as(portfolio.scope, Role.HOLDER, portfolio.organisation(holder)), lot.id()).get().people()).isEqualTo(2);
        portfolio.declare(first, MARCH, "61");
        Outcome<Certificate> changed = closings.certificate(portfolio.scope, lot.id());
        assertThat(codes(changed)).containsExactly("certificate-changed");
        assertThat(changed.problems().get(0).args()).containsExactly("100.00", "110.00", "100.00", "111.00");
    }

    @Test
    void only_a_facilitator_of_the_structure_decides() {
        Scope buyer = TestInstance.as(portfolio.scope, Role.BUYER, contract.buyerId());
        assertThatThrownBy(() -> closings.decide(buyer, lot.id(), closing())).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> closings.reopen(buyer, lot.id(), "non")).isInstanceOf(Scope.Forbidden.class);
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(closings.of(stranger, lot.id())).isEmpty();
        assertThat(closings.decide(stranger, lot.id(), closing())).isInstanceOf(Outcome.Absent.class);
        assertThat(closings.reopen(stranger, lot.id(), "non")).isInstanceOf(Outcome.Absent.class);
        assertThat(closings.certificate(stranger, lot.id())).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_program_closes_certifies_and_opens_again() {
        portfolio.declare(placed(), MARCH, "110");
        ApiCaller facilitator = ApiCaller.of(portfolio.scope, Role.FACILITATOR, null);
        String base = "/api/v1/lots/" + lot.id();
        assertThat(facilitator.get(base + "/certificate").status()).isEqualTo(422);
        assertThat(facilitator.get(base + "/standing").text()).contains("\"standing\":\"OPEN\"").doesNotContain("closing-");
        assertThat(facilitator.put(base + "/standing", "{\"standing\": \"OPEN\", \"decidedOn\": \"2026-04-05\", \"reason\": \"x\"}").text()).contains("standing-open");
        assertThat(facilitator.put(base + "/standing", "{\"standing\": \"CLOSED\", \"decidedOn\": \"2026-04-05\", \"reason\": \"Bilan\"}").status()).isEqualTo(200);
        assertThat(facilitator.get(base + "/certificate").text()).contains("\"due\":100.00", "\"done\":110.00", "\"people\":1", "\"of\":\"LABOUR_SUPPLY\"",
            "\"closedOn\":\"2026-04-05\"").doesNotContain("Exemple", "Dominique");
        assertThat(facilitator.delete(base + "/standing", "{}").text()).contains("required");
        assertThat(facilitator.delete(base + "/standing", "{\"reason\": \"Une erreur\"}").text()).contains("\"standing\":\"OPEN\"", "Une erreur");
        assertThat(ApiCaller.of(portfolio.scope, Role.BUYER, contract.buyerId()).put(base + "/standing", "{}").status()).isEqualTo(403);
    }
}

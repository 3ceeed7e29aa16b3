package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.compliance.member.MemberBook;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.member.TransferDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Members members = TestInstance.get(Members.class);
    private final Portfolio portfolio = new Portfolio();
    private final Siret lead = TestInstance.siret();
    private final Siret other = TestInstance.siret();
    private final Contract contract = portfolio.contract("2026-GRP", TestInstance.siret());
    private final Lot lot = lot();
    private final long a = portfolio.organisation(lead);
    private final long b = portfolio.organisation(other);
    private final long etti = portfolio.etti(TestInstance.siret());
    private final Placement own = portfolio.hire(rsa(), a, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3));
    private final Placement outside = portfolio.place(rsa(), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3));

    private Lot lot() {
        Lots lots = TestInstance.get(Lots.class);
        Lot made = lots.add(portfolio.scope, contract.id(), new LotDraft("1", "Gros œuvre", null, null, null, null, Grouping.SOLIDAIRE)).get();
        lots.link(portfolio.scope, made.id(), new LinkDraft(lead, "Mandataire", LinkKind.HOLDER, null, true, Percent.of("60"))).get();
        lots.link(portfolio.scope, made.id(), new LinkDraft(other, "Cotraitant", LinkKind.CO_CONTRACTOR, null, false, Percent.of("40"))).get();
        portfolio.terms(made, Map.of("fixedHours", "200"));
        return made;
    }

    private long rsa() {
        return portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
    }

    private MemberBook book(Scope scope) {
        return members.of(scope, lot.id(), MARCH, Money.of("10")).orElseThrow();
    }

    private TransferDraft draft(long from, long to, String hours) {
        return new TransferDraft(from, to, Hours.of(hours), LocalDate.of(2026, 4, 2), Money.of("12.50"), "Accord du 2 avril");
    }

    private static String code(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).findFirst().orElse("done");
    }

    @Test
    void hours_of_people_employed_elsewhere_are_the_leads_until_somebody_says_otherwise() {
        portfolio.declare(own, MARCH, "100");
        portfolio.declare(outside, MARCH, "50");
        assertThat(book(portfolio.scope).statement().of(a).orElseThrow().done()).isEqualTo(Hours.of(150));
        assertThat(book(portfolio.scope).outside()).extracting(Placement::id).containsExactly(outside.id());
        members.assign(portfolio.scope, outside.id(), b).get();
        members.assign(portfolio.scope, outside.id(), b).get();
        assertThat(book(portfolio.scope).statement().of(a).orElseThrow().done()).isEqualTo(Hours.of(100));
        assertThat(book(portfolio.scope).statement().of(b).orElseThrow().done()).isEqualTo(Hours.of(50));
        members.assign(portfolio.scope, outside.id(), null).get();
        assertThat(book(portfolio.scope).statement().of(b).orElseThrow().done()).isEqualTo(Hours.ZERO);
        assertThat(code(members.assign(portfolio.scope, own.id(), b))).isEqualTo("placement-of-member");
        assertThat(code(members.assign(portfolio.scope, outside.id(), etti))).isEqualTo("transfer-member");
    }

    @Test
    void a_member_hands_over_what_it_has_above_what_it_owes_and_no_more() {
        portfolio.declare(own, MARCH, "150");
        assertThat(code(members.transfer(portfolio.scope, lot.id(), draft(a, b, "30.01")))).isEqualTo("transfer-over-surplus");
        assertThat(code(members.transfer(portfolio.scope, lot.id(), draft(etti, b, "1")))).isEqualTo("transfer-member");
        assertThat(code(members.transfer(portfolio.scope, lot.id(), draft(a, etti, "1")))).isEqualTo("transfer-member");
        long id = members.transfer(portfolio.scope, lot.id(), draft(a, b, "20")).get().id();
        MemberBook after = book(portfolio.scope);
        assertThat(after.statement().of(a).orElseThrow().balance()).isEqualTo(Hours.of(10));
        assertThat(after.statement().of(b).orElseThrow().balance()).isEqualTo(Hours.of(-60));
        assertThat(after.agreed()).singleElement().satisfies(owed -> {
            assertThat(owed.payer()).isEqualTo(b);
            assertThat(owed.amount()).isEqualTo(Money.of("250"));
        });
        assertThat(after.net().values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ZERO);
        assertThat(after.proposed()).singleElement().satisfies(owed -> assertThat(owed.amount()).isEqualTo(Money.of("100")));
        assertThat(code(members.transfer(portfolio.scope, lot.id(), draft(a, b, "10.01")))).isEqualTo("transfer-over-surplus");
        assertThat(members.takeBack(portfolio.scope, id).isDone()).isTrue();
        assertThat(book(portfolio.scope).transfers()).isEmpty();
    }

    @Test
    void prices_are_between_the_members_and_the_facilitator() {
        portfolio.declare(own, MARCH, "150");
        members.transfer(portfolio.scope, lot.id(), draft(a, b, "20")).get();
        assertThat(book(TestInstance.as(portfolio.scope, Role.HOLDER, b)).agreed()).hasSize(1);
        for (Scope viewer : java.util.List.of(TestInstance.as(portfolio.scope, Role.BUYER, contract.buyerId()),
                TestInstance.as(portfolio.scope, Role.OBSERVER, 0))) {
            MemberBook seen = book(viewer);
            assertThat(seen.agreed()).isEmpty();
            assertThat(seen.proposed()).isEmpty();
            assertThat(seen.transfers()).singleElement().satisfies(transfer -> {
                assertThat(transfer.price()).isNull();
                assertThat(transfer.note()).isNull();
                assertThat(transfer.hours()).isEqualTo(Hours.of(20));
            });
            assertThat(seen.statement()).isEqualTo(book(portfolio.scope).statement());
        }
    }

    @Test
    void only_a_facilitator_of_the_structure_records() {
        Scope holder = TestInstance.as(portfolio.scope, Role.HOLDER, a);
        assertThatThrownBy(() -> members.transfer(holder, lot.id(), draft(a, b, "1"))).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> members.takeBack(holder, 1)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> members.assign(holder, outside.id(), b)).isInstanceOf(Scope.Forbidden.class);
        Scope stranger = TestInstance.freshFacilitator();
        portfolio.declare(own, MARCH, "150");
        long id = members.transfer(portfolio.scope, lot.id(), draft(a, b, "20")).get().id();
        assertThat(members.of(stranger, lot.id(), MARCH, null)).isEmpty();
        assertThat(members.transfer(stranger, lot.id(), draft(a, b, "1"))).isInstanceOf(Outcome.Absent.class);
        assertThat(members.takeBack(stranger, id)).isInstanceOf(Outcome.Absent.class);
        assertThat(members.assign(stranger, outside.id(), b)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void what_is_typed_wrong_is_named() {
        Fields fields = Fields.of(Map.of("fromId", "3", "toId", "3", "hours", "0", "price", "10000.01"));
        TransferDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code).containsExactlyInAnyOrder("transfer-hours", "transfer-to-oneself", "required",
            "transfer-price");
    }

    @Test
    void a_program_reads_and_records_the_same() {
        portfolio.declare(own, MARCH, "150");
        portfolio.declare(outside, MARCH, "10");
        ApiCaller facilitator = ApiCaller.of(portfolio.scope, Role.FACILITATOR, null);
        String lots = "/api/v1/lots/" + lot.id();
        ApiCaller.Answer made = facilitator.post(lots + "/transfers", "{\"fromId\": " + a + ", \"toId\": " + b
            + ", \"hours\": \"20\", \"agreedOn\": \"2026-04-02\", \"price\": \"12,50\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(facilitator.put("/api/v1/placements/" + outside.id() + "/member", "{\"memberId\": " + b + "}").status()).isEqualTo(200);
        ApiCaller.Answer read = facilitator.get(lots + "/members?month=2026-03&price=10");
        assertThat(read.text()).contains("\"grouping\":\"SOLIDAIRE\"", "\"amount\":250.00", "\"balance\":-50.00", "\"balance\":10.00",
            "tous les membres restent tenus du tout");
        assertThat(facilitator.post(lots + "/transfers", "{\"fromId\": " + a + ", \"toId\": " + b
            + ", \"hours\": \"20\", \"agreedOn\": \"2026-04-02\"}").text()).contains("transfer-over-surplus");
        assertThat(facilitator.delete("/api/v1/lots/transfers/" + made.json().get("id")).status()).isEqualTo(200);
        assertThat(facilitator.get(lots + "/members?price=dix").status()).isEqualTo(422);
        assertThat(ApiCaller.of(portfolio.scope, Role.BUYER, contract.buyerId()).post(lots + "/transfers", "{}").status()).isEqualTo(403);
    }
}

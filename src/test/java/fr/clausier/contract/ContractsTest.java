package fr.clausier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private final Contracts contracts = TestInstance.get(Contracts.class);
    private final Lots lots = TestInstance.get(Lots.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Siret buyer = TestInstance.siret();

    private ContractDraft draft(String number, boolean divided) {
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", buyer.digits(), "buyerName", "Ville d’Aurelle", "number", number,
            "object", "Entretien des espaces verts", "amount", "1 250 000,50", "cpv", "77310000-6", "notificationDate", "05/01/2026",
            "social", List.of("CLAUSE", "CRITERION"), "divided", divided));
        Fields fields = Fields.of(values);
        ContractDraft draft = ContractDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    @Test
    void a_contract_is_read_back_as_it_was_recorded() {
        Contract saved = contracts.record(scope, draft("2026-01", false)).get();
        Contract found = contracts.find(scope, buyer, "2026-01").orElseThrow();
        assertThat(found).isEqualTo(saved);
        assertThat(found.amount()).hasToString("1250000.50");
        assertThat(found.socialConsiderations()).containsExactly(SocialConsideration.CLAUSE, SocialConsideration.CRITERION);
    }

    @Test
    void an_undivided_contract_has_one_implicit_lot() {
        Contract saved = contracts.record(scope, draft("2026-02", false)).get();
        assertThat(lots.ofContract(scope, saved.id())).singleElement().satisfies(lot -> {
            assertThat(lot.implicit()).isTrue();
            assertThat(lot.title()).isEqualTo("Entretien des espaces verts");
        });
        assertThat(lots.add(scope, saved.id(), new LotDraft("1", "Un lot", null, null, null, null, Grouping.NONE)).problems())
            .extracting("code").containsExactly("contract-undivided");
    }

    @Test
    void the_same_number_of_the_same_buyer_is_refused_within_a_structure_only() {
        contracts.record(scope, draft("2026-03", false)).get();
        assertThat(contracts.record(scope, draft("2026-03", false)).problems()).extracting("code").containsExactly("contract-exists");
        assertThat(contracts.record(TestInstance.freshFacilitator(), draft("2026-03", false)).isDone()).isTrue();
    }

    @Test
    void another_structure_finds_nothing() {
        Contract saved = contracts.record(scope, draft("2026-04", false)).get();
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(contracts.find(stranger, saved.id())).isEmpty();
        assertThat(contracts.search(stranger, ContractFilter.all()).total()).isZero();
        assertThat(contracts.change(stranger, saved.id(), saved.version(), draft("2026-04", false))).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_holder_sees_its_own_lots_and_not_its_neighbours() {
        Contract saved = contracts.record(scope, draft("2026-05", true)).get();
        Lot mine = lots.add(scope, saved.id(), new LotDraft("1", "Tonte", null, null, null, null, Grouping.NONE)).get();
        Lot other = lots.add(scope, saved.id(), new LotDraft("2", "Élagage", null, null, null, null, Grouping.NONE)).get();
        LotLink link = lots.link(scope, mine.id(), new LinkDraft(TestInstance.siret(), "Vertes Allées", LinkKind.HOLDER, null, false, null)).get();
        Scope holder = TestInstance.as(scope, Role.HOLDER, link.organisationId());
        assertThat(contracts.find(holder, saved.id())).isPresent();
        assertThat(lots.all(holder)).extracting(Lot::id).containsExactly(mine.id());
        assertThat(lots.find(holder, other.id())).isEmpty();
    }

    @Test
    void a_change_made_on_an_old_version_shows_what_is_stored_now() {
        Contract saved = contracts.record(scope, draft("2026-06", false)).get();
        Contract changed = contracts.change(scope, saved.id(), saved.version(), draft("2026-06b", false)).get();
        Outcome<Contract> late = contracts.change(scope, saved.id(), saved.version(), draft("2026-06c", false));
        assertThat(late).isEqualTo(new Outcome.Changed<>(contracts.find(scope, saved.id()).orElseThrow()));
        assertThat(changed.number()).isEqualTo("2026-06b");
    }

    @Test
    void search_ignores_accents_and_case_and_pages() {
        contracts.record(scope, draft("2026-07", false)).get();
        contracts.record(scope, draft("2026-08", true)).get();
        assertThat(contracts.search(scope, new ContractFilter("ESPACES verts aurelle", 0, "", "notified", 1)).rows()).isEmpty();
        assertThat(contracts.search(scope, new ContractFilter("Éspaces VERTS", 0, "CLAUSE", "amount", 1)).rows())
            .extracting(ContractLine::number).containsExactly("2026-07", "2026-08");
        assertThat(contracts.search(scope, new ContractFilter("", 0, "RESERVED", "number", 1)).total()).isZero();
    }

    @Test
    void shares_of_a_grouping_never_exceed_100_percent() {
        Contract saved = contracts.record(scope, draft("2026-09", false)).get();
        long lot = lots.ofContract(scope, saved.id()).get(0).id();
        Fields sixty = Fields.of(Map.of("siret", TestInstance.siret().digits(), "kind", "HOLDER", "share", "60"));
        Fields fifty = Fields.of(Map.of("siret", TestInstance.siret().digits(), "kind", "CO_CONTRACTOR", "share", "50"));
        assertThat(lots.link(scope, lot, LinkDraft.read(sixty)).isDone()).isTrue();
        assertThat(lots.link(scope, lot, LinkDraft.read(fifty)).problems()).extracting("code").containsExactly("shares-over-100");
    }

    @Test
    void a_buyer_moves_neither_a_notification_gone_by_nor_the_operation_and_records_only_its_own() {
        Contract saved = contracts.record(scope, draft("2026-10", false)).get();
        Scope officer = TestInstance.as(scope, Role.BUYER, saved.buyerId());
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", buyer.digits(), "number", "2026-10", "object", "Autre objet",
            "notificationDate", "2027-01-05"));
        assertThat(contracts.change(officer, saved.id(), saved.version(), ContractDraft.read(Fields.of(values))).problems())
            .extracting("code").containsExactly("notification-fixed");
        values.put("notificationDate", "2026-01-05");
        Contract changed = contracts.change(officer, saved.id(), saved.version(), ContractDraft.read(Fields.of(values))).get();
        assertThat(changed.object()).isEqualTo("Autre objet");
        Siret other = TestInstance.siret();
        Map<String, Object> theirs = Map.of("buyerSiret", other.digits(), "buyerName", "Voisine", "number", "X", "object", "Y");
        assertThat(contracts.record(officer, ContractDraft.read(Fields.of(theirs))).problems()).extracting("code").containsExactly("buyer-not-yours");
        assertThat(TestInstance.get(fr.clausier.organisation.Organisations.class).find(scope, other)).isEmpty();
    }

    @Test
    void a_grouping_has_one_lead() {
        Contract saved = contracts.record(scope, draft("2026-11", false)).get();
        long lot = lots.ofContract(scope, saved.id()).get(0).id();
        LinkDraft first = new LinkDraft(TestInstance.siret(), "Un", LinkKind.HOLDER, null, true, null);
        assertThat(lots.link(scope, lot, first).isDone()).isTrue();
        assertThat(lots.link(scope, lot, first).isDone()).isTrue();
        LinkDraft second = new LinkDraft(TestInstance.siret(), "Deux", LinkKind.CO_CONTRACTOR, null, true, null);
        assertThat(lots.link(scope, lot, second).problems()).extracting("code").containsExactly("lead-exists");
    }
}

package fr.clausier.contract.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterpartsTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-CONTACTS");
    private final Lot first = LotExample.lot(scope, contract, "1");
    private final Lot second = LotExample.lot(scope, contract, "2");
    private final Counterparts counterparts = TestInstance.get(Counterparts.class);

    private static CounterpartDraft named(CounterpartKind kind, String name) {
        return new CounterpartDraft(kind, name, "chargée de mission", "05 96 00 12 34", "");
    }

    private LotCounterparts around(Scope viewer, Lot lot) {
        return counterparts.ofLots(viewer, List.of(first, second), Map.of(contract.id(), contract.buyerId())).get(lot.id());
    }

    @Test
    void the_clause_referent_of_a_buyer_is_that_of_every_lot_unless_another_is_typed_at_one() {
        counterparts.record(scope, CounterpartOwner.buyer(contract.buyerId()), named(CounterpartKind.BUYER_CLAUSE, "Nadia Ferrand")).get();
        counterparts.record(scope, CounterpartOwner.lot(second.id()), named(CounterpartKind.BUYER_CLAUSE, "Luc Tanneau")).get();
        counterparts.record(scope, CounterpartOwner.lot(second.id()), named(CounterpartKind.HOLDER, "Iris Le Gall")).get();
        assertThat(around(scope, first).clauseReferents()).extracting(Counterpart::name).containsExactly("Nadia Ferrand");
        assertThat(around(scope, second).clauseReferents()).extracting(Counterpart::name).containsExactly("Luc Tanneau");
        assertThat(around(scope, second).others()).extracting(Counterpart::name).containsExactly("Iris Le Gall");
    }

    @Test
    void a_provider_is_told_of_the_buyer_and_the_holder_and_not_of_others() {
        long provider = TestInstance.get(Lots.class).link(scope, first.id(), new LinkDraft(TestInstance.siret(), "Les Jardins", LinkKind.SUBCONTRACTOR,
            "ACI", false, null)).get().organisationId();
        for (CounterpartKind kind : List.of(CounterpartKind.BUYER_CLAUSE, CounterpartKind.HOLDER, CounterpartKind.PROVIDER, CounterpartKind.REFERRER)) {
            counterparts.record(scope, CounterpartOwner.lot(first.id()), named(kind, "Personne " + kind)).get();
        }
        Scope viewer = TestInstance.as(scope, Role.PROVIDER, provider);
        assertThat(around(viewer, first).own()).extracting(Counterpart::kind).containsExactly(CounterpartKind.BUYER_CLAUSE, CounterpartKind.HOLDER);
        assertThat(counterparts.of(viewer, CounterpartOwner.buyer(contract.buyerId()))).isEmpty();
    }

    @Test
    void an_officer_writes_those_of_its_own_house_and_of_no_other_buyer() {
        Scope officer = TestInstance.as(scope, Role.BUYER, contract.buyerId());
        Contract elsewhere = LotExample.contract(scope, "2026-AILLEURS");
        Counterpart nadia = counterparts.record(officer, CounterpartOwner.buyer(contract.buyerId()), named(CounterpartKind.BUYER_CLAUSE, "Nadia")).get();
        assertThat(counterparts.record(officer, CounterpartOwner.buyer(elsewhere.buyerId()), named(CounterpartKind.BUYER, "X"))).isInstanceOf(Outcome.Absent.class);
        Counterpart other = counterparts.record(scope, CounterpartOwner.buyer(elsewhere.buyerId()), named(CounterpartKind.BUYER, "Yves")).get();
        assertThat(counterparts.remove(officer, other.id())).isInstanceOf(Outcome.Absent.class);
        assertThat(counterparts.remove(officer, nadia.id()).get().name()).isEqualTo("Nadia");
        assertThatThrownBy(() -> counterparts.record(TestInstance.as(scope, Role.OBSERVER, 0), CounterpartOwner.lot(first.id()),
            named(CounterpartKind.OTHER, "Z"))).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void names_are_sealed_in_the_journal_and_of_two_who_change_one_the_second_sees_what_stands() {
        Counterpart nadia = counterparts.record(scope, CounterpartOwner.lot(first.id()), named(CounterpartKind.BUYER_CLAUSE, "Nadia Ferrand")).get();
        counterparts.change(scope, nadia.id(), 0, named(CounterpartKind.BUYER_CLAUSE, "Nadia Ferrand-Roy")).get();
        assertThat(counterparts.change(scope, nadia.id(), 0, named(CounterpartKind.OTHER, "Autre"))).isInstanceOfSatisfying(Outcome.Changed.class,
            changed -> assertThat(((Counterpart) changed.current()).name()).isEqualTo("Nadia Ferrand-Roy"));
        List<JournalEntry> told = TestInstance.get(Journal.class).about(scope, "lot", first.id()).stream().filter(each -> each.action().startsWith("counterpart")).toList();
        assertThat(told).extracting(JournalEntry::action).containsExactly("counterpart.changed", "counterpart.recorded");
        assertThat(told).allSatisfy(each -> assertThat(each.detail()).doesNotContain("Nadia", "05 96"));
    }

    @Test
    void somebody_nobody_can_reach_is_refused_with_why() {
        Fields fields = Fields.of(Map.of("counterpartKind", "HOLDER", "counterpartName", "Iris"));
        CounterpartDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("counterpart-unreachable");
        Fields wrong = Fields.of(Map.of("counterpartKind", "HOLDER", "counterpartName", "Iris", "counterpartPhone", "appeler Iris", "counterpartMail", "iris@chez moi"));
        CounterpartDraft.read(wrong);
        assertThat(wrong.problems()).extracting(Problem::code).containsExactly("mail-format", "phone-format");
    }
}

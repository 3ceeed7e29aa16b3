package fr.clausier.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.contract.SocialConsideration;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.opendata.ImportPreview.ImportState;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.organisation.Organisations;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedContractsTest {

    private static final String HOLDER = "90000011800019";

    private final PublishedContracts openData = TestInstance.get(PublishedContracts.class);
    private final Contracts contracts = TestInstance.get(Contracts.class);
    private final Lots lots = TestInstance.get(Lots.class);
    private final Uploads uploads = TestInstance.get(Uploads.class);
    private final Organisations organisations = TestInstance.get(Organisations.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Siret buyer = TestInstance.siret();

    private String published(String id, String more) {
        return published(buyer, id, more);
    }

    private static String published(Siret buyer, String id, String more) {
        return ("{'id':'" + id + "','acheteur':{'id':'" + buyer + "'},'objet':'Réfection de la cour','montant':100000,'dureeMois':6,"
            + "'codeCPV':'45233200-1','nature':'Marché','procedure':'Procédure adaptée','dateNotification':'2026-02-09',"
            + "'considerationsSociales':['Clause sociale'],'titulaires':[{'id':'" + HOLDER + "','typeIdentifiant':'SIRET'}]"
            + (more.isEmpty() ? "" : "," + more) + "}").replace('\'', '"');
    }

    private Upload upload(Scope viewer, String... records) {
        String file = "{\"marches\":{\"marche\":[" + String.join(",", records) + "]}}";
        return uploads.keep(viewer, Upload.Purpose.OPEN_DATA, "decp.json", file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport record(ImportChoices choices, String... records) {
        return openData.record(scope, upload(scope, records), choices).get();
    }

    private ContractDraft typedDraft(String number, boolean divided, Map<String, String> more) {
        Map<String, Object> form = new HashMap<>(Map.of("buyerSiret", buyer.digits(), "buyerName", "Ville de Valbourg", "number", number,
            "object", "Réfection de la cour", "divided", Boolean.toString(divided)));
        form.putAll(more);
        Fields fields = Fields.of(form);
        ContractDraft draft = ContractDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    private PublishedRecord only(String id) {
        WaitingRecord waiting = openData.waiting(scope, 1).rows().stream().filter(row -> row.recordId().equals(id)).findFirst().orElseThrow();
        return openData.find(scope, waiting.id()).orElseThrow().record();
    }

    @Test
    void a_file_is_previewed_before_anything_is_written() {
        ImportPreview preview = openData.preview(scope, upload(scope, published("A1", ""), published("A2", "")));
        assertThat(preview.count(ImportState.NEW)).isEqualTo(2);
        assertThat(openData.waiting(scope, 1).total()).isZero();
    }

    @Test
    void records_are_kept_with_the_last_imported_value_of_each_field() {
        ImportReport report = record(ImportChoices.KEEP_ONLY, published("A1", ""));
        assertThat(report.added()).isEqualTo(1);
        PublishedContract kept = openData.find(scope, only("A1").id()).orElseThrow();
        assertThat(kept.record().buyerSiret()).isEqualTo(buyer);
        assertThat(kept.record().isAttached()).isFalse();
        assertThat(kept.fields()).containsEntry(DecpField.AMOUNT, "100000.00").containsEntry(DecpField.SOCIAL, "CLAUSE")
            .containsEntry(DecpField.HOLDERS, "SIRET " + HOLDER);
        assertThat(openData.waiting(scope, 1).rows()).singleElement().satisfies(row -> {
            assertThat(row.object()).isEqualTo("Réfection de la cour");
            assertThat(row.announcesSocialClause()).isTrue();
            assertThat(row.knownContractId()).isNull();
        });
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        record(ImportChoices.KEEP_ONLY, published("A1", ""));
        ImportReport again = record(ImportChoices.KEEP_ONLY, published("A1", ""));
        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.same()).isEqualTo(1);
        assertThat(openData.waiting(scope, 1).total()).isEqualTo(1);
    }

    @Test
    void a_later_file_changes_only_the_fields_it_says_otherwise() {
        record(ImportChoices.KEEP_ONLY, published("A1", "'ccag':'Travaux'"));
        Upload later = upload(scope, published("A1", "'montant':110000"));
        assertThat(openData.preview(scope, later).lines().get(0).before()).containsOnly(Map.entry(DecpField.AMOUNT, "100000.00"));
        assertThat(openData.record(scope, later, ImportChoices.KEEP_ONLY).get().changed()).isEqualTo(1);
        assertThat(openData.find(scope, only("A1").id()).orElseThrow().fields()).containsEntry(DecpField.AMOUNT, "110000.00")
            .containsEntry(DecpField.CCAG, "TRAVAUX");
    }

    @Test
    void bad_records_do_not_keep_the_good_ones_out() {
        ImportReport report = record(ImportChoices.KEEP_ONLY, "{\"objet\":\"sans identifiant\"}", published("A1", "'dureeMois':'NC'"));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("decp-id", "decp-buyer", "decp-months");
    }

    @Test
    void a_broken_file_is_recorded_only_when_asked() {
        Upload broken = uploads.keep(scope, Upload.Purpose.OPEN_DATA, "coupe.json",
            ("{\"marches\":{\"marche\":[" + published("A1", "") + ",{\"id\":").getBytes(StandardCharsets.UTF_8));
        Outcome<ImportReport> refused = openData.record(scope, broken, ImportChoices.KEEP_ONLY);
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("decp-broken");
        assertThat(openData.waiting(scope, 1).total()).isZero();
        assertThat(openData.record(scope, broken, new ImportChoices(false, true)).get().added()).isEqualTo(1);
    }

    @Test
    void a_contract_made_of_a_record_carries_what_was_published_and_announces_its_clause() {
        ImportReport report = record(ImportChoices.CREATE, published("A1",
            "'typeGroupementOperateurs':'Solidaire','modifications':[{'id':1,'dateNotificationModification':'2026-03-01','montant':120000}]"));
        assertThat(report.contracts()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        Contract contract = contracts.find(scope, buyer, "A1").orElseThrow();
        assertThat(contract.object()).isEqualTo("Réfection de la cour");
        assertThat(contract.amount()).isEqualTo(Money.of("100000"));
        assertThat(contract.durationMonths()).isEqualTo(6);
        assertThat(contract.socialConsiderations()).containsExactly(SocialConsideration.CLAUSE);
        assertThat(contract.divided()).isFalse();
        assertThat(contracts.amendments(scope, contract.id())).singleElement()
            .satisfies(amendment -> assertThat(amendment.amount()).isEqualTo(Money.of("120000")));
        Lot lot = lots.ofContract(scope, contract.id()).get(0);
        assertThat(lot.grouping()).isEqualTo(Grouping.SOLIDAIRE);
        assertThat(lots.links(scope, lot.id())).singleElement().satisfies(link ->
            assertThat(organisations.find(scope, link.organisationId()).orElseThrow().siret().digits()).isEqualTo(HOLDER));
        assertThat(openData.waiting(scope, 1).total()).isZero();
        assertThat(openData.conflicts(scope, contract.id())).isEmpty();
        assertThat(openData.ofContract(scope, contract.id())).extracting(PublishedRecord::lotId).containsExactly(lot.id());
    }

    @Test
    void importing_twice_with_creation_makes_one_contract() {
        record(ImportChoices.CREATE, published("A1", ""));
        ImportReport again = record(ImportChoices.CREATE, published("A1", ""));
        assertThat(again.contracts()).isZero();
        assertThat(again.attached()).isZero();
        assertThat(openData.ofContract(scope, contracts.find(scope, buyer, "A1").orElseThrow().id())).hasSize(1);
    }

    @Test
    void a_field_nobody_typed_follows_the_next_import() {
        record(ImportChoices.CREATE, published("A1", ""));
        record(ImportChoices.CREATE, published("A1", "'montant':110000,'dureeMois':8,'ccag':'Travaux'"));
        Contract contract = contracts.find(scope, buyer, "A1").orElseThrow();
        assertThat(contract.amount()).isEqualTo(Money.of("110000"));
        assertThat(contract.durationMonths()).isEqualTo(8);
        assertThat(contract.ccag()).hasToString("TRAVAUX");
        assertThat(lots.ofContract(scope, contract.id()).get(0).amount()).isEqualTo(Money.of("110000"));
        assertThat(openData.conflicts(scope, contract.id())).isEmpty();
    }

    @Test
    void a_value_a_person_typed_is_a_conflict_and_never_replaced_silently() {
        record(ImportChoices.CREATE, published("A1", ""));
        Contract made = contracts.find(scope, buyer, "A1").orElseThrow();
        contracts.change(scope, made.id(), made.version(), typedDraft("A1", false,
            Map.of("amount", "95000", "durationMonths", "6", "social", "CLAUSE", "nature", "MARCHE", "procedure", "ADAPTED", "cpv", "45233200",
                "notificationDate", "2026-02-09"))).get();
        record(ImportChoices.CREATE, published("A1", "'montant':110000"));
        assertThat(contracts.find(scope, made.id()).orElseThrow().amount()).isEqualTo(Money.of("95000"));
        assertThat(openData.conflicts(scope, made.id())).singleElement().satisfies(conflict -> {
            assertThat(conflict.field()).isEqualTo(DecpField.AMOUNT);
            assertThat(conflict.typed()).isEqualTo("95000.00");
            assertThat(conflict.imported()).isEqualTo("110000.00");
        });
    }

    @Test
    void a_value_a_person_emptied_is_not_filled_again() {
        record(ImportChoices.CREATE, published("A1", ""));
        Contract made = contracts.find(scope, buyer, "A1").orElseThrow();
        contracts.change(scope, made.id(), made.version(), typedDraft("A1", false, Map.of())).get();
        record(ImportChoices.CREATE, published("A1", "'dureeMois':8"));
        assertThat(contracts.find(scope, made.id()).orElseThrow().durationMonths()).isNull();
        assertThat(openData.conflicts(scope, made.id())).extracting(Conflict::field).contains(DecpField.DURATION_MONTHS);
    }

    @Test
    void attaching_fills_what_is_empty_and_shows_the_rest_as_conflicts() {
        Contract typed = contracts.record(scope, typedDraft("A1", false, Map.of("amount", "87000"))).get();
        record(ImportChoices.KEEP_ONLY, published("A1", ""));
        assertThat(openData.waiting(scope, 1).rows().get(0).knownContractId()).isEqualTo(typed.id());
        PublishedRecord attached = openData.attach(scope, only("A1").id(), typed.id(), null).get();
        assertThat(attached.lotId()).isEqualTo(lots.ofContract(scope, typed.id()).get(0).id());
        Contract now = contracts.find(scope, typed.id()).orElseThrow();
        assertThat(now.durationMonths()).isEqualTo(6);
        assertThat(now.socialConsiderations()).containsExactly(SocialConsideration.CLAUSE);
        assertThat(now.amount()).isEqualTo(Money.of("87000"));
        assertThat(openData.conflicts(scope, typed.id())).extracting(Conflict::field).containsExactly(DecpField.AMOUNT);
    }

    @Test
    void a_person_accepts_the_published_value() {
        Contract typed = contracts.record(scope, typedDraft("A1", false, Map.of("amount", "87000"))).get();
        record(ImportChoices.CREATE, published("A1", ""));
        long record = openData.ofContract(scope, typed.id()).get(0).id();
        assertThat(openData.accept(scope, record, DecpField.AMOUNT).get()).isEmpty();
        assertThat(contracts.find(scope, typed.id()).orElseThrow().amount()).isEqualTo(Money.of("100000"));
        assertThat(openData.accept(scope, record, DecpField.AMOUNT).problems()).extracting(Problem::code).containsExactly("decp-no-conflict");
        assertThat(TestInstance.get(Journal.class).about(scope, "decp_record", record)).extracting("action")
            .containsExactly("open-data.accepted", "open-data.attached");
    }

    @Test
    void a_published_value_accepted_leaves_what_is_never_published_as_it_was() {
        Contract typed = contracts.record(scope, typedDraft("A2", false, Map.of("amount", "87000", "defence", "true", "derogation", "NO_LINK",
            "derogationReason", "Aucune main-d’œuvre"))).get();
        record(ImportChoices.CREATE, published("A2", ""));
        openData.accept(scope, openData.ofContract(scope, typed.id()).get(0).id(), DecpField.AMOUNT).get();
        Contract now = contracts.find(scope, typed.id()).orElseThrow();
        assertThat(now.amount()).isEqualTo(Money.of("100000"));
        assertThat(now.defence()).isTrue();
        assertThat(now.derogation()).hasToString("NO_LINK");
        assertThat(now.derogationReason()).isEqualTo("Aucune main-d’œuvre");
    }

    @Test
    void a_published_value_the_contract_refuses_stays_a_conflict() {
        Contract typed = contracts.record(scope, typedDraft("A1", false, Map.of("consultationDate", "2026-02-20"))).get();
        ImportReport report = record(ImportChoices.CREATE, published("A1", ""));
        assertThat(report.problems()).extracting(Problem::code).containsExactly("decp-not-followed");
        assertThat(openData.conflicts(scope, typed.id())).extracting(Conflict::field).contains(DecpField.NOTIFICATION_DATE);
        long record = openData.ofContract(scope, typed.id()).get(0).id();
        assertThat(openData.accept(scope, record, DecpField.NOTIFICATION_DATE).problems()).extracting(Problem::code)
            .containsExactly("notified-before-consultation");
    }

    @Test
    void each_lot_of_a_divided_contract_takes_its_own_record_and_only_a_person_groups_them() {
        Contract typed = contracts.record(scope, typedDraft("2026TX", true, Map.of("social", "CLAUSE"))).get();
        Lot first = lots.add(scope, typed.id(), new LotDraft("1", "Gros œuvre", null, null, null, null, Grouping.NONE)).get();
        Lot second = lots.add(scope, typed.id(), new LotDraft("2", "Réfection de la cour", null, Money.of("5"), null, null, Grouping.NONE)).get();
        record(ImportChoices.KEEP_ONLY, published("TX01", ""), published("TX02", "'montant':50000"));
        openData.attach(scope, only("TX01").id(), typed.id(), first.id()).get();
        openData.attach(scope, only("TX02").id(), typed.id(), second.id()).get();
        assertThat(lots.find(scope, first.id()).orElseThrow().amount()).isEqualTo(Money.of("100000"));
        assertThat(contracts.find(scope, typed.id()).orElseThrow().amount()).isNull();
        assertThat(openData.conflicts(scope, typed.id())).extracting(Conflict::recordId, Conflict::field).containsExactly(
            tuple("TX01", DecpField.OBJECT), tuple("TX02", DecpField.AMOUNT));
        long record = openData.ofContract(scope, typed.id()).get(0).id();
        openData.accept(scope, record, DecpField.OBJECT).get();
        assertThat(lots.find(scope, first.id()).orElseThrow().title()).isEqualTo("Réfection de la cour");
        assertThat(openData.attach(scope, record, typed.id(), -1L)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void detaching_leaves_the_contract_as_it_is() {
        record(ImportChoices.CREATE, published("A1", ""));
        Contract made = contracts.find(scope, buyer, "A1").orElseThrow();
        long record = openData.ofContract(scope, made.id()).get(0).id();
        assertThat(openData.createContract(scope, record).problems()).extracting(Problem::code).containsExactly("decp-attached");
        assertThat(openData.detach(scope, record).get().isAttached()).isFalse();
        assertThat(openData.ofContract(scope, made.id())).isEmpty();
        assertThat(contracts.find(scope, made.id())).isPresent();
        assertThat(openData.detach(scope, record)).isInstanceOf(Outcome.Absent.class);
        assertThat(openData.createContract(scope, record).get().id()).isEqualTo(made.id());
    }

    @Test
    void a_record_without_an_object_is_kept_but_makes_no_contract() {
        ImportReport report = record(ImportChoices.CREATE, published("A1", "").replace("Réfection de la cour", ""));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.contracts()).isZero();
        assertThat(report.problems()).extracting(Problem::code).containsExactly("decp-no-contract");
        assertThat(openData.createContract(scope, only("A1").id()).problems()).extracting(Problem::code).containsExactly("required");
    }

    @Test
    void a_buyer_takes_in_and_sees_only_its_own_records() {
        Siret other = TestInstance.siret();
        record(ImportChoices.KEEP_ONLY, published("A1", ""), published(other, "B1", ""));
        long organisation = organisations.named(scope, buyer, "Ville de Valbourg", null).id();
        Scope viewer = TestInstance.as(scope, Role.BUYER, organisation);
        assertThat(openData.waiting(viewer, 1).rows()).extracting(WaitingRecord::recordId).containsExactly("A1");
        ImportReport report = openData.record(viewer, upload(viewer, published("A2", ""), published(other, "B2", "")), ImportChoices.CREATE).get();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.contracts()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("decp-not-yours");
    }

    @Test
    void another_structure_finds_nothing_and_keeps_its_own_copy() {
        record(ImportChoices.KEEP_ONLY, published("A1", ""));
        long record = only("A1").id();
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(openData.find(stranger, record)).isEmpty();
        assertThat(openData.waiting(stranger, 1).total()).isZero();
        assertThat(openData.createContract(stranger, record)).isInstanceOf(Outcome.Absent.class);
        assertThat(openData.record(stranger, upload(stranger, published("A1", "")), ImportChoices.KEEP_ONLY).get().added()).isEqualTo(1);
    }

    @Test
    void the_longest_values_a_file_may_hold_can_all_be_stored() {
        String holders = IntStream.range(0, 300).mapToObj(i -> "{'id':'" + TestInstance.siret() + "','typeIdentifiant':'SIRET',"
            + "'denominationSociale':'" + "h".repeat(400) + "'}").collect(Collectors.joining(","));
        String record = ("{'id':'" + "n".repeat(60) + "','acheteur':{'id':'" + buyer + "','nom':'" + "a".repeat(2000) + "'},'objet':'"
            + "o".repeat(2000) + "','lieuExecution':{'code':'" + "c".repeat(50) + "','nom':'" + "l".repeat(500) + "'},'idAccordCadre':'"
            + "f".repeat(2000) + "','montant':99999999999.99,'techniques':['" + "t".repeat(9000) + "'],'titulaires':[" + holders + "]}")
            .replace('\'', '"');
        ImportReport report = record(ImportChoices.CREATE, record);
        assertThat(report.contracts()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::code).containsOnly("decp-too-long");
        assertThat(openData.conflicts(scope, contracts.find(scope, buyer, "n".repeat(60)).orElseThrow().id())).isEmpty();
    }

    @Test
    void a_number_longer_than_a_contract_holds_is_kept_and_makes_no_contract() {
        ImportReport report = record(ImportChoices.CREATE, published("n".repeat(61), ""));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.contracts()).isZero();
        assertThat(report.problems()).extracting(Problem::code).containsExactly("decp-no-contract");
    }

    @Test
    void a_file_of_hundreds_of_contracts_is_recorded_in_one_go() {
        String[] records = IntStream.range(0, 300).mapToObj(i -> published("M" + i, "")).toArray(String[]::new);
        assertThat(record(ImportChoices.CREATE, records).contracts()).isEqualTo(300);
        assertThat(record(ImportChoices.CREATE, records).same()).isEqualTo(300);
    }
}

package fr.clausier.api.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.api.closing.ClosingCaller;
import fr.clausier.contract.ContractFilter;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sides of a declaration: the holder declares, the employer confirms or disputes, the facilitator validates. */
class DeclarationApiTest {

    private static final Path SAMPLE = Path.of("sample-contracts/11-mois-type");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);

    @BeforeEach
    void load() throws IOException {
        TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", Files.readAllBytes(SAMPLE.resolve("dossier.json"))).get();
        byte[] workbook = Files.readAllBytes(SAMPLE.resolve("heures-2026-03.xlsx"));
        assertThat(facilitator.post("/api/v1/imports/hours?fileName=heures.xlsx&record=true", workbook).status()).isEqualTo(200);
    }

    private long organisation(String siret) {
        return TestInstance.get(Organisations.class).find(scope, new Siret(siret)).orElseThrow().id();
    }

    private Declaration declaration(long employer) {
        return TestInstance.get(HoursLedger.class).declarations(scope, MARCH, MARCH).stream().filter(d -> d.employerId() == employer)
            .findFirst().orElseThrow();
    }

    private static String to(String state, long version) {
        return "{\"state\":\"" + state + "\",\"version\":" + version + "}";
    }

    @Test
    void the_employer_confirms_or_disputes_and_only_the_facilitator_validates() {
        long employer = organisation("90396033500011");
        ApiCaller provider = ApiCaller.of(scope, Role.PROVIDER, employer);
        String path = "/api/v1/declarations/" + declaration(employer).id() + "/state";
        assertThat(provider.put(path, to("DISPUTED", declaration(employer).version())).json()).containsEntry("state", "DISPUTED");
        assertThat(provider.put(path, to("CONFIRMED", declaration(employer).version())).status()).isEqualTo(200);
        assertThat(provider.put(path, to("VALIDATED", declaration(employer).version())).text()).contains("declaration-step");
        assertThat(facilitator.put(path, to("VALIDATED", declaration(employer).version())).status()).isEqualTo(200);
        assertThat(provider.put(path, to("DISPUTED", declaration(employer).version())).text()).contains("declaration-validated");
    }

    @Test
    void another_employer_finds_nothing_and_a_holder_may_not_confirm() {
        long employer = organisation("90396033500011");
        String path = "/api/v1/declarations/" + declaration(employer).id() + "/state";
        ApiCaller other = ApiCaller.of(scope, Role.PROVIDER, organisation("90396037600015"));
        assertThat(other.put(path, to("CONFIRMED", declaration(employer).version())).status()).isEqualTo(404);
        assertThat(ApiCaller.of(scope, Role.HOLDER, employer).put(path, to("CONFIRMED", 0)).status()).isEqualTo(403);
    }

    @Test
    void a_state_read_too_long_ago_is_409() {
        long employer = organisation("90396033500011");
        String path = "/api/v1/declarations/" + declaration(employer).id() + "/state";
        assertThat(facilitator.put(path, to("CONFIRMED", 99)).status()).isEqualTo(409);
        assertThat(facilitator.get("/api/v1/declarations?month=2026-03").text()).contains("SUBMITTED").doesNotContain("CONFIRMED");
    }

    @Test
    void the_same_workbook_twice_adds_nothing_and_a_closed_month_refuses() throws IOException {
        byte[] workbook = Files.readAllBytes(SAMPLE.resolve("heures-2026-03.xlsx"));
        assertThat(facilitator.post("/api/v1/imports/hours?fileName=h.xlsx&record=true", workbook).text()).contains("\"recorded\":true", "0 ligne(s) ajoutée(s)");
        ClosingCaller.close(facilitator, "2026-03");
        byte[] november = Files.readAllBytes(SAMPLE.resolve("heures-2025-11.xlsx"));
        assertThat(facilitator.post("/api/v1/imports/hours?fileName=n.xlsx&record=true", november).status()).isEqualTo(200);
        assertThat(facilitator.post("/api/v1/months/2026-04/close", "{}").text()).contains("month-not-over");
        long employer = organisation("90396033500011");
        assertThat(ApiCaller.of(scope, Role.PROVIDER, employer).put("/api/v1/declarations/" + declaration(employer).id() + "/state",
            to("DISPUTED", declaration(employer).version())).text()).contains("month-closed");
        ApiCaller holder = ApiCaller.of(scope, Role.HOLDER, employer);
        assertThat(holder.post("/api/v1/months/2026-03/reopen", "{}").status()).isEqualTo(403);
        assertThat(facilitator.post("/api/v1/months/2026-03/reopen", "{\"reason\":\"Essai\"}").json()).containsEntry("closed", "false");
        assertThat(TestInstance.get(ClosedMonths.class).of(scope)).isEmpty();
    }

    @Test
    void a_provider_keeps_its_own_card_and_no_other() {
        ApiCaller provider = ApiCaller.of(scope, Role.PROVIDER, organisation("90396033500011"));
        String own = "{\"siret\":\"90396033500011\",\"name\":\"Intérim Tremplin Aure\",\"commune\":\"Aubrelles\"}";
        assertThat(provider.post("/api/v1/providers", own).status()).isEqualTo(201);
        assertThat(provider.post("/api/v1/providers", own.replace("90396033500011", "90396037600015")).text()).contains("card-not-yours");
        assertThat(provider.post("/api/v1/providers", own.replace("}", ",\"convention\":{\"kind\":\"ETTI\"}}")).text()).contains("card-not-yours");
        assertThat(TestInstance.get(Contracts.class).search(scope, ContractFilter.all()).total()).isEqualTo(1);
    }

    @Test
    void statements_and_the_workbook_come_for_the_scope_asked() {
        assertThat(facilitator.get("/api/v1/statements?month=2026-03").text()).contains("\"status\":\"AT_RISK\"", "\"due\":833");
        ApiCaller.Answer file = facilitator.get("/api/v1/reports/compliance?month=2026-03&buyerSiret=27960004100016&contractNumber=2026TX050");
        assertThat(file.type()).contains("spreadsheetml");
        assertThat(facilitator.get("/api/v1/reports/compliance?month=2026-03&contractNumber=2026TX050").status()).isEqualTo(422);
        assertThat(facilitator.get("/api/v1/reports/compliance?month=2026-03&buyerSiret=90396033500011&contractNumber=x").status()).isEqualTo(404);
    }
}

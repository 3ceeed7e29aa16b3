package fr.clausier.hours.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDetail;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.participant.exit.Exits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossiersTest {

    private final Dossiers dossiers = TestInstance.get(Dossiers.class);
    private final Contracts contracts = TestInstance.get(Contracts.class);
    private final Lots lots = TestInstance.get(Lots.class);
    private final Participants participants = TestInstance.get(Participants.class);
    private final Scope scope = TestInstance.freshFacilitator();

    private static String sample(String name) {
        try {
            return Files.readString(Path.of("sample-contracts", name, "dossier.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<DossierSummary> send(String text) {
        return dossiers.importFile(scope, "dossier.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private Contract groupings() {
        return contracts.find(scope, buyerOf(sample("03-groupements")), "2025RH022").orElseThrow();
    }

    private static Siret buyerOf(String text) {
        return new Siret(text.replaceAll("(?s).*?\"buyerSiret\": \"([0-9]{14})\".*", "$1"));
    }

    @Test
    void a_file_is_recorded_as_it_reads() {
        DossierSummary summary = send(sample("03-groupements")).get();
        assertThat(List.of(summary.contracts(), summary.lots(), summary.clauses(), summary.people(), summary.placements()))
            .containsExactly(1, 2, 2, 3, 3);
        List<Lot> found = lots.ofContract(scope, groupings().id());
        assertThat(found).extracting(Lot::number).containsExactly("01", "02");
        assertThat(found).extracting(Lot::grouping).containsExactly(Grouping.SOLIDAIRE, Grouping.CONJOINT_LEAD_SOLIDAIRE);
        assertThat(lots.links(scope, found.get(0).id())).extracting(link -> link.share().toString()).containsExactlyInAnyOrder("60", "40");
        assertThat(TestInstance.get(Clauses.class).history(scope, found.get(0).id()).latest().orElseThrow().due(fr.clausier.contract.base.LotBase.NONE, java.time.LocalDate.EPOCH)).hasToString("900.00");
        assertThat(TestInstance.get(Placements.class).ofLot(scope, found.get(0).id())).hasSize(2);
    }

    @Test
    void people_come_with_their_proofs() {
        send(sample("03-groupements")).get();
        long person = participants.find(scope, new Identity("ETCHEVERRY", "guilhem", LocalDate.of(1984, 4, 12))).orElseThrow().participant().id();
        assertThat(TestInstance.get(Proofs.class).of(scope, person)).singleElement()
            .satisfies(proof -> assertThat(proof.dated()).isEqualTo(LocalDate.of(2025, 9, 15)));
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        DossierSummary first = send(sample("02-espaces-verts")).get();
        assertThat(first.isNothing()).isFalse();
        assertThat(first.lots()).as("an undivided contract shows no lot").isZero();
        assertThat(send(sample("02-espaces-verts")).get()).isEqualTo(new DossierSummary(first.upload(), 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static String withExceptions(String suspendedTo) {
        return sample("03-groupements").replace("\"plannedEnd\"", """
            "derogations": [{"derogationKind": "GROUP_OPINION", "grantor": "FACILITATOR", "grantedBy": "Claire Fontanel", "grantedOn": "2025-11-03",
              "motive": "Avis motivé"}], "suspensions": [{"suspendedFrom": "2025-12-01", "suspendedTo": "%s"}], "plannedEnd\"""".formatted(suspendedTo));
    }

    @Test
    void placements_come_with_their_derogations_and_suspensions_once() {
        assertThat(send(withExceptions("2025-12-31")).get().exceptions()).as("two on each of three placements").isEqualTo(6);
        assertThat(send(withExceptions("2025-12-31")).get().isNothing()).isTrue();
        long placement = TestInstance.get(Placements.class).ofLot(scope, lots.ofContract(scope, groupings().id()).get(1).id()).get(0).id();
        assertThat(TestInstance.get(Derogations.class).of(scope, placement).orElseThrow()).singleElement()
            .satisfies(granted -> assertThat(granted.motive().orElseThrow().text()).isEqualTo("Avis motivé"));
        assertThat(TestInstance.get(Suspensions.class).of(scope, placement).orElseThrow()).singleElement()
            .satisfies(suspension -> assertThat(suspension.endsOn()).isEqualTo(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void a_wrong_or_overlapping_suspension_is_named_at_its_place_and_nothing_is_kept() {
        assertThat(send(withExceptions("2025-11-30")).problems()).extracting(problem -> problem.code() + " " + problem.place())
            .contains("ends-before-start people[0].placements[0].suspensions[0].suspendedTo");
        send(withExceptions("2025-12-31")).get();
        assertThat(send(withExceptions("2025-12-30")).problems()).extracting(problem -> problem.code() + " " + problem.place())
            .contains("suspension-overlaps people[0].placements[0].suspensions[0].suspendedFrom");
    }

    /** Of three people of the sample, two left on 31 December 2025; of one, three months later is told too. */
    @Test
    void people_come_with_what_became_of_them_once() {
        assertThat(send(sample("08-retard-et-acheve")).get().exits()).isEqualTo(3);
        assertThat(send(sample("08-retard-et-acheve")).get().isNothing()).isTrue();
        long person = participants.find(scope, new Identity("Pasquier", "Kévin", LocalDate.of(1995, 5, 5))).orElseThrow().participant().id();
        assertThat(TestInstance.get(Exits.class).of(scope, person).orElseThrow()).extracting(Exit::exitPoint, Exit::exitKind, Exit::exitDetail).containsExactly(
            tuple(ExitPoint.AT_END, ExitKind.LASTING, ExitDetail.CDI), tuple(ExitPoint.AFTER_3_MONTHS, ExitKind.LASTING, ExitDetail.CDI));
    }

    @Test
    void an_exit_that_says_otherwise_or_cannot_be_is_named_at_its_place() {
        send(sample("08-retard-et-acheve")).get();
        assertThat(send(sample("08-retard-et-acheve").replace("CDD_UNDER_6_MONTHS", "SUBSIDISED")).problems())
            .extracting(problem -> problem.code() + " " + problem.place()).containsExactly("dossier-differs people[1].exits[0].exitDetail");
        assertThat(send(sample("08-retard-et-acheve").replace("\"exitOn\": \"2025-12-31\"", "\"exitOn\": \"2026-01-31\"")).problems())
            .extracting(problem -> problem.code() + " " + problem.place()).contains("exit-too-soon people[0].exits[1].exitPoint");
    }

    @Test
    void a_preview_counts_what_would_be_added_and_keeps_nothing() {
        byte[] file = sample("03-groupements").getBytes(StandardCharsets.UTF_8);
        DossierSummary preview = dossiers.preview(scope, "dossier.json", file).get();
        assertThat(List.of(preview.contracts(), preview.lots(), preview.people(), preview.placements())).containsExactly(1, 2, 3, 3);
        assertThat(contracts.all(scope)).isEmpty();
        assertThat(dossiers.importFile(scope, "dossier.json", file).get().people()).isEqualTo(3);
    }

    @Test
    void what_contradicts_the_record_is_named_with_both_values_and_nothing_is_kept() {
        send(sample("03-groupements")).get();
        String other = sample("03-groupements").replace("\"amount\": 2450000", "\"amount\": 2500000").replace("\"share\": 60", "\"share\": 55")
            .replace("\"familyName\": \"Haddadi\"", "\"familyName\": \"Nouvelle\"");
        List<Problem> problems = send(other).problems();
        assertThat(problems).extracting(problem -> problem.code() + " " + problem.place() + " " + problem.found() + " " + problem.args())
            .containsExactlyInAnyOrder("dossier-differs contracts[0].amount 2500000.00 [2450000.00]",
                "dossier-differs contracts[0].lots[0].links[0].share 55 [60]");
        assertThat(participants.find(scope, new Identity("Nouvelle", "Rokaya", LocalDate.of(1990, 2, 28)))).isEmpty();
    }

    @Test
    void one_unfit_link_refuses_the_whole_file() {
        String unfit = sample("06-voirie-etti").replace("\"LABOUR_SUPPLIER\"", "\"SUBCONTRACTOR\"");
        assertThat(send(unfit).problems()).extracting(problem -> problem.code() + " " + problem.place())
            .containsExactly("link-unfit contracts[0].lots[0].links[1].employerKind");
        assertThat(contracts.all(scope)).isEmpty();
    }

    @Test
    void a_placement_on_an_unknown_lot_is_named() {
        String text = sample("03-groupements").replace("\"lot\": \"02\"", "\"lot\": \"09\"");
        assertThat(send(text).problems()).extracting(problem -> problem.code() + " " + problem.place() + " " + problem.found())
            .containsExactly("dossier-lot-unknown people[2].placements[0].lot 09");
    }

    @Test
    void other_terms_for_a_known_clause_are_not_slipped_in() {
        send(sample("03-groupements")).get();
        assertThat(send(sample("03-groupements").replace("\"fixedHours\": 900", "\"fixedHours\": 700")).problems())
            .extracting(problem -> problem.code() + " " + problem.place()).containsExactly("dossier-clause-differs contracts[0].lots[0].clause.effectiveFrom");
    }

    @Test
    void a_text_that_is_not_json_is_named_with_its_line() {
        assertThat(send("{\n\"contracts\": [\n{]}").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("dossier-not-json");
            assertThat(problem.args()).containsExactly("3");
        });
    }

    @Test
    void only_a_facilitator_brings_a_file() {
        Scope observer = TestInstance.as(scope, Role.OBSERVER, 0);
        assertThatThrownBy(() -> dossiers.importFile(observer, "dossier.json", sample("03-groupements").getBytes(StandardCharsets.UTF_8)))
            .isInstanceOf(Scope.Forbidden.class);
    }
}

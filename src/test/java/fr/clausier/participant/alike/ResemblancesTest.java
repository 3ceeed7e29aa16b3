package fr.clausier.participant.alike;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An unknown person of a file who resembles a known one: proposed, never merged alone, remembered for the sender. */
class ResemblancesTest {

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Resemblances resemblances = TestInstance.get(Resemblances.class);
    private final Site site = new Site();
    private final Placement placed = site.placed("Lefèvre", "Dominique");

    private Preview preview(String family, String first, String born, String hours) {
        byte[] file = ("Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n2025TX014;01;" + site.etti.digits() + ";ETTI;"
            + family + ";" + first + ";" + born + ";RSA;MAD;MISSION;02/02/2026;03/2026;" + hours + "\n").getBytes(StandardCharsets.UTF_8);
        return imports.preview(site.scope, "mars.csv", file).get();
    }

    private List<Resembling> among(Scope scope, String family, String first, LocalDate born) {
        return resemblances.among(scope, scope.actor().account(), List.of(new Identity(family, first, born)));
    }

    @Test
    void someone_alike_is_proposed_and_not_merged_alone() {
        Preview preview = preview("Lefebvre", "Dominique", "05/03/1991", "10");
        assertThat(preview.people()).isEqualTo(1);
        assertThat(preview.resembling()).singleElement().satisfies(each -> {
            assertThat(each.written().familyName()).isEqualTo("Lefebvre");
            assertThat(each.known()).singleElement().satisfies(known -> {
                assertThat(known.person().participant().id()).isEqualTo(placed.participantId());
                assertThat(known.likeness()).isEqualTo(Likeness.LETTER);
            });
        });
        imports.record(site.scope, preview.uploadId(), preview.fingerprint()).get();
        assertThat(TestInstance.get(Participants.class).all(site.scope)).hasSize(2);
    }

    @Test
    void the_same_person_once_said_is_read_as_known_and_in_the_senders_later_files_too() {
        Preview asked = preview("Dominique", "Lefevre", "05/03/1991", "10");
        Preview answered = imports.recognise(site.scope, asked.uploadId(), asked.resembling().get(0).key(), placed.participantId(), true).get();
        assertThat(answered.people()).isZero();
        assertThat(answered.placements()).isZero();
        assertThat(answered.resembling()).isEmpty();
        assertThat(answered.recognised()).hasSize(1);
        imports.record(site.scope, asked.uploadId(), answered.fingerprint()).get();
        assertThat(TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.all())).singleElement()
            .satisfies(line -> assertThat(line.placementId()).isEqualTo(placed.id()));
        Preview later = preview("DOMINIQUE", "Lefèvre", "05/03/1991", "12");
        assertThat(later.people()).isZero();
        assertThat(later.recognised()).hasSize(1);
    }

    @Test
    void someone_else_once_said_is_asked_about_no_more_and_an_answer_can_be_taken_back() {
        Preview asked = preview("Lefèvre", "Dominique", "03/05/1991", "10");
        String key = asked.resembling().get(0).key();
        assertThat(imports.recognise(site.scope, asked.uploadId(), key, placed.participantId(), true).get().people()).isZero();
        Preview other = imports.recognise(site.scope, asked.uploadId(), key, placed.participantId(), false).get();
        assertThat(other.people()).isEqualTo(1);
        assertThat(other.resembling()).isEmpty();
        assertThat(preview("Lefevre", "Dominique", "03/05/1991", "11").resembling()).isEmpty();
    }

    @Test
    void only_those_entitled_to_names_are_asked_and_about_people_they_reach() {
        LocalDate born = LocalDate.of(1991, 3, 5);
        assertThat(among(site.scope, "Lefebvre", "Dominique", born)).hasSize(1);
        assertThat(among(site.holder(), "Lefebvre", "Dominique", born)).as("on a lot it holds").hasSize(1);
        assertThat(among(TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId()), "Lefebvre", "Dominique", born)).isEmpty();
        assertThat(among(TestInstance.as(site.scope, Role.OBSERVER, 0), "Lefebvre", "Dominique", born)).isEmpty();
        assertThat(among(TestInstance.freshFacilitator(), "Lefebvre", "Dominique", born)).isEmpty();
    }

    @Test
    void people_recorded_before_there_were_traces_are_found_too() {
        Sql.run("DELETE FROM person_trace WHERE structure_id = " + site.scope.structure());
        assertThat(among(site.scope, "Lefebvre", "Dominique", LocalDate.of(1991, 3, 5))).hasSize(1);
    }

    @Test
    void an_answer_about_someone_who_was_not_proposed_is_no_answer() {
        Preview asked = preview("Lefebvre", "Dominique", "05/03/1991", "10");
        assertThat(imports.recognise(site.scope, asked.uploadId(), "x", placed.participantId(), true)).isInstanceOf(Outcome.Absent.class);
        assertThat(imports.recognise(site.scope, asked.uploadId(), asked.resembling().get(0).key(), 999_999_999L, true)).isInstanceOf(Outcome.Absent.class);
        assertThat(imports.recognise(TestInstance.freshFacilitator(), asked.uploadId(), asked.resembling().get(0).key(), placed.participantId(), true))
            .isInstanceOf(Outcome.Absent.class);
    }
}

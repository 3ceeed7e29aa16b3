package fr.clausier.opendata.decp;

import static fr.clausier.opendata.decp.DecpSamples.codes;
import static fr.clausier.opendata.decp.DecpSamples.marche;
import static fr.clausier.opendata.decp.DecpSamples.marches;
import static fr.clausier.opendata.decp.DecpSamples.one;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordShapeTest {

    @Test
    void a_problem_says_which_record_where_what_was_found_and_what_was_expected() {
        DecpReading reading = marches(marche("A1", ""), marche("A2", "'montant':1e17"));
        assertThat(reading.problems()).containsExactly(Problem.warning("decp-amount", Problem.Place.field("marches.marche[1].montant"),
            "1e17", "A2", "1", "99999999999.99"));
        assertThat(reading.records()).hasSize(2);
        assertThat(reading.records().get(1).value(DecpField.AMOUNT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1.00", "575000,575000.00", "952543.75,952543.75", "4.1E6,4100000.00", "283333.335,283333.34", "99999999999.99,99999999999.99"})
    void an_amount_is_kept_to_the_cent(String published, String kept) {
        assertThat(one("'montant':" + published).value(DecpField.AMOUNT)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.99", "-5", "1e17", "1e999999999", "1E-999999999", "99999999999.991", "\"NC\"", "\"1,2,3\"", "true",
        "\"1e99\"", "9999999999999999999999999999999999999999999999999999999999999999999999"})
    void an_amount_out_of_bounds_is_named_and_dropped(String published) {
        DecpReading reading = marches(marche("A1", "'montant':" + published));
        assertThat(codes(reading)).containsExactly("decp-amount");
        assertThat(reading.records()).singleElement()
            .satisfies(record -> assertThat(record.value(DecpField.AMOUNT)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12.0,12", "'\"24\"',24", "1200,1200"})
    void a_duration_is_a_whole_number_of_months(String published, String kept) {
        assertThat(one("'dureeMois':" + published).value(DecpField.DURATION_MONTHS)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NC\"", "0", "12.5", "1201", "-3", "1e9", "[12]"})
    void a_duration_that_is_none_is_named_and_dropped(String published) {
        DecpReading reading = marches(marche("A1", "'dureeMois':" + published));
        assertThat(reading.problems()).singleElement()
            .satisfies(problem -> assertThat(problem.place().field()).startsWith("marches.marche[0].dureeMois"));
        assertThat(reading.records().get(0).value(DecpField.DURATION_MONTHS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-12,2026-01-12", "2019-03-20+01:00,2019-03-20", "2019-03-20Z,2019-03-20", "2019-03-20T10:00:00,2019-03-20",
        "20/03/2019,2019-03-20"})
    void a_day_may_carry_a_time_or_a_zone(String published, String kept) {
        assertThat(one("'dateNotification':'" + published + "'").value(DecpField.NOTIFICATION_DATE)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0019-03-20", "2026-02-30", "3019-01-01", "hier", "20190320"})
    void a_day_that_cannot_be_is_named_and_dropped(String published) {
        DecpReading reading = marches(marche("A1", "'dateNotification':'" + published + "'"));
        assertThat(codes(reading)).containsExactly("decp-date");
        assertThat(reading.records().get(0).value(DecpField.NOTIFICATION_DATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'considerationSociale':['Clause sociale','Critère social']}", "['Clause sociale','Critère social']",
        "[{'considerationSociale':'Clause sociale'},{'considerationSociale':'Critère social'}]", "'Clause sociale, Critère social'",
        "['CLAUSE SOCIALE','critere social','Pas de considération sociale']"})
    void social_considerations_are_read_in_every_shape(String published) {
        DecpRecord record = one("'considerationsSociales':" + published);
        assertThat(record.value(DecpField.SOCIAL)).contains("CLAUSE,CRITERION");
        assertThat(record.announcesSocialClause()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "''", "{'considerationSociale':[]}"})
    void no_social_consideration_is_no_problem(String published) {
        DecpReading reading = marches(marche("A1", "'considerationsSociales':" + published));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records().get(0).value(DecpField.SOCIAL)).isEmpty();
    }

    @Test
    void an_unknown_consideration_is_named_with_the_values_expected_and_the_known_one_kept() {
        DecpReading reading = marches(marche("A1", "'considerationsSociales':['Clause sociale','Insertion']"));
        assertThat(reading.records().get(0).value(DecpField.SOCIAL)).contains("CLAUSE");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().field()).isEqualTo("marches.marche[0].considerationsSociales[1]");
            assertThat(problem.found()).isEqualTo("Insertion");
            assertThat(problem.args().get(1)).contains("Marché réservé");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'titulaire':{'id':'90000011800019','typeIdentifiant':'SIRET'}}]",
        "[{'id':'90000011800019','typeIdentifiant':'SIRET'}]", "{'titulaire':[{'id':'90000011800019','typeIdentifiant':'SIRET'}]}",
        "{'titulaire':{'id':'90000011800019','typeIdentifiant':'SIRET'}}", "{'id':'90000011800019','typeIdentifiant':'SIRET'}",
        "[{'id':'900 000 118 00019'}]", "['90000011800019']", "[{'id':90000011800019,'typeIdentifiant':'siret'}]",
        "[{'id':'90000011800019'},{'id':'90000011800019'}]"})
    void holders_are_read_in_every_shape(String published) {
        DecpReading reading = marches(marche("A1", "'titulaires':" + published));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records().get(0).holders()).containsExactly(new Holder("SIRET", "90000011800019", ""));
    }

    @Test
    void a_vat_number_published_as_a_siret_is_kept_as_a_vat_number() {
        DecpReading reading = marches(marche("A1", "'titulaires':[{'id':'FR40303265045','typeIdentifiant':'SIRET'}]"));
        assertThat(codes(reading)).containsExactly("decp-holder-vat");
        assertThat(reading.records().get(0).holders()).containsExactly(new Holder("TVA", "FR40303265045", ""));
    }

    @Test
    void a_holder_whose_siret_fails_is_kept_with_a_warning() {
        DecpReading reading = marches(marche("A1", "'titulaires':[{'id':'90000011800010','typeIdentifiant':'SIRET'},"
            + "{'id':'4781914061','typeIdentifiant':'SIRET'},{'id':'X','typeIdentifiant':'HORS-UE'},{'typeIdentifiant':'SIRET'}]"));
        assertThat(codes(reading)).containsExactly("decp-siret-check", "decp-holder-siret", "decp-holder");
        assertThat(reading.records().get(0).holders()).extracting(Holder::id).containsExactly("90000011800010", "4781914061", "X");
        assertThat(reading.records().get(0).holders().get(1).siret()).isEmpty();
    }

    @Test
    void a_record_without_usable_identifiers_is_refused_and_every_reason_named() {
        DecpReading reading = marches("{\"objet\":\"x\"}", "{\"id\":\"A2\",\"acheteur\":{\"id\":\"900000100\"}}",
            "{\"id\":\"A3\",\"acheteur\":\"90000010000017\"}", "{\"id\":12,\"acheteur\":{\"id\":\"90000010000010\"}}");
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A3", "12");
        assertThat(reading.refused()).isEqualTo(2);
        assertThat(codes(reading)).containsExactly("decp-id", "decp-buyer", "decp-buyer", "decp-siret-check");
        assertThat(reading.problems().get(0).args().get(0)).isEqualTo("#1");
        assertThat(reading.problems().get(2)).isEqualTo(
            Problem.error("decp-buyer", Problem.Place.field("marches.marche[1].acheteur.id"), "900000100", "A2"));
    }

    @Test
    void other_bad_fields_are_dropped_and_the_record_kept() {
        DecpReading reading = marches(marche("A1", "'nature':'Contrat','codeCPV':'4500','ccag':['Travaux'],'marcheInnovant':'peut-être',"
            + "'offresRecues':0,'tauxAvance':5,'typeGroupementOperateurs':'Pas de groupement','lieuExecution':'Valbourg','objet':'Toiture'"));
        assertThat(codes(reading)).containsExactlyInAnyOrder("decp-value", "decp-cpv", "decp-shape", "decp-yes-no", "decp-count",
            "decp-share", "decp-shape");
        assertThat(reading.problems()).noneMatch(Problem::isError);
        assertThat(reading.records().get(0).fields()).containsOnlyKeys(DecpField.OBJECT, DecpField.GROUPING);
    }

    @Test
    void a_text_longer_than_the_schema_allows_is_cut_and_said() {
        DecpReading reading = marches(marche("A1", "'objet':'" + "é".repeat(1001) + "'"));
        assertThat(reading.records().get(0).value(DecpField.OBJECT)).contains("é".repeat(1000));
        assertThat(codes(reading)).containsExactly("decp-too-long");
    }
}

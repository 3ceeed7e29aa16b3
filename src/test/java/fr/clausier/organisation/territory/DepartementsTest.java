package fr.clausier.organisation.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.organisation.Organisation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Départements as the product holds them, where organisations lie, and coordinates as people type them. */
class DepartementsTest {

    private static Organisation at(String postcode, String commune, String communeCode, String departement) {
        return new Organisation(1L, 1, null, "Relais", null, null, null, postcode, commune, communeCode, departement, null, null, "relais", 0);
    }

    @Test
    void there_are_ninety_six_in_the_metropole_and_five_overseas_each_somewhere_else() {
        assertThat(Departements.all()).hasSize(101);
        assertThat(Departements.all().stream().filter(each -> each.code().startsWith("97"))).hasSize(5);
        assertThat(Departements.all().stream().filter(each -> !each.code().startsWith("97"))).allSatisfy(each -> {
            assertThat(each.middle().latitude()).as(each.name()).isBetween(415_000, 511_000);
            assertThat(each.middle().longitude()).as(each.name()).isBetween(-48_000, 93_000);
        });
    }

    @ParameterizedTest
    @CsvSource({"35,29,200", "75,13,650", "59,62,65", "69,42,45"})
    void distances_are_those_of_an_atlas_to_a_sixth(String from, String to, int kilometres) {
        int found = Departements.find(from).orElseThrow().middle().kilometresTo(Departements.find(to).orElseThrow().middle());
        assertThat(found).isBetween(kilometres * 5 / 6, kilometres * 7 / 6);
    }

    @ParameterizedTest
    @CsvSource(value = {"35000,-,-,-,35", "-,-,35238,-,35", "20090,-,-,-,2A", "20200,-,-,-,2B", "97400,-,-,-,974", "75011,-,-,92,92", "-,-,-,-,''"}, nullValues = "-")
    void the_departement_is_said_or_told_by_the_commune_or_the_post_code(String postcode, String commune, String communeCode, String departement, String code) {
        assertThat(Departements.codeOf(at(postcode, commune, communeCode, departement))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(value = {"35238,35400,35238/35", "20090,35400,20090/2A", "22,35400,22", "-,35400,35400/35", "FR,35400,35400/35", "99123,35400,35400/35", "-,-,''"}, nullValues = "-")
    void a_place_is_named_by_its_own_code_then_its_departement_else_by_where_the_buyer_is(String place, String postcode, String codes) {
        assertThat(String.join("/", Departements.codesOf(place, at(postcode, null, null, null)))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"'',true", "35000,true", "35200,false", "35,true", "3,false", "29,false", "rennes,true", "RENN,true", "ille et vilaine,true", "Ille-et-Vilaine,true", "vilaine,false"})
    void a_territory_is_a_post_code_a_departement_or_a_commune(String asked, boolean found) {
        assertThat(Departements.liesIn(at("35000", "Rennes", null, null), asked)).isEqualTo(found);
    }

    @Test
    void coordinates_are_typed_as_people_write_numbers_both_or_neither() {
        assertThat(Coordinates.read(Fields.of(Map.of("latitude", "48,1147", "longitude", "-1,68")))).contains(new Coordinates(481_147, -16_800));
        assertThat(Coordinates.read(Fields.of(Map.of()))).isEmpty();
        Fields half = Fields.of(Map.of("latitude", "48"));
        assertThat(Coordinates.read(half)).isEmpty();
        assertThat(half.problems()).extracting(Problem::code).containsExactly("coordinates-half");
        Fields off = Fields.of(Map.of("latitude", "148", "longitude", "2"));
        Coordinates.read(off);
        assertThat(off.problems()).extracting(Problem::code).containsExactly("coordinate-range");
    }
}

package fr.clausier.opendata;

import static fr.clausier.opendata.Comparison.same;
import static fr.clausier.opendata.decp.DecpField.AMOUNT;
import static fr.clausier.opendata.decp.DecpField.CPV;
import static fr.clausier.opendata.decp.DecpField.GROUPING;
import static fr.clausier.opendata.decp.DecpField.HOLDERS;
import static fr.clausier.opendata.decp.DecpField.OBJECT;
import static fr.clausier.opendata.decp.DecpField.PLACE_CODE;
import static fr.clausier.opendata.decp.DecpField.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.opendata.decp.DecpField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /** The whole rule: what was published before, what is published now, what the contract holds; what becomes of it. */
    @ParameterizedTest
    @CsvSource({
        "-, 100.00, '', follows", "-, 100.00, 90.00, conflict", "-, 100.00, 100.00, same",
        "100.00, 110.00, 100.00, follows", "100.00, 110.00, 90.00, conflict", "100.00, 110.00, 110.00, same",
        "100.00, 110.00, '', conflict", "100.00, 100.00, 90.00, conflict", "100.00, 100.00, 100.00, same"})
    void a_contract_follows_only_what_nobody_typed_over(String before, String now, String typed, String expected) {
        Map<DecpField, String> previous = before.equals("-") ? Map.of() : Map.of(AMOUNT, before);
        Map<DecpField, String> imported = Map.of(AMOUNT, now);
        Map<DecpField, String> held = Map.of(AMOUNT, typed);
        boolean follows = !Comparison.followed(previous, imported, held).isEmpty();
        boolean differs = !Comparison.different(imported, held).isEmpty();
        assertThat(follows ? "follows" : differs ? "conflict" : "same").isEqualTo(expected);
    }

    @Test
    void what_a_file_does_not_say_is_neither_followed_nor_a_conflict() {
        assertThat(Comparison.different(Map.of(), Map.of(AMOUNT, "90.00"))).isEmpty();
        assertThat(Comparison.followed(Map.of(AMOUNT, "90.00"), Map.of(), Map.of(AMOUNT, "90.00"))).isEmpty();
    }

    @Test
    void values_are_compared_by_what_they_say() {
        assertThat(same(CPV, "45233200-1", "45233200")).isTrue();
        assertThat(same(CPV, "45233200-1", "45233210-1")).isFalse();
        assertThat(same(OBJECT, "Réfection d'une cour", "RÉFECTION D’UNE  COUR")).isTrue();
        assertThat(same(OBJECT, "Réfection", "Réfection de la cour")).isFalse();
        assertThat(same(SOCIAL, "CLAUSE,CRITERION", "CRITERION,CLAUSE")).isTrue();
        assertThat(same(SOCIAL, "CLAUSE,CRITERION", "CLAUSE")).isFalse();
        assertThat(same(GROUPING, "NONE", "")).isTrue();
        assertThat(same(GROUPING, "SOLIDAIRE", "")).isFalse();
    }

    @Test
    void a_title_cut_to_the_length_of_a_lot_is_the_same_object() {
        String published = "é".repeat(700);
        assertThat(same(OBJECT, published, published.substring(0, 500))).isTrue();
        assertThat(same(OBJECT, published, published.substring(0, 499))).isFalse();
    }

    @Test
    void a_company_linked_besides_the_published_holders_is_no_conflict() {
        assertThat(same(HOLDERS, "SIRET 90000011800019", "SIRET 90000011800019\nSIRET 90000012600012")).isTrue();
        assertThat(same(HOLDERS, "SIRET 90000011800019\nSIRET 90000012600012", "SIRET 90000011800019")).isFalse();
        assertThat(same(HOLDERS, "TVA FR40303265045", "")).isTrue();
    }

    @Test
    void a_place_longer_than_a_contract_holds_is_not_compared() {
        assertThat(Comparison.different(Map.of(PLACE_CODE, "Valbourg et environs"), Map.of(PLACE_CODE, ""))).isEmpty();
    }
}

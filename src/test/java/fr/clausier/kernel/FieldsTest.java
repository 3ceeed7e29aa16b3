package fr.clausier.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reader for every door: all problems at once, each at its field. */
class FieldsTest {

    @Test
    void every_wrong_value_is_named_and_not_only_the_first() {
        Fields fields = Fields.of(Map.of("amount", "douze", "siret", "123", "on", "31/02/2026", "share", "120", "hours", "1h60"));
        fields.money("amount");
        fields.requiredSiret("siret");
        fields.requiredDate("on");
        fields.percent("share");
        fields.hours("hours");
        fields.requiredText("name", 50);
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("money-format", "siret-format", "date-format",
            "percent-range", "hours-minutes", "required");
        assertThat(fields.problems()).extracting(p -> p.place().field()).containsExactly("amount", "siret", "on", "share", "hours", "name");
        assertThat(fields.problems()).extracting(Problem::found).containsExactly("douze", "123", "31/02/2026", "120", "1h60", "");
    }

    @Test
    void an_absent_optional_value_is_no_problem() {
        Fields fields = Fields.of(Map.of("blank", "   "));
        assertThat(fields.text("absent", 50)).isNull();
        assertThat(fields.text("blank", 50)).isNull();
        assertThat(fields.money("blank")).isNull();
        assertThat(fields.date("absent")).isNull();
        assertThat(fields.flag("absent")).isFalse();
        assertThat(fields.problems()).isEmpty();
        assertThat(Fields.of(null).isEmpty()).isTrue();
    }

    @Test
    void a_siret_that_does_not_check_is_kept_with_a_warning() {
        Fields fields = Fields.of(Map.of("siret", "111 111 111 00007"));
        assertThat(fields.siret("siret")).isEqualTo(new Siret("11111111100007"));
        assertThat(fields.problems()).extracting(Problem::code, Problem::isError).containsExactly(org.assertj.core.groups.Tuple.tuple("siret-check", false));
        assertThat(fields.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,money-range", "100000000000,money-range", "99999999999.99,", "0,", "12.345,"})
    void amounts_stay_plausible(String text, String code) {
        Fields fields = Fields.of(Map.of("amount", text));
        fields.money("amount");
        assertThat(fields.problems()).extracting(Problem::code).containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3,-3", "007,7"})
    void whole_numbers_are_digits(String text, int value) {
        assertThat(Fields.of(Map.of("n", text)).integer("n")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1.5", "1e3", "9999999999", "a"})
    void other_numbers_are_not_whole(String text) {
        Fields fields = Fields.of(Map.of("n", text));
        assertThat(fields.integer("n")).isNull();
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("integer-format");
    }

    @Test
    void codes_come_as_a_list_as_repeated_values_or_as_one_text_in_the_order_of_the_enumeration() {
        assertThat(Fields.of(Map.of("r", List.of("BUYER", "ADMIN"))).codes("r", Role.class)).containsExactly(Role.ADMIN, Role.BUYER);
        assertThat(Fields.of(Map.of("r", "buyer; admin")).codes("r", Role.class)).containsExactly(Role.ADMIN, Role.BUYER);
        Fields wrong = Fields.of(Map.of("r", "ADMIN, KING"));
        assertThat(wrong.codes("r", Role.class)).containsExactly(Role.ADMIN);
        assertThat(wrong.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("code-unknown");
            assertThat(p.found()).isEqualTo("KING");
            assertThat(p.args().get(0)).contains("FACILITATOR");
        });
    }

    @ParameterizedTest
    @CsvSource({"on,true", "true,true", "1,true", "oui,true", "YES,true", "non,false", "off,false", "2,false"})
    void a_ticked_box_is_said_in_several_ways(String text, boolean ticked) {
        assertThat(Fields.of(Map.of("box", text)).flag("box")).isEqualTo(ticked);
    }

    @Test
    void nested_values_carry_their_path() {
        Fields fields = Fields.of(Map.of("lots", List.of(Map.of("title", "Peinture"), Map.of("amount", "x")), "target", Map.of("hours", "zut")));
        List<Fields> lots = fields.list("lots");
        assertThat(lots.get(0).requiredText("title", 50)).isEqualTo("Peinture");
        lots.get(1).requiredText("title", 50);
        lots.get(1).money("amount");
        fields.object("target").hours("hours");
        assertThat(fields.problems()).extracting(p -> p.place().field()).containsExactly("lots[1].title", "lots[1].amount", "target.hours");
    }

    @Test
    void a_value_of_the_wrong_shape_is_named() {
        Fields fields = Fields.of(Map.of("lots", "one", "target", "none", "rows", List.of("text")));
        assertThat(fields.list("lots")).isEmpty();
        fields.object("target");
        fields.list("rows");
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("list-expected", "object-expected", "object-expected");
        assertThat(fields.problems()).extracting(p -> p.place().field()).containsExactly("lots", "target", "rows[0]");
    }

    @Test
    void nulls_in_json_read_as_absent() {
        Map<String, Object> values = new HashMap<>();
        values.put("name", null);
        values.put("many", Arrays.asList("ADMIN", null));
        Fields fields = Fields.of(values);
        assertThat(fields.has("name")).isFalse();
        assertThat(fields.codes("many", Role.class)).containsExactly(Role.ADMIN);
        fields.requiredText("name", 50);
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("required");
    }

    @Test
    void what_is_shown_of_a_wrong_value_is_never_endless() {
        Fields fields = Fields.of(Map.of("text", "x".repeat(5000)));
        assertThat(fields.text("text", 50)).isNull();
        assertThat(fields.problems().get(0).found()).hasSize(201).endsWith("…");
    }

    @Test
    void a_value_already_refused_is_not_said_missing_too() {
        Fields fields = Fields.of(Map.of("on", "demain"));
        fields.requiredDate("on");
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("date-format");
    }

    @Test
    void each_outcome_is_answered_once() {
        Problem problem = Problem.atField("required", "name", "");
        assertThat(said(Outcome.done("x"))).isEqualTo("done x");
        assertThat(said(Outcome.refused(problem))).isEqualTo("refused [required]");
        assertThat(said(Outcome.absent())).isEqualTo("absent");
        assertThat(said(new Outcome.Changed<>("y"))).isEqualTo("changed y");
        assertThat(Outcome.done("x").problems()).isEmpty();
        assertThatThrownBy(() -> Outcome.refused(problem).get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("required");
    }

    private static String said(Outcome<String> outcome) {
        return outcome.fold(done -> "done " + done.value(), problems -> "refused " + problems.stream().map(Problem::code).toList(),
            () -> "absent", current -> "changed " + current);
    }

    @Test
    void a_permission_is_held_by_the_roles_of_the_one_table() {
        Scope buyer = new Scope(new Actor(1), 1, Role.BUYER, 7);
        assertThat(buyer.may(Permission.READ_CONTRACTS)).isTrue();
        assertThat(buyer.seesNames()).isFalse();
        assertThat(buyer.reach()).isEqualTo("BUYER");
        assertThatThrownBy(() -> buyer.require(Permission.DECLARE_HOURS)).isInstanceOf(Scope.Forbidden.class);
        assertThat(new Scope(new Actor(1), 1, Role.OBSERVER, 0).may(Permission.RECORD_CONTRACTS)).isFalse();
        assertThat(Arrays.stream(Role.values()).filter(Permission.MANAGE_ACCOUNTS::isHeldBy)).containsExactly(Role.ADMIN);
        assertThat(new Scope(new Actor(1), 0, Role.ADMIN, 0).reach()).isEqualTo("NONE");
    }
}

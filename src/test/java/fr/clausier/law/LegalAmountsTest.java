package fr.clausier.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.clausier.TestInstance;
import fr.clausier.access.Accounts;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegalAmountsTest {

    private final LegalAmounts amounts = TestInstance.get(LegalAmounts.class);
    private final Scope facilitator = TestInstance.freshFacilitator();
    private final Scope admin = Accounts.operator();

    @Test
    void a_structure_works_with_the_national_values_until_an_administrator_says_otherwise() {
        assertThat(on("2025-12-31")).isEqualTo("11.88 NATIONAL");
        LegalChange change = amounts.record(admin, facilitator.structure(), draft("2025-06-01", "11.90")).get();
        assertThat(on("2025-05-31")).isEqualTo("11.88 NATIONAL");
        assertThat(on("2025-06-01")).isEqualTo("11.90 STRUCTURE");
        assertThat(on("2026-01-01")).isEqualTo("12.02 NATIONAL");
        amounts.withdraw(admin, change.id()).get();
        assertThat(on("2025-06-01")).isEqualTo("11.88 NATIONAL");
    }

    @Test
    void a_value_that_begins_the_same_day_replaces_and_one_structure_never_changes_another() {
        Scope other = TestInstance.freshFacilitator();
        amounts.record(admin, facilitator.structure(), draft("2026-01-01", "12.10")).get();
        assertThat(on("2026-01-01")).isEqualTo("12.10 STRUCTURE");
        assertThat(amounts.on(other, LegalAmount.SMIC_HOUR, LocalDate.of(2026, 1, 1)).orElseThrow().origin()).isEqualTo(LegalOrigin.NATIONAL);
        amounts.record(admin, facilitator.structure(), draft("2026-01-01", "12.15")).get();
        assertThat(on("2026-01-01")).isEqualTo("12.15 STRUCTURE");
        assertThat(amounts.series(facilitator).values(LegalAmount.SMIC_HOUR)).hasSize(3);
    }

    @Test
    void what_is_recorded_for_every_structure_reaches_each_under_its_own_values() {
        LegalChange forAll = amounts.record(admin, 0, draft("2019-01-01", "10.03")).get();
        amounts.record(admin, facilitator.structure(), draft("2019-07-01", "10.10")).get();
        assertThat(on("2018-12-31")).isEqualTo("none");
        assertThat(on("2019-01-01")).isEqualTo("10.03 INSTANCE");
        assertThat(on("2019-07-01")).isEqualTo("10.10 STRUCTURE");
        amounts.withdraw(admin, forAll.id()).get();
        assertThat(on("2019-01-01")).isEqualTo("none");
    }

    @Test
    void recording_the_same_again_changes_nothing_and_writes_nothing() {
        LegalChange once = amounts.record(admin, facilitator.structure(), draft("2026-01-01", "12.1")).get();
        assertThat(amounts.record(admin, facilitator.structure(), draft("2026-01-01", "12.10")).get()).isEqualTo(once);
        assertThat(journal(once.id())).containsExactly("legal-amount.recorded");
    }

    @Test
    void every_change_is_in_the_journal_of_the_structure() {
        LegalChange change = amounts.record(admin, facilitator.structure(), draft("2026-01-01", "12.10")).get();
        amounts.record(admin, facilitator.structure(), draft("2026-01-01", "12.15")).get();
        amounts.withdraw(admin, change.id()).get();
        assertThat(journal(change.id())).containsExactly("legal-amount.withdrawn", "legal-amount.recorded", "legal-amount.recorded");
    }

    @Test
    void a_structure_nobody_knows_is_refused_and_a_change_nobody_knows_is_absent() {
        assertThat(amounts.record(admin, 999_999_999, draft("2026-01-01", "12.10")).problems()).extracting(Problem::code)
            .containsExactly("structure-unknown");
        assertThat(amounts.withdraw(admin, 999_999_999).isDone()).isFalse();
        assertThat(amounts.ofStructure(admin, 999_999_999)).isEmpty();
    }

    @Test
    void an_administrator_of_one_structure_touches_no_other() {
        Scope own = TestInstance.as(facilitator, Role.ADMIN, 0);
        Scope other = TestInstance.freshFacilitator();
        assertThat(amounts.record(own, facilitator.structure(), draft("2026-02-01", "12.10")).isDone()).isTrue();
        assertThat(amounts.record(own, other.structure(), draft("2026-02-01", "12.10")).isDone()).isFalse();
        assertThat(amounts.record(own, 0, draft("2026-02-01", "12.10")).isDone()).isFalse();
        LegalChange theirs = amounts.record(admin, other.structure(), draft("2026-02-01", "12.20")).get();
        assertThat(amounts.withdraw(own, theirs.id()).isDone()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void only_an_administrator_records_and_withdraws_and_everyone_reads(Role role) {
        Scope scope = TestInstance.as(facilitator, role, 1);
        assertThat(amounts.on(scope, LegalAmount.EU_STATE, LocalDate.of(2026, 8, 21))).isPresent();
        assertThatExceptionOfType(Scope.Forbidden.class).isThrownBy(() -> amounts.record(scope, scope.structure(), draft("2026-01-01", "12.10")));
        assertThatExceptionOfType(Scope.Forbidden.class).isThrownBy(() -> amounts.withdraw(scope, 1));
        assertThatExceptionOfType(Scope.Forbidden.class).isThrownBy(() -> amounts.ofStructure(scope, scope.structure()));
    }

    @Test
    void a_draft_names_all_that_is_wrong_in_it() {
        assertThat(problems(Map.of())).containsExactly("required legalAmount", "required firstDay", "required legalValue", "required legalSource");
        assertThat(problems(sent("0"))).containsExactly("legal-value-range legalValue");
        assertThat(problems(sent("-1"))).containsExactly("legal-value-range legalValue");
        assertThat(problems(sent("12,025"))).containsExactly("legal-value-decimals legalValue");
        assertThat(problems(sent("99999999999.99"))).isEmpty();
        assertThat(problems(sent("100000000000"))).containsExactly("legal-value-range legalValue");
        assertThat(problems(sent("douze"))).containsExactly("number-format legalValue");
        assertThat(problems(sent("12,020"))).isEmpty();
    }

    private static java.util.List<String> problems(Map<String, ?> sent) {
        Fields fields = Fields.of(sent);
        LegalAmountDraft.read(fields);
        return fields.problems().stream().map(problem -> problem.code() + " " + problem.place().field()).toList();
    }

    private static Map<String, Object> sent(String value) {
        return new HashMap<>(Map.of("legalAmount", "SMIC_HOUR", "firstDay", "2026-01-01", "legalValue", value, "legalSource", "Décret"));
    }

    private String on(String day) {
        return amounts.on(facilitator, LegalAmount.SMIC_HOUR, LocalDate.parse(day)).map(each -> each.value() + " " + each.origin()).orElse("none");
    }

    private java.util.List<String> journal(long change) {
        return TestInstance.get(Journal.class).about(facilitator, "legal-amount", change).stream().map(JournalEntry::action).toList();
    }

    private static LegalAmountDraft draft(String from, String value) {
        return new LegalAmountDraft(LegalAmount.SMIC_HOUR, LocalDate.parse(from), new java.math.BigDecimal(value), "Décret d’essai", true);
    }
}

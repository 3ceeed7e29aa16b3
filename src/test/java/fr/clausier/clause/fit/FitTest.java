package fr.clausier.clause.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.RulePage;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.contract.LinkKind;
import fr.clausier.kernel.Reason;
import fr.clausier.provider.EmployerKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void the_matrix_is_the_one_the_page_prints() {
        List<Map<String, String>> rows = RulePage.of("R-07").table("## Matrix");
        assertThat(rows).extracting(row -> row.get("kind")).containsExactly(names(EmployerKind.values()));
        for (Map<String, String> row : rows) {
            Matrix.Row held = Matrix.of(EmployerKind.valueOf(row.get("kind")));
            assertThat(List.of(word(held.hires()), word(held.produces()), word(held.supplies()))).as(row.get("kind"))
                .containsExactly(row.get("hires directly"), row.get("produces"), row.get("supplies labour"));
            assertThat(held.contracts()).as(row.get("kind")).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(row.get("contracts").split(", ")).map(ContractType::valueOf).collect(Collectors.toSet()));
        }
    }

    @Test
    void a_temping_structure_supplies_labour_and_cannot_hold_a_lot() {
        assertThat(Fit.check(EmployerKind.ETTI, LinkKind.LABOUR_SUPPLIER, FitChanges.NONE)).isEmpty();
        assertThat(Fit.check(EmployerKind.ETTI, LinkKind.HOLDER, FitChanges.NONE)).map(Reason::code).contains("link-unfit");
        assertThat(Fit.check(EmployerKind.ETTI, LinkKind.SUBCONTRACTOR, FitChanges.NONE)).map(Reason::facts)
            .contains(Map.of("kind", "EmployerKind.ETTI", "link", "LinkKind.SUBCONTRACTOR"));
        assertThat(Fit.check(EmployerKind.ETTI, LinkKind.HOST, FitChanges.NONE)).isPresent();
    }

    @Test
    void an_ordinary_company_may_be_anything_but_a_labour_supplier() {
        for (LinkKind link : LinkKind.values()) {
            assertThat(Fit.check(EmployerKind.COMPANY, link, FitChanges.NONE).isEmpty()).as(link.name())
                .isEqualTo(link != LinkKind.LABOUR_SUPPLIER);
        }
    }

    @Test
    void terms_open_a_link_that_contracts_disagree_on() {
        assertThat(Fit.check(EmployerKind.ETT, LinkKind.LABOUR_SUPPLIER, FitChanges.NONE)).map(Reason::code).contains("link-needs-terms");
        assertThat(Fit.check(EmployerKind.ETT, LinkKind.LABOUR_SUPPLIER, FitChanges.of("ETT:LABOUR_SUPPLY=yes"))).isEmpty();
        assertThat(Fit.check(EmployerKind.ACI, LinkKind.SUBCONTRACTOR, FitChanges.of("ACI:SUBCONTRACTING=no"))).map(Reason::code)
            .contains("link-unfit");
    }

    @Test
    void contracts_offered_for_a_kind_follow_the_terms() {
        assertThat(Fit.contracts(EmployerKind.GEIQ, Modality.LABOUR_SUPPLY, FitChanges.of("GEIQ:LABOUR_SUPPLY:CDI=no")))
            .containsExactly(ContractType.CDD, ContractType.PRO, ContractType.APPRENTICESHIP);
        assertThat(Fit.contracts(EmployerKind.GEIQ, Modality.DIRECT_HIRE, FitChanges.NONE)).isEmpty();
    }

    @Test
    void changes_are_written_in_one_order_and_the_last_word_wins() {
        FitChanges changes = FitChanges.of("ETT:LABOUR_SUPPLY=yes;EITI:SUBCONTRACTING=no; eiti:subcontracting = yes");
        assertThat(changes).hasToString("EITI:SUBCONTRACTING=yes;ETT:LABOUR_SUPPLY=yes");
        assertThat(FitChanges.of(changes.toString())).isEqualTo(changes);
        assertThat(FitChanges.of("")).isEqualTo(FitChanges.NONE);
    }

    @Test
    void a_change_that_is_not_one_is_not_understood() {
        for (String text : List.of("EITI", "EITI=yes", "EITI:SUBCONTRACTING", "EITI:SUBCONTRACTING=maybe", "XYZ:SUBCONTRACTING=yes",
            "EITI:FLYING=yes", "EITI:SUBCONTRACTING:CDI:CDD=yes", "EITI:SUBCONTRACTING=yes=no")) {
            assertThat(FitChanges.Change.parse(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> FitChanges.of("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String word(Cell cell) {
        return switch (cell) {
            case YES -> "yes";
            case BY_TERMS -> "terms";
            case NO -> "no";
        };
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}

package fr.clausier.compliance.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.term.EurosMethod;
import fr.clausier.clause.term.ShareLimit;
import fr.clausier.clause.term.ShareSubject;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import fr.clausier.provider.EmployerKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareRuleTest {

    private static Percent percent(String text) {
        return text.isEmpty() ? null : Percent.of(text);
    }

    private static Decision counted(LineFacts line) {
        return new Decision(line, 1, List.of(new Decision.Share(Part.COUNTED, line.hours(), Reason.of("R-00", 1, "counted", Map.of()))));
    }

    private static List<Decision> lines(String siae, String hire) {
        return List.of(counted(LineExample.line().id(1).hours(siae).build()), counted(LineExample.line().id(2).hours(hire)
            .kind(EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.CDD).build()));
    }

    @TestFactory
    Stream<DynamicTest> R_27_answers_are_those_of_the_page() {
        return RulePage.of("R-27").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Terms terms = TermsExample.terms().shares(new ShareLimit(ShareSubject.valueOf(row.get("subject")), percent(row.get("least")),
                percent(row.get("most")))).build();
            List<String> said = ShareRule.judge(terms, lines(row.get("SIAE"), row.get("hire"))).stream().map(Reason::code).toList();
            assertThat(said).isEqualTo(row.get("answer").equals("kept") ? List.of() : List.of(row.get("answer")));
        }));
    }

    @TestFactory
    Stream<DynamicTest> R_28_hours_are_those_of_the_page() {
        return RulePage.of("R-28").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(new EurosMethod(Percent.of(row.get("labour")), Money.of(row.get("hourly cost"))).hours(Money.of(row.get("amount"))))
                .isEqualTo(Hours.of(row.get("hours")))));
    }

    @Test
    void the_reason_tells_the_part_and_what_was_asked() {
        Terms terms = TermsExample.terms().shares(new ShareLimit(ShareSubject.SIAE, Percent.of("30"), null),
            new ShareLimit(ShareSubject.DIRECT_HIRE, null, Percent.of("50"))).build();
        List<Reason> said = ShareRule.judge(terms, lines("25", "75"));
        assertThat(said).extracting(Reason::code).containsExactly("share-below", "share-above");
        assertThat(said.get(0).facts()).isEqualTo(Map.of("subject", "ShareSubject.SIAE", "limit", "30", "part", "25.00", "counted", "100.00", "share", "25"));
        assertThat(said.get(0).rule() + said.get(0).version()).isEqualTo("R-271");
    }

    @ParameterizedTest
    @CsvSource({"ACI, SUBCONTRACTING, SIAE, true", "EI, CO_CONTRACTING, SIAE, true", "AI, LABOUR_SUPPLY, SIAE, true", "ETTI, LABOUR_SUPPLY, SIAE, true",
        "EITI, SUBCONTRACTING, SIAE, true", "REGIE, SUBCONTRACTING, SIAE, true", "GEIQ, LABOUR_SUPPLY, SIAE, false", "COMPANY, DIRECT_HIRE, SIAE, false",
        "EA, SUBCONTRACTING, SIAE, false", "EA, SUBCONTRACTING, STPA, true", "EATT, LABOUR_SUPPLY, STPA, true", "ESAT, SUBCONTRACTING, STPA, true",
        "EBE, SUBCONTRACTING, STPA, false", "GEIQ, LABOUR_SUPPLY, GEIQ, true", "ETT, LABOUR_SUPPLY, GEIQ, false", "ACI, SIAE_HOLDER, SIAE_HOLDER, true",
        "ACI, SUBCONTRACTING, SIAE_HOLDER, false", "ETT, LABOUR_SUPPLY, LABOUR_SUPPLY, true", "ACI, SUBCONTRACTING, SUBCONTRACTING, true",
        "EI, CO_CONTRACTING, CO_CONTRACTING, true", "EI, CO_CONTRACTING, SUBCONTRACTING, false"})
    void families_of_employers_are_those_of_the_trade(EmployerKind kind, Modality modality, ShareSubject subject, boolean included) {
        assertThat(subject.includes(kind, modality)).isEqualTo(included);
    }
}

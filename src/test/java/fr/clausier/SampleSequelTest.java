package fr.clausier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.SampleContractsTest.Answer;
import fr.clausier.compliance.member.MemberAccount;
import fr.clausier.compliance.member.MemberBook;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.member.SettlementRule.Payment;
import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.compliance.penalty.PenaltyBook;
import fr.clausier.compliance.penalty.rule.ProposedLine;
import fr.clausier.compliance.month.Indicators;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.exit.ExitCounts;
import fr.clausier.participant.exit.ExitPoint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Penalties, members of groupings and exits on the sample contracts, beside answers that were worked out apart from the product. */
@Tag("once")
class SampleSequelTest {

    private static final String SOLIDARY = "17-groupement-solidaire";

    private final SampleFiles samples = SampleFiles.loaded();

    static Stream<List<Answer>> penalties() {
        return SampleFiles.answers("attendu-penalites.csv")
            .collect(Collectors.groupingBy(row -> row.of("marche") + " " + row.of("lot"), java.util.TreeMap::new, Collectors.toList())).values().stream();
    }

    static Stream<Answer> members() {
        return SampleFiles.answers("attendu-membres.csv");
    }

    static Stream<Answer> exits() {
        return SampleFiles.answers("attendu-sorties.csv");
    }

    static Stream<Answer> settled() {
        return SampleFiles.answers("attendu-reglement.csv");
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void each_penalty_is_proposed_as_the_sample_says_and_nothing_else(List<Answer> rows) {
        Answer first = rows.get(0);
        LotPenalties found = TestInstance.get(PenaltyBook.class)
            .of(samples.scope(), samples.lot(first.of("marche"), first.of("lot")), LocalDate.parse(first.of("jour"))).orElseThrow();
        assertThat(found.proposal().lines()).extracting(SampleSequelTest::told)
            .containsExactlyElementsOf(of(rows, "LATE_DAYS", "LUMP_SUM", "MISSING_HOURS").map(row -> row.of("nature") + " " + row.of("depuis") + " "
                + row.of("brut") + " " + row.of("propose")).toList());
        assertThat(found.proposal().unsettled()).extracting(Reason::code).containsExactlyElementsOf(of(rows, "UNSETTLED").map(row -> row.of("motif")).toList());
        assertThat(found.proposal().total()).hasToString(of(rows, "TOTAL").findFirst().orElseThrow().of("propose"));
        assertThat(found.applied()).as("nobody has decided").isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @MethodSource("members")
    void each_member_owes_did_and_answers_for_what_the_sample_says(Answer answer) {
        MemberBook book = book(answer, null);
        MemberAccount account = book.statement().of(samples.organisation(new Siret(answer.of("membre_siret")))).orElseThrow();
        assertThat(Map.of("owed", account.owed().toString(), "done", account.done().toString(), "given", account.given().toString(), "received",
            account.received().toString(), "balance", account.balance().toString(), "answers_for", account.answersFor().toString(), "net",
            book.net().getOrDefault(account.member().organisation(), Money.ZERO).toString()))
            .containsExactlyInAnyOrderEntriesOf(answer.only("owed", "done", "given", "received", "balance", "answers_for", "net"));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void each_payment_between_members_is_the_one_the_sample_says(Answer answer) {
        MemberBook book = book(answer, answer.of("prix").isEmpty() ? null : Money.of(answer.of("prix")));
        List<Payment> payments = answer.of("nature").equals("AGREED") ? book.agreed() : book.proposed();
        assertThat(payments).extracting(each -> each.payer() + " " + each.payee() + " " + each.amount())
            .contains(samples.organisation(new Siret(answer.of("payeur"))) + " " + samples.organisation(new Siret(answer.of("beneficiaire"))) + " "
                + answer.of("montant"));
        assertThat((long) payments.size()).isEqualTo(settled().filter(each -> each.of("nature").equals(answer.of("nature"))).count());
    }

    @ParameterizedTest
    @MethodSource("exits")
    void exits_are_counted_and_awaited_as_the_sample_says(Answer answer) {
        long contract = TestInstance.get(Contracts.class).all(samples.scope()).stream().filter(each -> each.number().equals(answer.of("marche"))).findFirst()
            .orElseThrow().id();
        ExitCounts.At at = Indicators.of(TestInstance.get(MonthAccounts.class).of(samples.scope(), YearMonth.parse(answer.of("mois")),
            Selection.ofContract(contract))).exits().orElseThrow().at(ExitPoint.valueOf(answer.of("moment")));
        assertThat(at.awaited()).hasToString(answer.of("attendues"));
        assertThat(at.recorded()).hasToString(answer.of("renseignees"));
        at.kinds().forEach((kind, number) -> assertThat(number).as(kind.name()).hasToString(answer.of(kind.name())));
    }

    @Test
    void members_of_the_solidary_grouping_are_those_of_the_sample_and_nothing_is_left_over() {
        MemberBook book = book(members().filter(each -> each.sample().equals(SOLIDARY)).findFirst().orElseThrow(), null);
        assertThat(book.statement().grouping()).isEqualTo(Grouping.SOLIDAIRE);
        assertThat((long) book.statement().accounts().size()).isEqualTo(members().filter(each -> each.sample().equals(SOLIDARY)).count());
        assertThat(book.statement().unassigned().isZero()).isTrue();
    }

    private MemberBook book(Answer answer, Money price) {
        return TestInstance.get(Members.class).of(samples.scope(), samples.lot(answer.of("marche"), answer.of("lot")),
            YearMonth.parse(answer.of("mois")), price).orElseThrow();
    }

    private static String told(ProposedLine line) {
        return line.key().kind() + " " + line.since() + " " + line.gross() + " " + line.proposed();
    }

    private static Stream<Answer> of(List<Answer> rows, String... natures) {
        return rows.stream().filter(row -> List.of(natures).contains(row.of("nature")));
    }
}

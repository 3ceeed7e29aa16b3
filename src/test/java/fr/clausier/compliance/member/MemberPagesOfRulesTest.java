package fr.clausier.compliance.member;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.compliance.member.MemberRule.Handover;
import fr.clausier.compliance.member.MemberRule.Work;
import fr.clausier.compliance.member.SettlementRule.Agreed;
import fr.clausier.compliance.member.SettlementRule.Payment;
import fr.clausier.contract.Grouping;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MemberPagesOfRulesTest {

    @TestFactory
    Stream<DynamicTest> R_35_members_stand_where_the_page_says() {
        return RulePage.of("R-35").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            MemberStatement answer = MemberRule.judge(new MemberRule.Facts(Grouping.valueOf(row.get("grouping")), Hours.of(row.get("due")),
                items(row.get("members"), ",").map(MemberPagesOfRulesTest::member).toList(),
                items(row.get("works"), ",").map(MemberPagesOfRulesTest::work).toList(),
                items(row.get("handovers"), ",").map(MemberPagesOfRulesTest::handover).toList()));
            assertThat(Map.of("owed", said(answer, MemberAccount::owed), "done", said(answer, MemberAccount::done), "balance",
                said(answer, MemberAccount::balance), "answers for", said(answer, MemberAccount::answersFor), "unassigned",
                answer.unassigned().toString())).isEqualTo(Map.of("owed", row.get("owed"), "done", row.get("done"), "balance", row.get("balance"),
                    "answers for", row.get("answers for"), "unassigned", row.get("unassigned")));
            Hours owed = answer.accounts().stream().map(MemberAccount::owed).reduce(Hours.ZERO, Hours::plus);
            Hours done = answer.accounts().stream().map(MemberAccount::done).reduce(answer.unassigned(), Hours::plus);
            assertThat(owed).isEqualTo(answer.due());
            assertThat(done).isEqualTo(answer.counted());
        }));
    }

    @TestFactory
    Stream<DynamicTest> R_36_agreed_transfers_are_paid_as_the_page_says() {
        return RulePage.of("R-36").table("### Agreed").stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            List<Payment> payments = SettlementRule.agreed(items(row.get("transfers"), ";").map(MemberPagesOfRulesTest::agreed).toList());
            assertThat(said(payments)).isEqualTo(row.get("payments"));
            assertThat(SettlementRule.net(payments).entrySet().stream().map(each -> name(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(", "))).isEqualTo(row.get("net"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> R_36_differences_would_be_settled_as_the_page_says() {
        return RulePage.of("R-36").table("### Proposed").stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            List<Payment> payments = SettlementRule.proposed(items(row.get("balances"), ",").map(MemberPagesOfRulesTest::balance).toList(),
                Money.of(row.get("price")));
            assertThat(said(payments)).isEqualTo(row.get("payments"));
            assertThat(SettlementRule.net(payments).values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ZERO);
        }));
    }

    private static MemberAccount balance(String text) {
        Hours hours = Hours.of(text.split(" ")[1]);
        return new MemberAccount(member(text.split(" ")[0]), Hours.ZERO.minus(hours).max(Hours.ZERO), hours.max(Hours.ZERO), Hours.ZERO, Hours.ZERO,
            Hours.ZERO);
    }

    private static Member member(String text) {
        String[] parts = text.replace(" lead", "").split(" ");
        return new Member(id(parts[0]), parts[0], text.contains(" lead"), parts.length == 1 ? null : Percent.of(parts[1]));
    }

    private static Work work(String text) {
        String[] parts = text.split(" ");
        return parts.length == 2 ? new Work(id(parts[0]), null, Hours.of(parts[1])) : new Work(id(parts[0]), id(parts[2]), Hours.of(parts[3]));
    }

    private static Handover handover(String text) {
        String[] parts = text.split(" ");
        return new Handover(id(parts[0]), id(parts[2]), Hours.of(parts[3]));
    }

    private static Agreed agreed(String text) {
        String[] parts = text.split(" ");
        return new Agreed(id(parts[0]), id(parts[2]), Hours.of(parts[3]), parts.length == 4 ? null : Money.of(parts[5]));
    }

    private static long id(String name) {
        return name.charAt(0) - 'A' + 1;
    }

    private static String name(long id) {
        return Character.toString((char) ('A' + id - 1));
    }

    private static String said(MemberStatement answer, Function<MemberAccount, Hours> figure) {
        return answer.accounts().stream().map(each -> name(each.member().organisation()) + " " + figure.apply(each)).collect(Collectors.joining(", "));
    }

    private static String said(List<Payment> payments) {
        return payments.stream().map(each -> name(each.payer()) + " pays " + name(each.payee()) + " " + each.amount()).collect(Collectors.joining("; "));
    }

    private static Stream<String> items(String text, String between) {
        return Arrays.stream(text.split(between)).map(String::trim).filter(each -> !each.isEmpty());
    }
}

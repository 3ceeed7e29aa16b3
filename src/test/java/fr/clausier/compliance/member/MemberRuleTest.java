package fr.clausier.compliance.member;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.compliance.member.MemberRule.Facts;
import fr.clausier.compliance.member.MemberRule.Handover;
import fr.clausier.compliance.member.MemberRule.Work;
import fr.clausier.contract.Grouping;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberRuleTest {

    @Test
    void parts_make_the_whole_whatever_the_weights() {
        Random random = new Random(35);
        for (int i = 0; i < 500; i++) {
            Hours whole = new Hours(BigDecimal.valueOf(random.nextInt(10_000_000), 2));
            List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(9)).mapToObj(n -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5))).toList();
            List<Hours> parts = Apportionment.of(whole, weights);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts.stream().reduce(Hours.ZERO, Hours::plus)).isEqualTo(sum.signum() == 0 ? Hours.ZERO : whole);
            for (int p = 0; p < parts.size() && sum.signum() > 0; p++) {
                BigDecimal exact = whole.value().multiply(weights.get(p)).divide(sum, 10, java.math.RoundingMode.HALF_UP);
                assertThat(parts.get(p).value().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
            }
        }
    }

    @Test
    void the_order_in_which_members_and_lines_come_changes_nothing() {
        List<Member> members = new ArrayList<>(List.of(new Member(1, "A", false, null), new Member(2, "B", true, null), new Member(3, "C", false, Percent.of("20"))));
        List<Work> works = new ArrayList<>(List.of(new Work(1, null, Hours.of(10)), new Work(9, 3L, Hours.of(7)), new Work(9, null, Hours.of("0.33"))));
        MemberStatement first = MemberRule.judge(new Facts(Grouping.CONJOINT, Hours.of("100.01"), members, works, List.of()));
        Random random = new Random(36);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(members, random);
            Collections.shuffle(works, random);
            assertThat(MemberRule.judge(new Facts(Grouping.CONJOINT, Hours.of("100.01"), members, works, List.of()))).isEqualTo(first);
        }
    }

    @Test
    void handing_hours_over_moves_them_and_makes_none() {
        Random random = new Random(37);
        for (int i = 0; i < 200; i++) {
            List<Member> members = List.of(new Member(1, "A", true, null), new Member(2, "B", false, null), new Member(3, "C", false, null));
            List<Work> works = IntStream.range(0, 6).mapToObj(n -> new Work(1 + random.nextInt(4), null, Hours.of(random.nextInt(200)))).toList();
            List<Handover> handovers = IntStream.range(0, random.nextInt(4)).mapToObj(n ->
                new Handover(1 + random.nextInt(3), 1 + random.nextInt(3), Hours.of(random.nextInt(50)))).toList();
            MemberStatement answer = MemberRule.judge(new Facts(Grouping.SOLIDAIRE, Hours.of(500), members, works, handovers));
            assertThat(answer.accounts().stream().map(MemberAccount::balance).reduce(Hours.ZERO, Hours::plus))
                .isEqualTo(answer.counted().minus(answer.due()));
            assertThat(SettlementRule.net(SettlementRule.proposed(answer.accounts(), Money.of("13.37"))).values().stream()
                .reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void each_grouping_says_who_stays_liable() {
        for (Grouping grouping : Grouping.values()) {
            assertThat(MemberRule.judge(new Facts(grouping, Hours.of(10), List.of(new Member(1, "A", true, null)), List.of(), List.of())).reasons())
                .extracting(Reason::code).last().asString().startsWith("member-liable-");
        }
        assertThat(MemberRule.judge(new Facts(Grouping.SOLIDAIRE, Hours.of(10), List.of(), List.of(new Work(9, null, Hours.of(4))), List.of())))
            .satisfies(nobody -> assertThat(nobody.unassigned()).isEqualTo(Hours.of(4)))
            .satisfies(nobody -> assertThat(nobody.reasons()).extracting(Reason::code).containsExactly("member-to-nobody", "member-liable-solidaire"));
    }
}

package fr.clausier.compliance.member;

import fr.clausier.contract.Grouping;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** what each member of a grouping owes, what it did, and what the buyer may ask of it. */
public final class MemberRule {

    static final String ID = "R-35";
    static final int VERSION = 1;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private MemberRule() { }

    /** Hours counted of one employer, for the member typed on their placement; null when none is. */
    public record Work(long employer, Long typedFor, Hours counted) { }

    /** Hours one member did and hands over to another. */
    public record Handover(long from, long to, Hours hours) { }

    /** What the answer rests on, at the end of a month. */
    public record Facts(Grouping grouping, Hours due, List<Member> members, List<Work> works, List<Handover> handovers) {

        public Facts {
            members = members.stream().sorted(Member.ORDER).toList();
        }

        Hours counted() {
            return works.stream().map(Work::counted).reduce(Hours.ZERO, Hours::plus);
        }

        Hours remaining() {
            return due.minus(counted()).max(Hours.ZERO);
        }

        boolean isMember(Long organisation) {
            return organisation != null && members.stream().anyMatch(each -> each.organisation() == organisation);
        }

        /** Who answers for hours nobody claims: the lead, or the only member. */
        Optional<Member> fallback() {
            return members.size() == 1 ? Optional.of(members.get(0)) : members.stream().filter(Member::lead).findFirst();
        }
    }

    public static MemberStatement judge(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        List<Hours> owed = Apportionment.of(facts.due(), shares(facts.members(), reasons));
        Map<Long, Hours> done = done(facts, reasons);
        List<MemberAccount> accounts = new ArrayList<>();
        for (int i = 0; i < facts.members().size(); i++) {
            accounts.add(account(facts, facts.members().get(i), owed.get(i), done));
        }
        reasons.add(reason(liable(facts.grouping()), Map.of("remaining", facts.remaining().toString())));
        return new MemberStatement(facts.grouping(), facts.due(), facts.counted(), accounts, done.getOrDefault(0L, Hours.ZERO), reasons);
    }

    /** Who answers for what remains. */
    private static String liable(Grouping grouping) {
        return switch (grouping) {
            case NONE -> "member-liable-none";
            case CONJOINT -> "member-liable-conjoint";
            case SOLIDAIRE -> "member-liable-solidaire";
            case CONJOINT_LEAD_SOLIDAIRE -> "member-liable-conjoint-lead-solidaire";
        };
    }

    /** Shares typed; members without one divide equally what the others leave; shares that make less than the whole are taken in proportion. */
    private static List<BigDecimal> shares(List<Member> members, List<Reason> reasons) {
        BigDecimal typed = members.stream().filter(each -> each.share() != null).map(each -> each.share().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        long without = members.stream().filter(each -> each.share() == null).count();
        BigDecimal left = WHOLE.subtract(typed).max(BigDecimal.ZERO);
        if (without > 0) {
            reasons.add(reason("member-shares-equal", Map.of("left", plain(left), "members", Long.toString(without))));
            BigDecimal each = left.divide(BigDecimal.valueOf(without), MathContext.DECIMAL128);
            return members.stream().map(member -> member.share() == null ? each : member.share().value()).toList();
        }
        if (typed.signum() == 0) {
            return members.stream().map(member -> BigDecimal.ONE).toList();
        }
        if (left.signum() > 0) {
            reasons.add(reason("member-shares-proportion", Map.of("sum", plain(typed))));
        }
        return members.stream().map(member -> member.share().value()).toList();
    }

    /** Hours by member; under 0, those of nobody. */
    private static Map<Long, Hours> done(Facts facts, List<Reason> reasons) {
        Map<Long, Hours> done = new HashMap<>();
        Hours unclaimed = Hours.ZERO;
        for (Work work : facts.works()) {
            if (facts.isMember(work.employer())) {
                done.merge(work.employer(), work.counted(), Hours::plus);
            } else if (facts.isMember(work.typedFor())) {
                done.merge(work.typedFor(), work.counted(), Hours::plus);
            } else {
                unclaimed = unclaimed.plus(work.counted());
            }
        }
        if (!unclaimed.isZero()) {
            Optional<Member> fallback = facts.fallback();
            done.merge(fallback.map(Member::organisation).orElse(0L), unclaimed, Hours::plus);
            reasons.add(reason(fallback.isPresent() ? "member-to-lead" : "member-to-nobody", Map.of("hours", unclaimed.toString())));
        }
        return done;
    }

    private static MemberAccount account(Facts facts, Member member, Hours owed, Map<Long, Hours> done) {
        Hours given = handed(facts, facts.handovers().stream().filter(each -> each.from() == member.organisation()).toList());
        Hours received = handed(facts, facts.handovers().stream().filter(each -> each.to() == member.organisation()).toList());
        MemberAccount own = new MemberAccount(member, owed, done.getOrDefault(member.organisation(), Hours.ZERO), given, received, Hours.ZERO);
        boolean whole = facts.members().size() == 1 || switch (facts.grouping()) {
            case SOLIDAIRE -> true;
            case CONJOINT_LEAD_SOLIDAIRE -> member.lead();
            case CONJOINT, NONE -> false;
        };
        return new MemberAccount(member, owed, own.done(), given, received, whole ? facts.remaining() : own.missing().min(facts.remaining()));
    }

    /** Hours handed over between members of today: a company that left the grouping is no longer told. */
    private static Hours handed(Facts facts, List<Handover> some) {
        return some.stream().filter(each -> facts.isMember(each.from()) && facts.isMember(each.to())).map(Handover::hours)
            .reduce(Hours.ZERO, Hours::plus);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static Reason reason(String code, Map<String, String> facts) {
        return Reason.of(ID, VERSION, code, facts);
    }
}

package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.DayCount;
import fr.clausier.clause.penalty.LateDay;
import fr.clausier.clause.penalty.LateFrom;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import fr.clausier.law.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * days late × an amount. The first day counted is the day after the one from which lateness runs, the last is the day the
 * document came; while it has not come, the day looked at.
 */
public final class LateDaysRule {

    static final String ID = "R-41";
    static final int VERSION = 1;

    private LateDaysRule() { }

    /** One line for each penalty on the late document; none when it costs no day. */
    public static Proposal judge(Breach late, LocalDate day) {
        List<LateDay> provided = late.penalties().list().stream().filter(LateDay.class::isInstance).map(LateDay.class::cast)
            .filter(each -> each.what() == late.document()).toList();
        List<ProposedLine> lines = new ArrayList<>();
        List<Reason> unsettled = new ArrayList<>();
        if (provided.isEmpty()) {
            unsettled.add(said(late, "penalty-not-provided-document", Map.of()));
        }
        for (int place = 0; place < provided.size(); place++) {
            LateDay penalty = provided.get(place);
            if (penalty.from() == LateFrom.FORMAL_NOTICE && late.noticeOn() == null) {
                unsettled.add(said(late, "penalty-no-notice", Map.of()));
            } else {
                LocalDate first = runsFrom(late, penalty).plusDays(1);
                LocalDate last = last(late, day);
                long days = days(penalty.days(), first, last);
                if (days > 0) {
                    lines.add(line(late, penalty, place, days, first, last));
                }
            }
        }
        return new Proposal(lines, unsettled);
    }

    /** The day the document was due, or that of the formal notice; a notice sent before the document was due costs nothing before that. */
    private static LocalDate runsFrom(Breach late, LateDay penalty) {
        boolean noticed = penalty.from() == LateFrom.FORMAL_NOTICE && late.noticeOn().isAfter(late.on());
        return noticed ? late.noticeOn() : late.on();
    }

    private static LocalDate last(Breach late, LocalDate day) {
        return isReceived(late, day) ? late.receivedOn() : day;
    }

    private static boolean isReceived(Breach late, LocalDate day) {
        return late.receivedOn() != null && !late.receivedOn().isAfter(day);
    }

    /** Both ends included. */
    static long days(DayCount count, LocalDate first, LocalDate last) {
        return switch (count) {
            case CALENDAR -> Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
            case WORKING -> WorkingDays.count(first, last);
        };
    }

    private static ProposedLine line(Breach late, LateDay penalty, int place, long days, LocalDate first, LocalDate last) {
        Money amount = new Money(penalty.perDay().value().multiply(BigDecimal.valueOf(days)));
        Map<String, String> facts = Map.of("count", Long.toString(days), "days", "DayCount." + penalty.days(), "first", first.toString(), "last",
            last.toString(), "from", "LateFrom." + penalty.from(), "amount", penalty.perDay().toString(), "total", amount.toString());
        Reason why = said(late, isReceived(late, last) ? "penalty-late-days" : "penalty-late-days-still", facts);
        String about = late.document() + "/" + (late.month() == null ? "" : late.month().toString());
        return ProposedLine.of(new LineKey(LineKind.LATE_DAYS, late.event(), place), about, first, amount, List.of(why));
    }

    private static Reason said(Breach late, String code, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("document", "LateDocument." + late.document());
        facts.put("due", late.on().toString());
        return Reason.of(ID, VERSION, code, facts);
    }
}

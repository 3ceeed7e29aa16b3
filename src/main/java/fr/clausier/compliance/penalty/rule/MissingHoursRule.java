package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.MissingHour;
import fr.clausier.clause.penalty.MissingHourMultiple;
import fr.clausier.clause.penalty.Penalty;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.LegalValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** hours missing × an amount, or × a multiple of a legal amount, that of the day on which the hours are measured. */
public final class MissingHoursRule {

    static final String ID = "R-40";
    static final int VERSION = 1;

    private MissingHoursRule() { }

    /** One line for each penalty on hours; none when no hour is missing. */
    public static Proposal judge(Shortfall shortfall, LegalSeries legal) {
        List<ProposedLine> lines = new ArrayList<>();
        List<Reason> unsettled = new ArrayList<>();
        if (!shortfall.missing().isPositive()) {
            return new Proposal(lines, unsettled);
        }
        int place = 0;
        for (Penalty each : shortfall.penalties().list()) {
            LineKey key = new LineKey(LineKind.MISSING_HOURS, 0, place);
            if (each instanceof MissingHour fixed) {
                lines.add(line(key, shortfall, fixed.amount(), fixed(shortfall, fixed.amount())));
                place++;
            } else if (each instanceof MissingHourMultiple multiple) {
                Optional<LegalValue> value = legal.on(multiple.of(), shortfall.on());
                value.ifPresent(found -> lines.add(line(key, shortfall, multiple, found)));
                if (value.isEmpty()) {
                    unsettled.add(Reason.of(ID, VERSION, "penalty-no-legal-amount", Map.of("of", "LegalAmount." + multiple.of(), "on",
                        shortfall.on().toString(), "missing", shortfall.missing().toString())));
                }
                place++;
            }
        }
        return new Proposal(lines, unsettled);
    }

    private static ProposedLine line(LineKey key, Shortfall shortfall, Money each, Reason why) {
        return ProposedLine.of(key, "", shortfall.on(), times(shortfall.missing(), each.value()), steps(shortfall, why));
    }

    private static ProposedLine line(LineKey key, Shortfall shortfall, MissingHourMultiple multiple, LegalValue value) {
        Money amount = times(shortfall.missing(), multiple.multiple().multiply(value.value()));
        Map<String, String> facts = facts(shortfall, amount);
        facts.put("multiple", multiple.multiple().stripTrailingZeros().toPlainString());
        facts.put("of", "LegalAmount." + multiple.of());
        facts.put("legal", new Money(value.value()).toString());
        return ProposedLine.of(key, "", shortfall.on(), amount, steps(shortfall, Reason.of(ID, VERSION, "penalty-missing-hours-multiple", facts)));
    }

    private static Reason fixed(Shortfall shortfall, Money each) {
        Map<String, String> facts = facts(shortfall, times(shortfall.missing(), each.value()));
        facts.put("amount", each.toString());
        return Reason.of(ID, VERSION, "penalty-missing-hours", facts);
    }

    /** Rounded once, at the end, to the nearest cent; half a cent goes up. */
    private static Money times(Hours missing, BigDecimal each) {
        return new Money(missing.value().multiply(each));
    }

    private static Map<String, String> facts(Shortfall shortfall, Money total) {
        return new TreeMap<>(Map.of("due", shortfall.due().toString(), "counted", shortfall.counted().toString(), "missing",
            shortfall.missing().toString(), "on", shortfall.on().toString(), "total", total.toString()));
    }

    private static List<Reason> steps(Shortfall shortfall, Reason why) {
        return shortfall.review().isPositive()
            ? List.of(why, Reason.of(ID, VERSION, "penalty-hours-in-review", Map.of("review", shortfall.review().toString()))) : List.of(why);
    }
}

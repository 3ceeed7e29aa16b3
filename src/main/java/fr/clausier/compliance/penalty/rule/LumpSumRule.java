package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.LumpEvent;
import fr.clausier.clause.penalty.LumpSum;
import fr.clausier.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** so many euros each time something happened, as the contract provides. */
public final class LumpSumRule {

    static final String ID = "R-42";
    static final int VERSION = 1;

    private LumpSumRule() { }

    /** One line for each lump sum the contract provides for such an event. */
    public static Proposal judge(Breach breach, LumpEvent event) {
        List<LumpSum> provided = breach.penalties().list().stream().filter(LumpSum.class::isInstance).map(LumpSum.class::cast)
            .filter(each -> each.event() == event).toList();
        Map<String, String> facts = Map.of("event", "LumpEvent." + event, "on", breach.on().toString());
        if (provided.isEmpty()) {
            return new Proposal(List.of(), List.of(Reason.of(ID, VERSION, "penalty-not-provided-event", facts)));
        }
        List<ProposedLine> lines = new ArrayList<>();
        for (int place = 0; place < provided.size(); place++) {
            LumpSum sum = provided.get(place);
            Reason why = Reason.of(ID, VERSION, "penalty-lump-sum", Map.of("event", "LumpEvent." + event, "on", breach.on().toString(), "total",
                sum.amount().toString()));
            lines.add(ProposedLine.of(new LineKey(LineKind.LUMP_SUM, breach.event(), place), event.name(), breach.on(), sum.amount(), List.of(why)));
        }
        return new Proposal(lines, List.of());
    }
}

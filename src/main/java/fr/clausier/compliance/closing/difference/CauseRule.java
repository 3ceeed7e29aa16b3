package fr.clausier.compliance.closing.difference;

import fr.clausier.compliance.LotStatement;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Overrule;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** why a line differs, read from what is known of it in both states. */
final class CauseRule {

    private CauseRule() { }

    /** In the order in which they are told; for a line in both states, never none. */
    static List<Cause> of(ChangeKind kind, LotStatement lotBefore, JudgedLine before, LotStatement lotAfter, JudgedLine after) {
        return switch (kind) {
            case ADDED -> List.of(Cause.of(CauseKind.ADDED, after.decision().line(), Map.of()).done(0, after.recordedAt()));
            case REMOVED -> List.of(Cause.of(CauseKind.REMOVED, before.decision().line(), Map.of()));
            case CORRECTED -> corrected(before, after);
            case REDECIDED -> redecided(governed(lotBefore, before, lotAfter, after), before, after);
        };
    }

    private static List<Cause> corrected(JudgedLine before, JudgedLine after) {
        List<Cause> causes = new ArrayList<>(List.of(Cause.of(CauseKind.CORRECTED, after.decision().line(), Map.of("before",
            before.decision().declared().toString(), "after", after.decision().declared().toString())).done(0, after.recordedAt())));
        overruled(before.decision(), after, causes);
        return causes;
    }

    /** The causes of a line decided otherwise under the same terms. */
    static List<Cause> withoutTerms(JudgedLine before, JudgedLine after) {
        return redecided(true, before, after);
    }

    private static boolean governed(LotStatement lotBefore, JudgedLine before, LotStatement lotAfter, JudgedLine after) {
        return lotBefore.terms().governing(before.decision().facts().month()).equals(lotAfter.terms().governing(after.decision().facts().month()));
    }

    private static List<Cause> redecided(boolean sameTerms, JudgedLine before, JudgedLine after) {
        List<Cause> causes = new ArrayList<>();
        overruled(before.decision(), after, causes);
        LineFacts then = before.decision().facts();
        LineFacts now = after.decision().facts();
        if (!placed(then).equals(placed(now))) {
            causes.add(Cause.of(CauseKind.PLACEMENT, after.placement(), Map.of()));
        }
        proofs(then, now, after.participant(), causes);
        if (!then.derogations().equals(now.derogations())) {
            causes.add(Cause.of(CauseKind.DEROGATION, after.placement(), Map.of()));
        }
        if (!then.conventions().equals(now.conventions())) {
            causes.add(Cause.of(CauseKind.CONVENTION, after.employer(), Map.of()));
        }
        if (!then.clocks().equals(now.clocks())) {
            causes.add(Cause.of(CauseKind.TIMES, after.placement(), Map.of()));
        }
        if (!sameTerms) {
            causes.add(Cause.of(CauseKind.TERMS, now.lot(), Map.of("before", Integer.toString(before.decision().termsVersion()), "after",
                Integer.toString(after.decision().termsVersion()))));
        }
        rules(before.decision(), after.decision(), causes);
        return causes.isEmpty() ? List.of(Cause.of(CauseKind.OTHERS, 0, Map.of())) : causes;
    }

    private static void overruled(Decision before, JudgedLine after, List<Cause> causes) {
        Overrule now = after.decision().overrule();
        Overrule then = before.overrule();
        if (now != null && (then == null || then.id() != now.id())) {
            causes.add(Cause.of(CauseKind.OVERRULED, after.placement(), Map.of("because", now.because())).done(now.by(), now.at()));
        } else if (now == null && then != null && before.line() == after.decision().line()) {
            causes.add(Cause.of(CauseKind.OVERRULE_WITHDRAWN, after.placement(), Map.of()));
        }
    }

    /** What the placement says of the line. */
    private static List<Object> placed(LineFacts facts) {
        List<Object> placed = new ArrayList<>(List.of(facts.kind(), facts.modality(), facts.contract(), facts.placement()));
        placed.add(facts.group());
        return placed;
    }

    private static void proofs(LineFacts then, LineFacts now, long participant, List<Cause> causes) {
        for (SeenProof proof : now.proofs()) {
            if (!then.proofs().contains(proof)) {
                causes.add(Cause.of(CauseKind.PROOF, participant, Map.of("dated", proof.dated().toString())));
            }
        }
    }

    private static void rules(Decision before, Decision after, List<Cause> causes) {
        Map<String, Integer> then = versions(before);
        versions(after).forEach((rule, version) -> {
            if (!version.equals(then.getOrDefault(rule, version))) {
                causes.add(Cause.of(CauseKind.RULE, 0, Map.of("rule", rule, "before", then.get(rule).toString(), "after", version.toString())));
            }
        });
    }

    private static Map<String, Integer> versions(Decision decision) {
        Map<String, Integer> versions = new TreeMap<>();
        decision.shares().stream().map(Decision.Share::reason).forEach((Reason reason) -> versions.put(reason.rule(), reason.version()));
        return versions;
    }
}

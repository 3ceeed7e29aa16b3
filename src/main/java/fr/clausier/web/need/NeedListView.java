package fr.clausier.web.need;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.step.Step;
import fr.clausier.need.step.StepKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Needs over several lots, or of one. @param referrers names by id */
public record NeedListView(List<NeedRow> needs, Map<Long, String> referrers, Scope scope) {

    /** One thing that waits, with the need it is about. */
    public record Waiting(Step step, NeedRow row) { }

    /** All that waits, what is dealt with first at the top. */
    public List<Waiting> waiting() {
        return needs.stream().flatMap(row -> row.followed().steps().stream().map(step -> new Waiting(step, row)))
            .sorted(Comparator.comparing(Waiting::step, Step.IN_ORDER).thenComparing(each -> each.row().need().id())).toList();
    }

    public long count(StepKind kind) {
        return needs.stream().flatMap(row -> row.followed().steps().stream()).filter(step -> step.kind() == kind).count();
    }

    public String referrer(long id) {
        return referrers.getOrDefault(id, "");
    }

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_NEEDS);
    }

    public boolean mayReadReferrers() {
        return scope.may(Permission.READ_REFERRERS);
    }
}

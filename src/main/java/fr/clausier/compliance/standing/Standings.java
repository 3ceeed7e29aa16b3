package fr.clausier.compliance.standing;

import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was decided of clauses, as statements ask it. */
@Singleton
public class Standings {

    private final StandingRows rows;
    private final Unchanged<String, List<ClauseStanding>> kept;

    Standings(StandingRows rows, Keeping keeping) {
        this.rows = rows;
        this.kept = keeping.of(Keeping.MANY, Thing.CLAUSE);
    }

    /** Clauses closed or exempt on a day, by lot, whatever the viewer reaches: facts for statements. A lot not named is open. */
    @Transactional
    public Map<Long, Standing> facts(Scope scope, LocalDate day) {
        scope.require(Permission.READ_HOURS);
        return kept.facts(scope.structure(), "", () -> rows.standing(scope.structure())).stream().filter(each -> each.holdsOn(day))
            .collect(Collectors.toMap(ClauseStanding::lotId, ClauseStanding::standing, (one, other) -> other));
    }
}

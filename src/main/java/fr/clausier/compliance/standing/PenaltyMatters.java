package fr.clausier.compliance.standing;

import fr.clausier.compliance.penalty.PenaltyBook;
import fr.clausier.compliance.penalty.rule.ProposedLine;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.util.List;

/** Penalties proposed that nobody applied, reduced or waived. */
@Singleton
class PenaltyMatters implements OpenMatters {

    private final PenaltyBook penalties;

    PenaltyMatters(PenaltyBook penalties) {
        this.penalties = penalties;
    }

    @Override
    public List<Problem> open(Scope scope, long lotId) {
        if (!scope.may(Permission.READ_PENALTIES)) {
            return List.of();
        }
        List<ProposedLine> undecided = penalties.undecided(scope, lotId);
        Money sum = undecided.stream().map(ProposedLine::proposed).reduce(Money.ZERO, Money::plus);
        return undecided.isEmpty() ? List.of()
            : List.of(Problem.atField("closing-penalties", "decidedOn", "", Integer.toString(undecided.size()), sum.toString()));
    }
}

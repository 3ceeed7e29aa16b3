package fr.clausier.contract.followed;

import fr.clausier.access.AccountNames;
import fr.clausier.contract.Contracts;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who follows which contract by name. It narrows nothing: every facilitator of the structure reaches all of it; it says whose turn it is, and lets
 * each look at their own ({@link Portfolios}).
 */
@Singleton
public class Followers {

    private final FollowerRows rows;
    private final Contracts contracts;
    private final AccountNames names;
    private final Journal journal;

    Followers(FollowerRows rows, Contracts contracts, AccountNames names, Journal journal) {
        this.rows = rows;
        this.contracts = contracts;
        this.names = names;
        this.journal = journal;
    }

    /** Facilitators of the viewer's structure, by name. */
    @Transactional
    public List<AccountNames.Colleague> colleagues(Scope scope) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        return names.facilitators(scope);
    }

    /** The account that follows each contract; contracts nobody follows are left out. */
    @Transactional
    public Map<Long, Long> all(Scope scope) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        return rows.findByStructureId(scope.structure()).stream().collect(Collectors.toMap(Follower::contractId, Follower::accountId));
    }

    /**
     * Says who follows these contracts; those not named keep who they have. Nothing is written when one of them is refused:
     * {@code follower-unknown} for an account that is no facilitator of the structure. Gives how many changed.
     *
     * @param wanted account by contract, 0 for nobody
     */
    @Transactional
    public Outcome<Integer> assign(Scope scope, Map<Long, Long> wanted) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        journal.writeAlone();
        Set<Long> colleagues = names.facilitators(scope).stream().map(AccountNames.Colleague::id).collect(Collectors.toSet());
        Map<Long, Follower> before = rows.findByStructureId(scope.structure()).stream().collect(Collectors.toMap(Follower::contractId, each -> each));
        Set<Long> reached = contracts.all(scope).stream().map(contract -> contract.id()).collect(Collectors.toSet());
        List<Problem> problems = wanted.entrySet().stream().filter(each -> each.getValue() != 0 && !colleagues.contains(each.getValue()))
            .map(each -> Problem.atField("follower-unknown", "follower-" + each.getKey(), "")).toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (!reached.containsAll(wanted.keySet())) {
            return Outcome.absent();
        }
        int changed = 0;
        for (Map.Entry<Long, Long> each : wanted.entrySet()) {
            changed += assign(scope, each.getKey(), before.get(each.getKey()), each.getValue()) ? 1 : 0;
        }
        return Outcome.done(changed);
    }

    private boolean assign(Scope scope, long contract, Follower before, long account) {
        if (account == (before == null ? 0 : before.accountId())) {
            return false;
        }
        Follower after = null;
        if (account == 0) {
            rows.delete(before);
        } else if (before == null) {
            after = rows.save(new Follower(null, scope.structure(), contract, account));
        } else {
            after = rows.update(new Follower(before.id(), before.structureId(), contract, account));
        }
        journal.record(scope, "contract.followed", "contract", contract, before, after);
        return true;
    }
}

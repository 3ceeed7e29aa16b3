package fr.clausier.compliance.check;

import fr.clausier.compliance.check.rule.DoubleHours;
import fr.clausier.compliance.check.rule.WorkedLine;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks on the contracts a viewer reaches, made anew each time from the facts as they stand, in a number of queries that does not
 * grow with contracts, lots or lines.
 */
@Singleton
public class Checks {

    private static final int REMEMBERED = 32;
    private static final int MOST_FINDINGS = 5_000;

    private final StoredWorkRows rows;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final SocialFindings social;
    private final StaffFindings staff;
    private final Unchanged<CheckFilter, List<Finding>> kept;

    Checks(StoredWorkRows rows, Contracts contracts, Lots lots, Organisations organisations, SocialFindings social, StaffFindings staff,
            Keeping keeping) {
        this.rows = rows;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.social = social;
        this.staff = staff;
        this.kept = keeping.of(REMEMBERED);
    }

    /** What the checks asked for say: what was found first, then what a person must look at; by contract number within each. */
    @Transactional
    public CheckBook book(Scope scope, CheckFilter filter) {
        scope.require(Permission.READ_CONTRACTS);
        Map<Long, Contract> reached = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        List<Finding> findings = findings(scope, filter, reached);
        Map<Long, Lot> parts = lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        return new CheckBook(findings, reached, parts, named(scope, findings, reached));
    }

    /** How many checks on a contract found something or must be looked at. */
    @Transactional
    public long count(Scope scope, long contract) {
        scope.require(Permission.READ_CONTRACTS);
        Map<Long, Contract> one = contracts.find(scope, contract).map(found -> Map.of(contract, found)).orElse(Map.of());
        return findings(scope, new CheckFilter(null, null, 0, contract), one).size();
    }

    private List<Finding> findings(Scope scope, CheckFilter filter, Map<Long, Contract> reached) {
        return kept.get(scope, filter, () -> workedOut(scope, filter, reached),
            findings -> findings.size() <= MOST_FINDINGS);
    }

    private List<Finding> workedOut(Scope scope, CheckFilter filter, Map<Long, Contract> reached) {
        List<Contract> selected = reached.values().stream().filter(each -> filter.contract() == 0 || each.id() == filter.contract())
            .filter(each -> filter.buyer() == 0 || each.buyerId() == filter.buyer()).toList();
        Set<Long> ids = selected.stream().map(Contract::id).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        if (filter.asks(CheckKind.SOCIAL_CONDITION)) {
            found.addAll(social.of(scope, selected));
        }
        if (filter.asks(CheckKind.STAFF_SHARE)) {
            found.addAll(staff.of(scope, ids));
        }
        if (filter.asks(CheckKind.DOUBLE_HOURS) && !ids.isEmpty()) {
            found.addAll(doubles(scope, filter.contract(), ids));
        }
        Comparator<Finding> byNumber = Comparator.comparing(each -> reached.containsKey(each.contract()) ? reached.get(each.contract()).number() : "");
        return found.stream().filter(each -> filter.asks(each.answer().verdict()))
            .sorted(Comparator.comparing((Finding each) -> each.answer().verdict()).thenComparing(Finding::kind).thenComparing(byNumber)
            .thenComparing(Finding::contract)).toList();
    }

    /** Hours said twice where at least one of the lots is of a contract selected. */
    private List<Finding> doubles(Scope scope, long contract, Set<Long> selected) {
        List<WorkedLine> lines = rows.alike(scope.structure(), scope.reach(), scope.organisation(), contract).stream().map(StoredWork::worked).toList();
        return DoubleHours.among(lines).stream().filter(each -> each.lines().stream().anyMatch(line -> selected.contains(line.contract())))
            .map(each -> finding(each, selected)).toList();
    }

    private static Finding finding(DoubleHours.Repeated repeated, Set<Long> selected) {
        WorkedLine first = repeated.lines().stream().filter(line -> selected.contains(line.contract())).findFirst().orElseThrow();
        return new Finding(CheckKind.DOUBLE_HOURS, repeated.answer(), first.contract(), first.lot(), first.employer(), repeated.lines());
    }

    private Map<Long, Organisation> named(Scope scope, List<Finding> findings, Map<Long, Contract> reached) {
        Set<Long> ids = new HashSet<>();
        reached.values().forEach(contract -> ids.add(contract.buyerId()));
        findings.forEach(finding -> ids.add(finding.organisation()));
        return organisations.byIds(scope, ids);
    }
}

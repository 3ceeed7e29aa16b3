package fr.clausier.compliance.decided;

import fr.clausier.access.AccountNames;
import fr.clausier.access.AccountRole;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was decided on an operation the viewer reaches: in a number of queries that does not grow with its lots. */
@Singleton
public class DecisionBook {

    private static final List<String> HEALTH = Arrays.stream(EligibleGroup.values()).filter(EligibleGroup::isSensitive).map(Enum::name).toList();

    private final DecisionRows rows;
    private final OperationShares operations;
    private final AccountNames names;

    DecisionBook(DecisionRows rows, OperationShares operations, AccountNames names) {
        this.rows = rows;
        this.operations = operations;
        this.names = names;
    }

    /** Newest first; empty for an operation out of reach. */
    @Transactional
    public Optional<List<Decided>> of(Scope scope, long operation) {
        scope.require(Permission.READ_DECISIONS);
        return operations.operation(scope, operation).map(found -> told(scope, gathered(scope.structure(), operation)));
    }

    private List<DecidedRow> gathered(long structure, long operation) {
        return Stream.of(rows.overrules(structure, operation, HEALTH), rows.overrulesWithdrawn(structure, operation, HEALTH), rows.penalties(structure, operation),
            rows.standings(structure, operation), rows.reopenings(structure, operation), rows.derogations(structure, operation),
            rows.derogationsWithdrawn(structure, operation), rows.terms(structure, operation), rows.validations(structure, operation),
            rows.closings(structure, operation), rows.monthsReopened(structure, operation)).flatMap(List::stream)
            .sorted(Comparator.comparing(DecidedRow::decidedAt).reversed().thenComparing(DecidedRow::kind)).toList();
    }

    private List<Decided> told(Scope scope, List<DecidedRow> found) {
        Map<Long, AccountRole> roles = names.roles(scope, found.stream().map(DecidedRow::accountId).toList());
        return found.stream().map(row -> {
            AccountRole role = roles.get(row.accountId());
            return new Decided(row.decidedAt(), row.kind(), row.lotId() == null ? 0 : row.lotId(), role == null ? null : role.role(),
                role == null || role.organisationId() == null ? 0 : role.organisationId(), row.code() == null ? "" : row.code(), row.figure(), row.otherFigure(),
                row.workedMonth() == null ? null : YearMonth.from(row.workedMonth()), row.reason());
        }).toList();
    }
}

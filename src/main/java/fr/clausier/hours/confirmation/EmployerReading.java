package fr.clausier.hours.confirmation;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what bears on the answers of employers. */
@Singleton
public class EmployerReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final Placements placements;
    private final HoursLedger ledger;
    private final ClosedMonths closed;

    EmployerReading(Contracts contracts, Lots lots, Organisations organisations, Participants participants, Placements placements,
            HoursLedger ledger, ClosedMonths closed) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.placements = placements;
        this.ledger = ledger;
        this.closed = closed;
    }

    /** @param from first month, null for the beginning; @param to last month, null for no end */
    @Transactional
    public EmployerBook of(Scope scope, YearMonth from, YearMonth to) {
        List<Declaration> declarations = ledger.declarations(scope, from, to);
        return new EmployerBook(scope, contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity())),
            lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity())), names(scope, declarations),
            placements.all(scope).stream().collect(Collectors.toMap(Placement::id, Function.identity())), participants.all(scope),
            declarations.stream().collect(Collectors.toMap(EmployerReading::key, Function.identity())),
            ledger.lines(scope, new LineFilter(0, 0, from, to, false)).stream().collect(Collectors.groupingBy(DeclaredLine::declarationId)), closed.of(scope));
    }

    private Map<Long, String> names(Scope scope, Collection<Declaration> declarations) {
        return organisations.byIds(scope, declarations.stream().map(Declaration::employerId).distinct().toList()).values().stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static Asked key(Declaration declaration) {
        return new Asked(declaration.lotId(), declaration.employerId(), declaration.month());
    }
}

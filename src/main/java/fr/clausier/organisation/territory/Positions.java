package fr.clausier.organisation.territory;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where organisations are: the coordinates someone typed, else about the middle of their département. */
@Singleton
public class Positions {

    private final PositionRows rows;
    private final Journal journal;

    Positions(PositionRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** Coordinates that were typed, by organisation, of the viewer's structure. */
    @Transactional
    public Map<Long, Coordinates> typed(Scope scope) {
        return rows.findByStructureId(scope.structure()).stream().collect(Collectors.toMap(Position::organisationId, Position::coordinates));
    }

    @Transactional
    public Optional<Coordinates> typed(Scope scope, long organisation) {
        return rows.findByStructureIdAndOrganisationId(scope.structure(), organisation).map(Position::coordinates);
    }

    /** Typed coordinates, else the middle of the département; empty when neither is known. @param typed as {@link #typed} gives them */
    public static Optional<Coordinates> of(Organisation organisation, Map<Long, Coordinates> typed) {
        return Optional.ofNullable(typed.get(organisation.id())).or(() -> Departements.find(Departements.codeOf(organisation)).map(Departement::middle));
    }

    /** Keeps where an organisation is, or forgets it; whoever asks has found that the organisation is theirs to describe. @param wanted null to forget */
    @Transactional
    public void place(Scope scope, long organisation, Coordinates wanted) {
        scope.require(Permission.RECORD_OWN_CARD);
        Position before = rows.findByStructureIdAndOrganisationId(scope.structure(), organisation).orElse(null);
        Coordinates known = before == null ? null : before.coordinates();
        if (wanted == null ? known == null : wanted.equals(known)) {
            return;
        }
        if (before != null) {
            rows.delete(before);
        }
        if (wanted != null) {
            rows.save(new Position(null, scope.structure(), organisation, wanted.latitude(), wanted.longitude()));
        }
        journal.record(scope, "organisation.placed", "organisation", organisation, known, wanted);
    }
}

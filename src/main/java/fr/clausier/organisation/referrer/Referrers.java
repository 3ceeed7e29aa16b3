package fr.clausier.organisation.referrer;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The referrers a structure works with. */
@Singleton
public class Referrers {

    private final ReferrerRows rows;
    private final Organisations organisations;
    private final Journal journal;

    Referrers(ReferrerRows rows, Organisations organisations, Journal journal) {
        this.rows = rows;
        this.organisations = organisations;
        this.journal = journal;
    }

    @Transactional
    public Optional<Referrer> find(Scope scope, long id) {
        scope.require(Permission.READ_NEEDS);
        return rows.findByIdAndStructureId(id, scope.structure());
    }

    /** All of the structure, by name, those no longer asked too. */
    @Transactional
    public List<Referrer> all(Scope scope) {
        scope.require(Permission.READ_NEEDS);
        return rows.findByStructureIdOrderByName(scope.structure());
    }

    /** Records one. Refuses {@code referrer-exists} when another of the structure bears the same name, accents and case aside. */
    @Transactional
    public Outcome<Referrer> record(Scope scope, ReferrerDraft draft) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        if (named(scope, draft).isPresent()) {
            return taken(draft);
        }
        Referrer saved = rows.save(Referrer.of(null, scope.structure(), organisation(scope, draft), draft, 0));
        journal.record(scope, "referrer.recorded", "referrer", saved.id(), null, saved);
        return Outcome.done(saved);
    }

    /** Changes one read at some version. Refuses as {@link #record}. */
    @Transactional
    public Outcome<Referrer> change(Scope scope, long id, long version, ReferrerDraft draft) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Referrer before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        if (named(scope, draft).filter(other -> !other.id().equals(id)).isPresent()) {
            return taken(draft);
        }
        Referrer after = rows.update(Referrer.of(id, scope.structure(), organisation(scope, draft), draft, version));
        journal.record(scope, "referrer.changed", "referrer", id, before, after);
        return Outcome.done(after);
    }

    private Optional<Referrer> named(Scope scope, ReferrerDraft draft) {
        return rows.findByStructureIdAndFoldedName(scope.structure(), Folded.of(draft.name()));
    }

    private static Outcome<Referrer> taken(ReferrerDraft draft) {
        return Outcome.refused(Problem.atField("referrer-exists", "referrerName", draft.name()));
    }

    private Long organisation(Scope scope, ReferrerDraft draft) {
        return draft.siret() == null ? null : organisations.named(scope, draft.siret(), draft.name(), null).id();
    }
}

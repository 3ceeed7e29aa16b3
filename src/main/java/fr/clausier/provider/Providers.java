package fr.clausier.provider;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Employers people in insertion work for, with the kinds they hold and their conventions. */
@Singleton
public class Providers {

    private final ProviderRows rows;
    private final Organisations organisations;
    private final Journal journal;
    private final Unchanged<String, Map<Long, List<Convention>>> kept;

    Providers(ProviderRows rows, Organisations organisations, Journal journal, Keeping keeping) {
        this.rows = rows;
        this.organisations = organisations;
        this.journal = journal;
        this.kept = keeping.of(Keeping.MANY, Thing.CONVENTION, Thing.PROVIDER_LIST);
    }

    @Transactional
    public Optional<Provider> find(Scope scope, long organisationId) {
        return !reached(scope).map(ids -> ids.contains(organisationId)).orElse(true) ? Optional.empty() : organisations.find(scope, organisationId)
            .map(organisation -> new Provider(organisation, rows.findByStructureIdAndOrganisationIdOrderById(scope.structure(), organisationId)));
    }

    /**
     * By name, SIRET, commune or activity, and kind (null for any), by name. Without a text, those that hold a kind; organisations
     * without one are found only by text, 200 at most.
     */
    @Transactional
    public List<Provider> search(Scope scope, String text, EmployerKind kind) {
        Map<Long, List<Convention>> kinds = conventions(scope);
        boolean byText = kind == null && !text.isBlank();
        Optional<Set<Long>> reached = reached(scope);
        List<Organisation> found = byText ? organisations.search(scope, text) : holding(scope, kinds, kind, text);
        return found.stream().filter(organisation -> reached.map(ids -> ids.contains(organisation.id())).orElse(true)).map(organisation -> new Provider(organisation, kinds.getOrDefault(organisation.id(), List.of()))).toList();
    }

    /** Those the viewer reaches where that is not the whole directory: itself, or whoever takes part in what was shared with it. */
    private Optional<Set<Long>> reached(Scope scope) {
        if (scope.isShownParts()) {
            return Optional.of(Set.copyOf(rows.shared(scope.structure(), scope.reach())));
        }
        return scope.reach().equals("LINKED") ? Optional.of(Set.of(scope.organisation())) : Optional.empty();
    }

    private List<Organisation> holding(Scope scope, Map<Long, List<Convention>> kinds, EmployerKind kind, String text) {
        List<Long> holding = kinds.entrySet().stream().filter(held -> kind == null || held.getValue().stream().anyMatch(convention -> convention.kind() == kind)).map(Map.Entry::getKey).toList();
        return organisations.byIds(scope, holding).values().stream().filter(organisation -> organisation.isFoundBy(text))
            .sorted(Comparator.comparing((Organisation organisation) -> Folded.of(organisation.name())).thenComparing(Organisation::id)).toList();
    }

    /** Every convention of the structure's directory, by organisation. */
    @Transactional
    public Map<Long, List<Convention>> conventions(Scope scope) {
        return kept.facts(scope.structure(), "", () -> Collections.unmodifiableMap(rows.all(scope.structure()).stream()
            .collect(Collectors.groupingBy(Convention::organisationId))));
    }

    /**
     * Records an organisation with one of its kinds, or changes what was recorded under the same SIRET, kind and convention.
     * Telling the same again changes nothing. A provider records its own card only, without conventions ({@code card-not-yours}).
     *
     * @param convention null to record the organisation alone
     */
    @Transactional
    public Outcome<Provider> record(Scope scope, OrganisationDraft draft, ConventionDraft convention) {
        scope.require(Permission.RECORD_OWN_CARD);
        journal.writeAlone();
        boolean own = organisations.find(scope, draft.siret()).filter(known -> known.id() == scope.organisation()).isPresent();
        if (!scope.may(Permission.RECORD_PROVIDERS) && (!own || convention != null)) {
            return Outcome.refused(Problem.atField("card-not-yours", "siret", draft.siret().digits()));
        }
        Organisation organisation = organisations.record(scope, draft).get();
        if (convention != null) {
            recordConvention(scope, organisation, convention);
        }
        return Outcome.done(find(scope, organisation.id()).orElseThrow());
    }

    /** Changes an organisation read at some version; its kinds stay. */
    @Transactional
    public Outcome<Provider> change(Scope scope, long organisationId, long version, OrganisationDraft draft) {
        scope.require(Permission.RECORD_PROVIDERS);
        Provider before = find(scope, organisationId).orElse(null);
        if (before == null || !before.organisation().siret().equals(draft.siret())) {
            return Outcome.absent();
        }
        return before.organisation().version() == version ? record(scope, draft, null) : new Outcome.Changed<>(before);
    }

    private void recordConvention(Scope scope, Organisation organisation, ConventionDraft draft) {
        Long host = draft.hostSiret() == null ? null : organisations.named(scope, draft.hostSiret(), null, null).id();
        Convention before = rows.findByOrganisationIdAndKindAndConvention(organisation.id(), draft.kind(), draft.convention()).orElse(null);
        Convention wanted = new Convention(before == null ? null : before.id(), scope.structure(), organisation.id(), draft.kind(),
            draft.convention(), draft.validFrom(), draft.validTo(), host);
        if (!wanted.equals(before)) {
            Convention after = before == null ? rows.save(wanted) : rows.update(wanted);
            journal.record(scope, before == null ? "convention.recorded" : "convention.changed", "organisation", organisation.id(), before, after);
        }
    }
}

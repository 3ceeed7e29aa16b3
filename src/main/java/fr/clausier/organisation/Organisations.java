package fr.clausier.organisation;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Reading;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The directory of a facilitator structure: every organisation its contracts and hours name. */
@Singleton
public class Organisations {

    private static final int PER_QUERY = 500;
    /** Organisations of a directory above which it is not read whole. */
    private static final int MOST_KEPT = 5_000;

    private final OrganisationRows rows;
    private final Journal journal;
    private final Unchanged<String, Optional<Map<Long, Organisation>>> kept;

    Organisations(OrganisationRows rows, Journal journal, Keeping keeping) {
        this.rows = rows;
        this.journal = journal;
        this.kept = keeping.of(Keeping.MANY, Thing.ORGANISATION, Thing.PROVIDER_LIST, Thing.PLACES, Thing.OPEN_DATA);
    }

    @Transactional
    public Optional<Organisation> find(Scope scope, long id) {
        return kept.renewedFacts(scope.structure(), "", () -> whole(scope)).flatMap(known -> known).flatMap(all -> Optional.ofNullable(all.get(id)))
            .or(() -> Reading.once("organisation", id, scope, () -> rows.findByIdAndStructureId(id, scope.structure())));
    }

    @Transactional
    public Optional<Organisation> find(Scope scope, Siret siret) {
        return rows.findByStructureIdAndSiret(scope.structure(), siret);
    }

    /** An organisation of any structure, for the administrator who gives an account a role held for it. */
    @Transactional
    public Optional<Organisation> ofStructure(Scope scope, long structure, Siret siret) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        return rows.findByStructureIdAndSiret(structure, siret);
    }

    @Transactional
    public Map<Long, Organisation> byIds(Scope scope, Collection<Long> ids) {
        Set<Long> asked = Set.copyOf(ids);
        if (asked.isEmpty()) {
            return Map.of();
        }
        return kept.factsRead(scope.structure(), "", () -> whole(scope)).flatMap(directory -> directory)
            .map(all -> known(scope, all, asked))
            .orElseGet(() -> read(scope, List.copyOf(asked)));
    }

    /** Those of the directory as it was kept, and those that came since it was. */
    private Map<Long, Organisation> known(Scope scope, Map<Long, Organisation> all, Set<Long> asked) {
        Map<Long, Organisation> found = new HashMap<>(read(scope, asked.stream().filter(id -> id > 0 && !all.containsKey(id)).toList()));
        asked.stream().filter(all::containsKey).forEach(id -> found.put(id, all.get(id)));
        return found;
    }

    /** The directory by id; empty when it is large. */
    private Optional<Map<Long, Organisation>> whole(Scope scope) {
        List<Organisation> found = rows.first(scope.structure(), MOST_KEPT + 1);
        return found.size() > MOST_KEPT ? Optional.empty()
            : Optional.of(found.stream().collect(Collectors.toUnmodifiableMap(Organisation::id, Function.identity())));
    }

    private Map<Long, Organisation> read(Scope scope, List<Long> all) {
        Map<Long, Organisation> found = new HashMap<>();
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            rows.findByStructureIdAndIdIn(scope.structure(), all.subList(i, Math.min(all.size(), i + PER_QUERY)))
                .forEach(organisation -> found.put(organisation.id(), organisation));
        }
        return found;
    }

    /** The whole directory by SIRET, for imports that check thousands of rows. */
    @Transactional
    public Map<Siret, Organisation> directory(Scope scope) {
        Map<Siret, Organisation> found = new HashMap<>();
        rows.findByStructureId(scope.structure()).forEach(organisation -> found.put(organisation.siret(), organisation));
        return found;
    }

    /** By name, SIRET, commune or activity; at most 200. A holder or provider finds only itself. */
    @Transactional
    public List<Organisation> search(Scope scope, String text) {
        long only = scope.reach().equals("LINKED") ? scope.organisation() : 0;
        return rows.search(scope.structure(), "%" + Organisation.searched(text) + "%", only, 200);
    }

    /** The organisation of this number, created under this name when the directory lacks it. */
    @Transactional
    public Organisation named(Scope scope, Siret siret, String name, BuyerKind buyerKind) {
        Optional<Organisation> known = find(scope, siret);
        if (known.isPresent() && (buyerKind == null || known.get().buyerKind() != null)) {
            return known.get();
        }
        OrganisationDraft draft = known.map(o -> new OrganisationDraft(siret, o.name(), o.legalFamily(), buyerKind, o.address(), o.postcode(),
            o.commune(), o.communeCode(), o.departement(), o.qpv(), o.activities()))
            .orElse(OrganisationDraft.named(siret, name == null || name.isBlank() ? siret.spaced() : name, buyerKind));
        return record(scope, draft).get();
    }

    /** Records or changes an organisation, known by its SIRET. Telling the same again changes nothing. */
    @Transactional
    public Outcome<Organisation> record(Scope scope, OrganisationDraft draft) {
        if (!scope.may(Permission.RECORD_OWN_CARD) && !scope.may(Permission.RECORD_CONTRACTS)) {
            throw new Scope.Forbidden(Permission.RECORD_OWN_CARD);
        }
        journal.writeAlone();
        Organisation before = find(scope, draft.siret()).orElse(null);
        if (before != null && before.says(draft)) {
            return Outcome.done(before);
        }
        Organisation after = before == null ? rows.save(Organisation.of(null, scope.structure(), draft, 0))
            : rows.update(Organisation.of(before.id(), scope.structure(), draft, before.version()));
        journal.record(scope, before == null ? "organisation.recorded" : "organisation.changed", "organisation", after.id(), before, after);
        return Outcome.done(after);
    }
}

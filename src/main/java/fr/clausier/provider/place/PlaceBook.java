package fr.clausier.provider.place;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.Providers;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Free places of each employer, told by the employer itself, or by the facilitator who was told. Seen by all who see the employer. */
@Singleton
public class PlaceBook {

    private final FreePlaceRows rows;
    private final Providers providers;
    private final Journal journal;
    private final Calendar calendar;

    PlaceBook(FreePlaceRows rows, Providers providers, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.providers = providers;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What one employer said, by activity; nothing of one the viewer does not reach. */
    @Transactional
    public List<FreePlaces> of(Scope scope, long organisation) {
        return providers.find(scope, organisation).isEmpty() ? List.of() : stored(scope, organisation);
    }

    /** What each employer of the structure said, for a list that has found which of them the viewer reaches. */
    @Transactional
    public Map<Long, List<FreePlaces>> all(Scope scope) {
        return rows.findByStructureIdOrderByActivity(scope.structure()).stream().collect(Collectors.groupingBy(FreePlaces::organisationId));
    }

    /** Whether the viewer may speak for an employer it reaches: the facilitator for any, an employer for itself. */
    public boolean maySay(Scope scope, long organisation) {
        boolean own = scope.may(Permission.RECORD_PROVIDERS) || organisation == scope.organisation();
        return scope.may(Permission.RECORD_OWN_CARD) && own;
    }

    /** Says all that is free today: an activity no longer named is no longer said. The same said again is said anew, today. */
    @Transactional
    public Outcome<List<FreePlaces>> say(Scope scope, long organisation, PlacesDraft draft) {
        scope.require(Permission.RECORD_OWN_CARD);
        journal.writeAlone();
        if (!maySay(scope, organisation) || providers.find(scope, organisation).isEmpty()) {
            return Outcome.absent();
        }
        List<FreePlaces> before = stored(scope, organisation);
        List<FreePlaces> wanted = draft.said().stream().map(said -> new FreePlaces(same(before, said).map(FreePlaces::id).orElse(null), scope.structure(),
            organisation, said.activity(), said.places(), said.freeFrom(), calendar.today(), scope.actor().account())).toList();
        List<FreePlaces> gone = before.stream().filter(each -> wanted.stream().noneMatch(one -> each.id().equals(one.id()))).toList();
        if (gone.isEmpty() && before.containsAll(wanted)) {
            return Outcome.done(before);
        }
        gone.forEach(rows::delete);
        wanted.forEach(each -> {
            if (each.id() == null) {
                rows.save(each);
            } else {
                rows.update(each);
            }
        });
        List<FreePlaces> after = stored(scope, organisation);
        journal.record(scope, "places.said", "organisation", organisation, before, after);
        return Outcome.done(after);
    }

    private static Optional<FreePlaces> same(List<FreePlaces> before, PlacesDraft.Said said) {
        return before.stream().filter(each -> each.activity().equals(said.activity())).findFirst();
    }

    private List<FreePlaces> stored(Scope scope, long organisation) {
        return rows.findByStructureIdAndOrganisationIdOrderByActivity(scope.structure(), organisation);
    }
}

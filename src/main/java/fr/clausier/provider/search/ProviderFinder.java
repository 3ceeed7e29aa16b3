package fr.clausier.provider.search;

import fr.clausier.kernel.Scope;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.organisation.territory.Positions;
import fr.clausier.provider.Provider;
import fr.clausier.provider.Providers;
import fr.clausier.provider.place.FreePlaces;
import fr.clausier.provider.place.PlaceBook;
import fr.clausier.provider.place.PlaceSettings;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Finds employers among those the viewer reaches, with what they say is free and where they are. */
@Singleton
public class ProviderFinder {

    private final Providers providers;
    private final PlaceBook places;
    private final PlaceSettings settings;
    private final Positions positions;
    private final Calendar calendar;

    ProviderFinder(Providers providers, PlaceBook places, PlaceSettings settings, Positions positions, Calendar calendar) {
        this.providers = providers;
        this.places = places;
        this.settings = settings;
        this.positions = positions;
        this.calendar = calendar;
    }

    /** By name. Only a text alone finds organisations that hold no kind, 200 at most. */
    @Transactional
    public List<FoundProvider> find(Scope scope, ProviderSearch search) {
        Map<Long, List<FreePlaces>> said = places.all(scope);
        Map<Long, Coordinates> typed = positions.typed(scope);
        List<Provider> known = providers.search(scope, search.isTextAlone() ? search.text() : "", null);
        return known.stream().filter(search::finds).map(provider -> new FoundProvider(provider, said.getOrDefault(provider.organisation().id(), List.of()),
            Positions.of(provider.organisation(), typed).orElse(null))).filter(found -> !search.freePlaces() || hasPlaces(found)).toList();
    }

    private boolean hasPlaces(FoundProvider found) {
        return found.places().stream().anyMatch(each -> each.places() > 0 && settings.isRecent(each, calendar.today()));
    }
}

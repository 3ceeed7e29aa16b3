package fr.clausier.provider.search;

import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.provider.Provider;
import fr.clausier.provider.place.FreePlaces;
import java.util.List;

/** An employer that was found. @param places what it says is free; @param at null when nothing tells where it is */
public record FoundProvider(Provider provider, List<FreePlaces> places, Coordinates at) { }

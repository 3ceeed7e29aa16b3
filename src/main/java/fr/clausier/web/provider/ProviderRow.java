package fr.clausier.web.provider;

import fr.clausier.organisation.Organisation;
import java.util.List;

/** An employer as a line of a list. @param departement its code; empty when nothing tells it */
public record ProviderRow(Organisation organisation, List<ConventionView> conventions, List<PlaceView> places, String departement) { }

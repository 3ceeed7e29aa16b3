package fr.clausier.web.provider;

import fr.clausier.organisation.Organisation;
import java.util.List;

/** An employer as a line of a list. */
public record ProviderRow(Organisation organisation, List<ConventionView> conventions) { }

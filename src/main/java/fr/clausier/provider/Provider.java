package fr.clausier.provider;

import fr.clausier.organisation.Organisation;
import java.util.List;

/** An organisation with the kinds it holds; an ordinary company holds none. */
public record Provider(Organisation organisation, List<Convention> conventions) { }

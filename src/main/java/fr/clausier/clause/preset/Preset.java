package fr.clausier.clause.preset;

import fr.clausier.words.Language;
import java.util.Map;

/**
 * Terms met often, which a person picks and changes.
 *
 * @param source where they were read, and what in them nobody has verified
 * @param terms values as {@code TermsDraft} reads them; days and amounts of a lot are left to the person
 */
public record Preset(String id, Map<Language, String> name, Map<Language, String> source, Map<String, Object> terms) { }

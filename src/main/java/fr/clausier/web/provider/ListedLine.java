package fr.clausier.web.provider;

import fr.clausier.provider.listing.ProviderListPreview.Line;
import java.util.List;

/** A row of a list of employers beside the directory, with the values it changes. */
public record ListedLine(Line line, List<Change> changes) {

    /** One value the list changes, as people read it. @param field name of the form's field */
    public record Change(String field, String before, String after) { }
}

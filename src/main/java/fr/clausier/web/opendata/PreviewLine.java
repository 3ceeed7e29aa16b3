package fr.clausier.web.opendata;

import fr.clausier.opendata.ImportPreview;
import java.util.List;

/** A record of a file beside what is stored, with the values it changes. */
public record PreviewLine(ImportPreview.Line line, String buyer, String object, List<PublishedView.Change> changes) { }

package fr.clausier.web.merge;

import fr.clausier.hours.merge.Merge;

/** Another record merged into one. @param who did it */
public record MergedRow(Merge merge, String who) { }

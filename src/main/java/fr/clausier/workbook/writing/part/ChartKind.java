package fr.clausier.workbook.writing.part;

/** How figures are drawn. */
public enum ChartKind {
    /** Lying bars, one per category: long labels stay legible. */ BARS,
    /** Standing columns: months, one after the other. */ COLUMNS
}

package fr.clausier.workbook.annotating;

/**
 * A workbook given back.
 *
 * @param copied whether it is a new workbook with the values of what was sent, not the very file
 */
public record Annotated(byte[] content, boolean copied) { }

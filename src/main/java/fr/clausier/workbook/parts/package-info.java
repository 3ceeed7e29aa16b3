/**
 * Floor 1, topic: the parts of a workbook's package, looked through and changed as they stream. What nobody changes keeps its very bytes.
 * Does not belong here: what cells mean.
 */
package fr.clausier.workbook.parts;

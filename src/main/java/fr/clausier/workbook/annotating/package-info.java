/**
 * Floor 1, topic: a workbook given back to whoever sent it, with comments and colour on the cells to mend. The parts of the
 * package that must change are patched as they stream; every other byte leaves as it came (decision 0024).
 * Does not belong here: what is wrong and why; it is given the sentences.
 */
package fr.clausier.workbook.annotating;

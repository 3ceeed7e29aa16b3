/**
 * Floor 7, topic: what is wrong in a file of hours, mended here. Other values given to its cells, the file staying as it came; and rows
 * left to be mended while the others were recorded, which do not vanish.
 */
package fr.clausier.hours.mending;

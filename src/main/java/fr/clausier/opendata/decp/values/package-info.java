/** Floor 9. How single values are written in published records: codes beside ours, numbers and days. */
package fr.clausier.opendata.decp.values;

/**
 * Floor 7, topic: files of hours once received. Which were recorded, what stands of them, and taking one back as a whole: its lines
 * are struck by new ones while their months are open. Reading and recording files is {@code intake}.
 */
package fr.clausier.hours.imported;

/**
 * Floor 7, topic: declaration workbooks that come back. Their rows are told by their marks, set beside what stands now and what stood when
 * they went out; where both moved, a person chooses; then all of it is recorded, or nothing.
 * Does not belong here: what goes out.
 */
package fr.clausier.hours.declaration.returned;

/**
 * Floor 7, topic: confirmation workbooks that come back. Their rows are told by their marks and set beside what stands now; where that
 * changed since they went out, a person says whether the answer holds; then all of it is recorded, or nothing.
 * Does not belong here: what goes out.
 */
package fr.clausier.hours.confirmation.returned;

/**
 * Floor 7, topic: two records of one person put together by somebody, and taken apart again.
 * Does not belong here: which records look alike (participant.alike).
 */
package fr.clausier.hours.merge;

/**
 * Floor 8, topic: what differs between two states of a portfolio: a month as it was closed and as it is judged today, or two months. Lines
 * added, corrected, judged otherwise, lots whose figures moved, and why.
 * Does not belong here: judging anything.
 */
package fr.clausier.compliance.closing.difference;

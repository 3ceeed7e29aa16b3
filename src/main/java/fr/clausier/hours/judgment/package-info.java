/**
 * Floor 7, topic: stored lines brought before the judge. Reads facts, asks the pure rules, answers as far as the viewer may know.
 * Does not belong here: a rule.
 */
package fr.clausier.hours.judgment;

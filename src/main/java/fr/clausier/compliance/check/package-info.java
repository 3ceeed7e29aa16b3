/**
 * Floor 8, topic: checks on contracts beside their hours: social condition, staff of reserved lots, hours said twice.
 * Does not belong here: what follows from a finding; a person decides it.
 */
package fr.clausier.compliance.check;

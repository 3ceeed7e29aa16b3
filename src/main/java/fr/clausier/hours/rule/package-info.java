/**
 * Floor 7, topic: the rules that judge one hours line, one small pure class each, with its page in docs/rules.
 * Does not belong here: anything that reads a clock or a database, or that needs to see other lines.
 */
package fr.clausier.hours.rule;

/**
 * Floor 9. When a month is due, when a failure is tried again, who may be sent what: facts in, an answer out.
 * Does not belong here: any clock or repository.
 */
package fr.clausier.report.sending.rule;

/**
 * Floor 8, topic: what people decided on the lots of an operation, gathered from where each decision is kept, told without anybody's name.
 * Does not belong here: deciding (hours.overrule, compliance.penalty, compliance.standing, clause…), what was done besides (journal).
 */
package fr.clausier.compliance.decided;

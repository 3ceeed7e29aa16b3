/**
 * Floor 8, topic: what the penalties of a contract come to, from facts alone, each amount with its arithmetic. Pure.
 * Does not belong here: applying, reducing or waiving, which only a person does.
 */
package fr.clausier.compliance.penalty.rule;

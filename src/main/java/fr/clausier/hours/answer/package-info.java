/**
 * Floor 7, topic: declarations as employers answer them and facilitators validate them, one by one or several at once, from a page or from a
 * link without an account; and what happened to each.
 * Does not belong here: workbooks (confirmation), the states themselves (ledger), figures disputed (dispute).
 */
package fr.clausier.hours.answer;

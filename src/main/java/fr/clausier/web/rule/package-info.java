/**
 * Floor 10, pages that quote the rules: what each says in one sentence, and where it comes from.
 * Does not belong here: applying them (hours, compliance), their examples (docs/rules).
 */
package fr.clausier.web.rule;

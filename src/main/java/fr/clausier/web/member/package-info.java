/**
 * Floor 10, pages of the members of a grouping: what each owes and did, and hours handed over between them.
 * Does not belong here: who is linked to a lot (web.contract).
 */
package fr.clausier.web.member;

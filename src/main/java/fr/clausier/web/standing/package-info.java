/**
 * Floor 10, pages that close a clause, exempt it, open it again, and print its certificate.
 * Does not belong here: closing a month (web.hours).
 */
package fr.clausier.web.standing;

/**
 * Floor 10, what a page answers when it cannot answer: not signed in, not allowed, absent, failed.
 * Does not belong here: a form that is wrong, which its own page shows again.
 */
package fr.clausier.web.error;

/**
 * Floor 10, pages to sign in and out, choose a password, a language and a role, and to administer accounts.
 * Does not belong here: how a password is kept (access).
 */
package fr.clausier.web.account;

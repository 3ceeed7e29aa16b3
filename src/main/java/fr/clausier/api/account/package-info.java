/**
 * Floor 10, the API of accounts and facilitator structures.
 * Does not belong here: signing in, which a person does on a page.
 */
package fr.clausier.api.account;

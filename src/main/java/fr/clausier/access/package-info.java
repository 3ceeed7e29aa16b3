/**
 * Floor 3. Accounts, roles, sessions, one-time links, throttling.
 * Does not belong here: no password in clear, no default account.
 */
package fr.clausier.access;

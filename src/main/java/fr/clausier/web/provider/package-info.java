/**
 * Floor 10, pages of providers: the list, an organisation's card with its conventions, recording and changing them, importing a list.
 * Does not belong here: the link of a provider to a lot (web.contract).
 */
package fr.clausier.web.provider;

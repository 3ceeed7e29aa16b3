/**
 * Floor 3, the part of access by which programs come: personal tokens, each of one role of one account, until a day.
 * Does not belong here: what a route asks for (access.http), and the pages on which tokens are made.
 */
package fr.clausier.access.token;

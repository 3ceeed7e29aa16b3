/**
 * Floor 3, the part of access that meets requests: who sent one, what its route asks for, and whether another site forged it.
 * Does not belong here: pages.
 */
package fr.clausier.access.http;

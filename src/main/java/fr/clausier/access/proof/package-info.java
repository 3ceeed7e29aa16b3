/**
 * Floor 3, the part of access by which people prove who they are: passwords, codes of a second factor, and the count of tries.
 * Does not belong here: sessions and accounts, which ask here.
 */
package fr.clausier.access.proof;

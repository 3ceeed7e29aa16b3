/**
 * Floor 10, the API of how hours files are laid out: the guess, and the answer to it.
 * Does not belong here: taking files in.
 */
package fr.clausier.api.mapping;

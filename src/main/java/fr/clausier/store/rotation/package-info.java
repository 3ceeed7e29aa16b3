/**
 * Floor 1, topic: the file of the master key, what is sealed under that key and where it is kept, and the change of one key for another.
 */
package fr.clausier.store.rotation;

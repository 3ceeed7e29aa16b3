/**
 * Floor 4. Files received, with their fingerprint and who sent them.
 * Does not belong here: reading their content.
 */
package fr.clausier.upload;

/**
 * Floor 10, the description of the API itself.
 * Does not belong here: any rule.
 */
package fr.clausier.api.document;

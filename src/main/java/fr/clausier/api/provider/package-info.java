/**
 * Floor 10, the API of providers.
 * Does not belong here: any rule.
 */
package fr.clausier.api.provider;

/**
 * Floor 10, the API that takes files in: hours, published data, providers, dossiers.
 * Does not belong here: any rule.
 */
package fr.clausier.api.imports;

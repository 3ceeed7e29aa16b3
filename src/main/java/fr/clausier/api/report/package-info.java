/**
 * Floor 10, the API of statements and reports.
 * Does not belong here: any rule.
 */
package fr.clausier.api.report;

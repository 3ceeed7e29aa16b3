/**
 * Floor 10, the API of published records: attached by a person, compared with what was typed.
 * Does not belong here: any rule.
 */
package fr.clausier.api.opendata;

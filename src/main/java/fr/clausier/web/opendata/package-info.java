/**
 * Floor 10, pages of published contract data: taking a file in, records that wait for a contract, conflicts with what was typed.
 * Does not belong here: reading the files (opendata).
 */
package fr.clausier.web.opendata;

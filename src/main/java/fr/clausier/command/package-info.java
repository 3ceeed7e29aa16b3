/**
 * Floor 10. The command line; each command is a client of the API.
 * Does not belong here: any direct use of the database.
 */
package fr.clausier.command;

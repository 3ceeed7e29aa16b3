/**
 * Floor 10. The command line. Each command but {@code serve} and {@code demo} is a client of the API: of the server that runs on
 * the same data folder, or of one started for the time of the command.
 * Does not belong here: any direct use of a counter, except to start a server and to load the demonstration's accounts.
 */
package fr.clausier.command;

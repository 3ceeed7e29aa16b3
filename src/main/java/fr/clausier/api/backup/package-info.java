/**
 * Floor 10, the API by which the command on the machine takes a backup of a running server.
 * Does not belong here: putting one back, which is done where no server runs.
 */
package fr.clausier.api.backup;

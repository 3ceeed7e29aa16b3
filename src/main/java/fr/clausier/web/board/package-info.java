/**
 * Floor 10, the board: every lot within reach with its status and its forecast, whatever is asked for kept in the address.
 * Does not belong here: where a clause stands (compliance).
 */
package fr.clausier.web.board;

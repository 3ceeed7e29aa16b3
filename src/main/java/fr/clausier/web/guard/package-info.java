/**
 * Floor 10. Doors for those who watch over the product, and those who look for its holes: where to report one, and what the log keeps of ways in
 * that were tried and of what was refused. No page of the trade.
 */
package fr.clausier.web.guard;

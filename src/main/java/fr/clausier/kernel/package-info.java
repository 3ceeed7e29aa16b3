/**
 * Floor 0. Value types and the words every room shares: hours, money, identifiers, who acts, what went wrong.
 * The JDK only; nothing here knows a database, a page or a framework.
 */
package fr.clausier.kernel;

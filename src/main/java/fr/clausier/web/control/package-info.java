/**
 * Floor 10, the page on which facilitators work through the lines no rule could settle.
 * Does not belong here: deciding (compliance.control).
 */
package fr.clausier.web.control;

/**
 * Floor 10, pages of employers people in insertion work for, with their kinds and conventions.
 * Does not belong here: their links to lots (web.contract).
 */
package fr.clausier.web.provider;

/**
 * Floor 7, topic: how the layout of a sheet of hours is guessed, by its headings and by what its columns hold. Pure: tables and what the
 * viewer knows in, a guess with its confidence out.
 * Does not belong here: what a person confirmed, and anything stored.
 */
package fr.clausier.hours.guess;

/**
 * Floor 7, topic: how the files of each sender are laid out and what their words stand for, as people confirmed; what still has to be
 * asked about a file before it can be read.
 * Does not belong here: the guess itself ({@code hours.guess}), reading rows ({@code hours.sheet}).
 */
package fr.clausier.hours.mapping;

/**
 * Floor 0, topic: how people write hours, days, months and quarters. What is ambiguous is refused with its reason, never guessed.
 */
package fr.clausier.kernel.written;

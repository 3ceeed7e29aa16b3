/**
 * Floor 7, topic: hours that arrive in a file. Preview says what each row would do; recording does exactly that, all or nothing.
 */
package fr.clausier.hours.intake;

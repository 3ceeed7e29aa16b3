/**
 * Floor 7, topic: closed months, which nothing changes any more.
 */
package fr.clausier.hours.closing;

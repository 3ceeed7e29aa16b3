/**
 * Floor 10, work that lasts, for programs: how far it is, and what it came to.
 */
package fr.clausier.api.job;

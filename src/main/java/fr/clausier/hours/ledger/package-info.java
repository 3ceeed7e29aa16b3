/**
 * Floor 7, topic: declarations and their lines. What an employer declared for a lot and a month; drafts, submissions, corrections,
 * closed months.
 */
package fr.clausier.hours.ledger;

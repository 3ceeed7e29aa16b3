/**
 * Floor 10, topic: the page that says who follows which contract, and who stands in while one is away.
 * Does not belong here: what a person's own contracts need (web.home).
 */
package fr.clausier.web.followed;

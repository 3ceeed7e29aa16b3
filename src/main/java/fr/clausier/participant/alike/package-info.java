/**
 * Floor 5, topic: people who resemble one another. Found through keyed digests, never by opening every name; proposed, never merged.
 */
package fr.clausier.participant.alike;

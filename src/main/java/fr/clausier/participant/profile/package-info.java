/**
 * Floor 5, topic: what is told of people without saying who they are, for figures about many of them.
 * Does not belong here: identities (participant).
 */
package fr.clausier.participant.profile;

package fr.clausier.compliance.month;

import fr.clausier.participant.profile.Profile;

/**
 * A person who worked for a buyer.
 *
 * @param pseudonym how the buyer's own workbook calls them
 */
public record PersonAccount(long buyer, String buyerName, String pseudonym, Profile profile) { }

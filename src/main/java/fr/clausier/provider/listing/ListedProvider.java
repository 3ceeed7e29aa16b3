package fr.clausier.provider.listing;

import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.provider.ConventionDraft;

/**
 * An employer as one row of a list names it, with one of its kinds.
 *
 * @param sheet name of the sheet, empty for a text file; @param row from 1, as the spreadsheet shows it
 * @param convention null when the row names no kind: an ordinary company, or an organisation listed as such
 * @param at where the list says it is; null when it does not
 */
public record ListedProvider(String sheet, int row, OrganisationDraft organisation, ConventionDraft convention, Coordinates at) { }

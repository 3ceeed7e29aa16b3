package fr.clausier.provider.listing;

import fr.clausier.kernel.Problem;
import java.util.List;

/**
 * What a file gave.
 *
 * @param providers the usable rows, one per kind they name
 * @param problems an error for each row left out, a warning for each value dropped or doubtful, with sheet and cell
 * @param refused how many rows were left out
 */
public record ProviderList(List<ListedProvider> providers, List<Problem> problems, int refused) { }

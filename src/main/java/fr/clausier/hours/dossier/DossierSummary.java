package fr.clausier.hours.dossier;

/**
 * What the recording of a portfolio file added, or would add. Everything else in the file was already there and said the same.
 *
 * @param upload the file as kept, by its handle; of a preview, no longer there
 * @param entries of the base of lots: invoices, orders…
 * @param exceptions derogations and suspensions of placements
 * @param exits situations of people who left
 */
public record DossierSummary(long upload, int contracts, int lots, int clauses, int people, int placements, int entries, int exceptions,
        int exits) {

    /** Whether the file held nothing new. */
    public boolean isNothing() {
        return contracts + lots + clauses + people + placements + entries + exceptions + exits == 0;
    }
}

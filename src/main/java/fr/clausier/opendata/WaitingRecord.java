package fr.clausier.opendata;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * A published record that no contract takes yet, as a line of a list.
 *
 * @param social codes of the published social considerations, with commas; null when none was published
 * @param knownContractId the contract of the same buyer and number, when there is one: the likely place to attach it
 */
@Introspected
public record WaitingRecord(long id, String buyerSiret, @Nullable String buyerName,
        String recordId, @Nullable String object, @Nullable String social, @Nullable Long knownContractId) {

    /** Whether a social clause is announced: its terms are then to be typed. */
    public boolean announcesSocialClause() {
        return social != null && List.of(social.split(",")).contains("CLAUSE");
    }
}

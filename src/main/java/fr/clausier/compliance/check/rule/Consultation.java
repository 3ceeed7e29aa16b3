package fr.clausier.compliance.check.rule;

import fr.clausier.contract.duty.SocialDerogation;
import fr.clausier.kernel.Money;
import fr.clausier.organisation.BuyerKind;
import java.time.LocalDate;

/**
 * What R-61 asks of a contract. Null where nobody said.
 *
 * @param launched day the consultation was launched
 * @param notified day the contract was notified: the consultation was launched no later
 * @param estimated estimated value of the whole consultation, all lots, excluding VAT
 * @param months duration of the contract
 * @param defence whether it is a defence or security contract
 * @param condition whether any social condition is set
 * @param justification text by which the buyer justifies the derogation
 */
public record Consultation(LocalDate launched, LocalDate notified, Money estimated, BuyerKind buyer, Purchase purchase, Integer months,
        boolean defence, boolean condition, SocialDerogation derogation, String justification) {

    boolean isDerogated() {
        return derogation != null && justification != null && !justification.isBlank();
    }
}

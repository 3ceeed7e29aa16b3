package fr.clausier.contract;

import fr.clausier.contract.duty.SocialDerogation;
import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.BuyerKind;
import java.time.LocalDate;
import java.util.Set;

/**
 * A contract as a person or a file describes it, before it is recorded. Amounts are in euros excluding VAT.
 *
 * @param number the buyer's own number: with the buyer's SIRET it identifies the contract nationally
 * @param estimatedValue estimated value of the whole consultation, all lots; it decides the threshold of L2112-2-1
 * @param derogation why no social condition is set where article L2112-2-1 asks for one; it goes with its justification
 * @param divided false for a contract without lots: its one lot is then implicit
 */
public record ContractDraft(Siret buyerSiret, String buyerName, BuyerKind buyerKind, String number, String object,
        ContractNature nature, Procedure procedure, Cpv cpv, Ccag ccag, String placeCode, String placeName,
        Set<SocialConsideration> social, Set<EnvironmentalConsideration> environmental, Money amount, Money estimatedValue,
        LocalDate consultationDate, LocalDate notificationDate, Integer durationMonths, String operation, boolean divided,
        boolean defence, SocialDerogation derogation, String derogationReason) {

    static final int LONGEST_DURATION = 1200;

    /** Reads the draft; what is wrong is added to the fields' problems, and the draft is then not to be used. */
    public static ContractDraft read(Fields fields) {
        ContractDraft draft = new ContractDraft(fields.requiredSiret("buyerSiret"), fields.text("buyerName", 300),
            fields.code("buyerKind", BuyerKind.class), fields.requiredText("number", 60), fields.requiredText("object", 1000),
            fields.code("nature", ContractNature.class), fields.code("procedure", Procedure.class), fields.cpv("cpv"),
            fields.code("ccag", Ccag.class), fields.text("placeCode", 10), fields.text("placeName", 200),
            fields.codes("social", SocialConsideration.class), fields.codes("environmental", EnvironmentalConsideration.class),
            fields.money("amount"), fields.money("estimatedValue"), fields.date("consultationDate"),
            fields.date("notificationDate"), fields.integer("durationMonths"), fields.text("operation", 300), fields.flag("divided"),
            fields.flag("defence"), fields.code("derogation", SocialDerogation.class), fields.text("derogationReason", 1000));
        draft.check(fields);
        return draft;
    }

    private void check(Fields fields) {
        if (durationMonths != null && (durationMonths < 0 || durationMonths > LONGEST_DURATION)) {
            fields.refuse("months-range", "durationMonths", Integer.toString(LONGEST_DURATION));
        }
        if (consultationDate != null && notificationDate != null && notificationDate.isBefore(consultationDate)) {
            fields.refuse("notified-before-consultation", "notificationDate");
        }
        SocialDerogation.check(fields, derogation, derogationReason);
    }
}

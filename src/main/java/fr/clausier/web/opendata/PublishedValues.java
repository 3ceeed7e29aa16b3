package fr.clausier.web.opendata;

import fr.clausier.contract.Ccag;
import fr.clausier.contract.ContractNature;
import fr.clausier.contract.EnvironmentalConsideration;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.Procedure;
import fr.clausier.contract.SocialConsideration;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Written;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.opendata.decp.Holder;
import fr.clausier.opendata.decp.Modification;
import fr.clausier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Published values, kept in plain form, as people read them. */
final class PublishedValues {

    private PublishedValues() { }

    /** One line of text; what the code lists do not know is shown as it is kept. */
    static String shown(Words words, DecpField field, String plain) {
        if (plain == null || plain.isEmpty()) {
            return "";
        }
        return switch (field) {
            case NATURE -> codes(words, ContractNature.class, plain);
            case PROCEDURE -> codes(words, Procedure.class, plain);
            case CCAG -> codes(words, Ccag.class, plain);
            case SOCIAL -> codes(words, SocialConsideration.class, plain);
            case ENVIRONMENTAL -> codes(words, EnvironmentalConsideration.class, plain);
            case GROUPING -> codes(words, Grouping.class, plain);
            case AMOUNT, SUBSIDY -> Written.decimal(plain).map(value -> words.money(new Money(value))).orElse(plain);
            case NOTIFICATION_DATE, START_DATE, PUBLICATION_DATE -> Written.date(plain).map(words::date).orElse(plain);
            case DURATION_MONTHS -> words.say("page.contract.months", plain);
            case INNOVATIVE, ADVANCE_GRANTED, SUBCONTRACTING -> words.say(plain.equals("true") ? "word.yes" : "word.no");
            case HOLDERS -> joined(Holder.listOf(plain).stream().map(PublishedValues::holder).toList());
            case MODIFICATIONS -> joined(Modification.listOf(plain).stream().map(change -> modification(words, change)).toList());
            case ADVANCE_RATE, EU_ORIGIN, FRENCH_ORIGIN ->
                Written.decimal(plain).map(share -> words.percent(new Percent(share.movePointRight(2)))).orElse(plain);
            case BUYER_NAME, OBJECT, CPV, PLACE_CODE, PLACE_KIND, PLACE_NAME, FRAMEWORK_ID, TECHNIQUES, EXECUTION, PRICE_FORM, PRICE_TYPES,
                OFFERS, SUBCONTRACTS, SUBCONTRACT_CHANGES, ANNUAL_ACCOUNTS -> plain;
        };
    }

    private static <E extends Enum<E>> String codes(Words words, Class<E> type, String plain) {
        return Arrays.stream(plain.split(",")).map(code -> Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(code))
            .findFirst().map(words::of).orElse(code)).collect(Collectors.joining(", "));
    }

    private static String holder(Holder holder) {
        String number = holder.siret().map(siret -> siret.spaced()).orElse(holder.kind() + " " + holder.id());
        return holder.name().isEmpty() ? number : holder.name() + " (" + number + ")";
    }

    private static String modification(Words words, Modification change) {
        String said = words.say("page.published.modification", change.number()) + (change.notifiedOn() == null ? "" : " · " + words.date(change.notifiedOn()));
        String amount = change.amount() == null ? "" : " · " + words.money(change.amount());
        return said + amount + (change.months() == null ? "" : " · " + words.say("page.contract.months", change.months()));
    }

    private static String joined(List<String> parts) {
        return String.join(" ; ", parts);
    }
}

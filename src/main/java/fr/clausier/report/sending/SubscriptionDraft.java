package fr.clausier.report.sending;

import fr.clausier.kernel.Fields;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.words.Language;

/**
 * A subscription as a form or a program sends it. {@code of} says of what: {@code all}, {@code buyer-<id>} or {@code contract-<id>}.
 *
 * @param organisation id of the recipient's organisation; null for none
 * @param buyer only contracts of this buyer; null for all. @param contract only this contract; null for all
 */
public record SubscriptionDraft(Recipient recipient, Language language, Long organisation, Viewpoint viewpoint, Long buyer, Long contract,
        Channel channel, int day) {

    private static final int LAST_DAY = 28;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    /** One plain address: no comma, quote or line end, so that it can become nothing else in a letter's head. */
    private static final String ADDRESS = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,187}[A-Za-z0-9])?";

    public static SubscriptionDraft read(Fields fields) {
        Viewpoint viewpoint = fields.requiredCode("viewpoint", Viewpoint.class);
        Long organisation = fields.id("organisationId");
        String of = fields.raw("of");
        if (!of.matches("|all|(buyer|contract)-[0-9]{1,18}")) {
            fields.refuse("report-of-unknown", "of");
            of = "";
        }
        Long id = of.contains("-") ? Long.valueOf(of.replaceAll(".*-", "")) : null;
        SubscriptionDraft rest = again(fields);
        return new SubscriptionDraft(rest.recipient, rest.language, organisation, viewpoint, of.startsWith("buyer") ? id : null,
            of.startsWith("contract") ? id : null, rest.channel, rest.day);
    }

    /** What may be changed afterwards: whom it goes to, in which language, how, on which day. */
    public static SubscriptionDraft again(Fields fields) {
        String name = fields.requiredText("recipientName", LONGEST_NAME);
        Channel channel = fields.requiredCode("channel", Channel.class);
        String address = channel == Channel.FOLDER ? fields.text("recipientAddress", LONGEST_ADDRESS) : fields.requiredText("recipientAddress", LONGEST_ADDRESS);
        if (address != null && !address.matches(ADDRESS)) {
            fields.refuse("email-format", "recipientAddress");
        }
        Integer day = fields.required("dayOfMonth", fields.integer("dayOfMonth"));
        if (day != null && (day < 1 || day > LAST_DAY)) {
            fields.refuse("report-day-range", "dayOfMonth");
        }
        return new SubscriptionDraft(new Recipient(name == null ? "" : name.replaceAll("\\s+", " "), address == null ? "" : address),
            Language.of(fields.raw("language")), null, null, null, null, channel, day == null ? 1 : day);
    }
}

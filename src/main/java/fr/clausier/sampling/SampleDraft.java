package fr.clausier.sampling;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Percent;
import java.time.LocalDate;

/** A sample to draw, as typed. @param seed null for one drawn at random by the product */
public record SampleDraft(LocalDate from, LocalDate to, Percent share, int least, String seed, String seedSource, LocalDate deadline) {

    private static final int LONGEST_SEED = 200;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST = 50;

    public static SampleDraft read(Fields fields) {
        LocalDate from = fields.requiredDate("periodFrom");
        LocalDate to = fields.requiredDate("periodTo");
        if (from != null && to != null && to.isBefore(from)) {
            fields.refuse("ends-before-start", "periodTo");
        }
        Percent share = fields.required("share", fields.percent("share"));
        if (share != null && share.value().signum() == 0) {
            fields.refuse("sample-share", "share");
        }
        Integer least = fields.integer("leastEach");
        if (least != null && (least < 0 || least > MOST)) {
            fields.refuse("sample-least", "leastEach");
        }
        return new SampleDraft(from, to, share, least == null ? 0 : least, fields.text("seed", LONGEST_SEED), fields.text("seedSource", LONGEST_SOURCE),
            fields.requiredDate("deadline"));
    }
}

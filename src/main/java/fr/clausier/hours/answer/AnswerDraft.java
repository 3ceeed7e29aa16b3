package fr.clausier.hours.answer;

import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import java.util.ArrayList;
import java.util.List;

/**
 * What an employer answers to one declaration, as typed. A dispute says what is disputed: another figure, or a remark.
 *
 * @param version of the declaration the person looked at
 */
public record AnswerDraft(long declaration, long version, Stance stance, List<Disputed> lines) {

    private static final int LONGEST_REMARK = 500;

    /** Reads {@code answer.<declaration>} and {@code version.<declaration>}; {@code said.<placement>} and {@code remark.<placement>}; {@code whole.<declaration>}. */
    public static AnswerDraft read(Fields fields, AnswerSheet sheet) {
        long id = sheet.declaration().id();
        Stance stance = fields.requiredCode("answer." + id, Stance.class);
        Long version = fields.required("version." + id, fields.id("version." + id));
        List<Disputed> lines = new ArrayList<>();
        String note = remark(fields, "whole." + id);
        if (!note.isEmpty()) {
            lines.add(new Disputed(null, "", sheet.total(), null, note));
        }
        sheet.people().forEach(line -> {
            String remark = remark(fields, "remark." + line.placement().id());
            Hours said = fields.hours("said." + line.placement().id());
            boolean differs = said != null && !said.equals(line.total());
            if (differs && stance == Stance.CONFIRMS) {
                fields.refuse("confirmation-contradicts", "said." + line.placement().id(), line.total().toString());
            }
            if (differs || !remark.isEmpty()) {
                lines.add(new Disputed(line.placement().id(), line.person(), line.total(), said, remark));
            }
        });
        if (stance == Stance.DISPUTES && lines.isEmpty() && !fields.hasErrors()) {
            fields.refuse("confirmation-why", "answer." + id);
        } else if (stance == Stance.CONFIRMS && lines.stream().anyMatch(line -> !line.remark().isEmpty())) {
            fields.refuse("answer-remark", "answer." + id);
        }
        return new AnswerDraft(id, version == null ? 0 : version, stance, lines);
    }

    private static String remark(Fields fields, String field) {
        String text = fields.text(field, LONGEST_REMARK);
        return text == null ? "" : text;
    }
}

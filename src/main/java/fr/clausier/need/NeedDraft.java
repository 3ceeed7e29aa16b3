package fr.clausier.need;

import fr.clausier.clause.Modality;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import java.time.LocalDate;

/** A need as a person describes it. @param openedOn day it was asked for; null for today. A change leaves it as it was */
public record NeedDraft(String job, String rome, int posts, Hours hours, LocalDate startsOn, String place, Modality modality, String skills, LocalDate openedOn) {

    private static final int MOST_POSTS = 999;

    /** Reads job, rome, posts (one unless said otherwise), needHours, startsOn, place, modality, skills, openedOn. */
    public static NeedDraft read(Fields fields) {
        Integer posts = fields.integer("posts");
        if (posts != null && (posts < 1 || posts > MOST_POSTS)) {
            fields.refuse("posts-range", "posts");
        }
        NeedDraft draft = new NeedDraft(fields.requiredText("job", 200), fields.text("rome", 5), posts == null ? 1 : posts, fields.hours("needHours"),
            fields.requiredDate("startsOn"), fields.text("place", 200), fields.code("modality", Modality.class), fields.text("skills", 2000), fields.date("openedOn"));
        if (draft.rome != null && !draft.rome.matches("[A-Z][0-9]{4}")) {
            fields.refuse("rome-format", "rome");
        }
        return draft;
    }
}

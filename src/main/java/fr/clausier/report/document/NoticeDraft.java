package fr.clausier.report.document;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** A letter to be made. @param deadline last day to answer it */
public record NoticeDraft(NoticeKind kind, LocalDate deadline) {

    static final int USUAL_DAYS = 15;

    /** Reads which letter; what is left out is a warning, to be answered in a fortnight. */
    public static NoticeDraft read(Fields fields, LocalDate today) {
        NoticeKind kind = fields.code("noticeKind", NoticeKind.class);
        LocalDate deadline = fields.date("deadline");
        if (deadline != null && !deadline.isAfter(today)) {
            fields.refuse("notice-deadline-past", "deadline");
        }
        return new NoticeDraft(kind == null ? NoticeKind.WARNING : kind, deadline == null ? today.plusDays(USUAL_DAYS) : deadline);
    }
}

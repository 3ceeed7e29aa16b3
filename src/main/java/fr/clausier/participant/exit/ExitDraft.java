package fr.clausier.participant.exit;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** A situation as sent. The kind may be left out when the detail tells it. */
public record ExitDraft(LocalDate exitOn, ExitPoint exitPoint, ExitKind exitKind, ExitDetail exitDetail, ToldBy toldBy) {

    public static ExitDraft read(Fields fields) {
        ExitKind kind = fields.code("exitKind", ExitKind.class);
        ExitDetail detail = fields.code("exitDetail", ExitDetail.class);
        if (kind != null && detail != null && detail.kind() != kind) {
            fields.refuse("exit-detail-unfit", "exitDetail");
        }
        if (kind == null && detail == null) {
            fields.refuse("required", "exitKind");
        }
        return new ExitDraft(fields.requiredDate("exitOn"), fields.requiredCode("exitPoint", ExitPoint.class),
            kind == null && detail != null ? detail.kind() : kind, detail, fields.requiredCode("toldBy", ToldBy.class));
    }
}

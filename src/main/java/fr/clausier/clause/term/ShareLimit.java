package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Percent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The least or most part that a way to work, or a family of employers, may take of the counted hours: at least 30 % through SIAE.
 * Judged on the statement; no line is refused for it.
 *
 * @param least in percent of the hours counted, null when there is none
 * @param most in percent of the hours counted, null when there is none
 */
public record ShareLimit(ShareSubject subject, Percent least, Percent most) {

    /** Empty when what is wrong was added to the fields' problems. */
    static Optional<ShareLimit> read(Fields fields) {
        ShareSubject subject = fields.requiredCode("subject", ShareSubject.class);
        Percent least = fields.percent("least");
        Percent most = fields.percent("most");
        if (!fields.has("least") && !fields.has("most")) {
            fields.refuse("share-limit-empty", "least");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            fields.refuse("share-limit-order", "most");
        }
        return subject == null ? Optional.empty() : Optional.of(new ShareLimit(subject, least, most));
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("subject", subject.name());
        if (least != null) {
            document.put("least", least.toString());
        }
        if (most != null) {
            document.put("most", most.toString());
        }
        return document;
    }
}

package fr.clausier.clause;

import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.Target;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.clause.term.How;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.What;
import fr.clausier.clause.term.When;
import fr.clausier.clause.term.Who;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Terms as a person, a preset or a file describes them, before they are recorded as a version. One document for every door: the
 * fields of the form, of the API, of portfolio files, of presets and of what is stored are the same, read and written here.
 */
public record TermsDraft(LocalDate effectiveFrom, ClauseKind kind, LegalBasis legalBasis, Period window, Target target, Who who,
        HowLong howLong, How how, What what, When when, Penalties penalties, String note) {

    private static final int LONGEST_INSTANT = 40;
    /** Longest window accepted, in years: beyond it a date was mistyped. */
    private static final int LONGEST_WINDOW = 30;
    private static final int LONGEST_NOTE = 1000;

    /** Reads the draft; what is wrong is added to the fields' problems, and the draft is then not to be used. */
    public static TermsDraft read(Fields fields) {
        Period window = window(fields);
        LocalDate effective = fields.date("effectiveFrom");
        LegalBasis basis = fields.code("legalBasis", LegalBasis.class);
        ClauseKind kind = fields.code("kind", ClauseKind.class);
        TermsDraft draft = new TermsDraft(effective == null && window != null ? window.from() : effective,
            kind == null ? ClauseKind.INSERTION : kind, basis == null ? LegalBasis.CONDITION : basis, window, Target.read(fields),
            Who.read(fields), HowLong.read(fields), How.read(fields), What.read(fields), When.read(fields), Penalties.read(fields),
            fields.text("note", LONGEST_NOTE));
        if (window != null && effective != null && effective.isAfter(window.to())) {
            fields.refuse("terms-after-window", "effectiveFrom");
        }
        draft.checkKind(fields);
        return draft;
    }

    /** When the version to be mended was recorded, as its reader was shown it. */
    public static Instant readAt(Fields fields, String field) {
        String text = fields.requiredText(field, LONGEST_INSTANT);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            fields.refuse("required", field);
            return null;
        }
    }

    static TermsDraft of(Terms terms) {
        return new TermsDraft(terms.effectiveFrom(), terms.kind(), terms.legalBasis(), terms.window(), terms.target(), terms.who(),
            terms.howLong(), terms.how(), terms.what(), terms.when(), terms.penalties(), terms.note());
    }

    /** What {@link #read} would read as these terms: texts, lists and objects, numbers in plain form. */
    public static Map<String, Object> document(Terms terms) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("effectiveFrom", terms.effectiveFrom().toString());
        document.put("kind", terms.kind().name());
        document.put("legalBasis", terms.legalBasis().name());
        document.put("startsOn", terms.window().from().toString());
        document.put("endsOn", terms.window().to().toString());
        terms.target().write(document);
        terms.who().write(document);
        terms.howLong().write(document);
        terms.how().write(document);
        terms.what().write(document);
        terms.when().write(document);
        terms.penalties().write(document);
        if (terms.note() != null) {
            document.put("note", terms.note());
        }
        return document;
    }

    /** These terms as a version, recorded at an instant. */
    public Terms version(int number, Instant recordedAt) {
        return new Terms(number, effectiveFrom, recordedAt, kind, legalBasis, window, target, who, howLong, how, what, when, penalties, note);
    }

    /** Whether a version already says all of this. */
    public boolean says(Terms terms) {
        return equals(of(terms));
    }

    /** A clause of one kind cannot be made of the terms of another. */
    private void checkKind(Fields fields) {
        if (kind == ClauseKind.SCHOOL_TRAINING && !who.groups().isEmpty() && !who.groups().equals(Set.of(EligibleGroup.PUPIL))) {
            fields.refuse("school-groups", "groups");
        }
        boolean staff = target != null && target.formula().kind() == FormulaKind.STAFF_SHARE;
        if (target != null && staff != (kind == ClauseKind.RESERVED)) {
            fields.refuse(staff ? "staff-share-reserved" : "reserved-staff-share", "formula");
        }
    }

    private static Period window(Fields fields) {
        LocalDate from = fields.requiredDate("startsOn");
        LocalDate to = fields.requiredDate("endsOn");
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            fields.refuse("ends-before-start", "endsOn");
            return null;
        }
        if (to.isAfter(from.plusYears(LONGEST_WINDOW))) {
            fields.refuse("window-too-long", "endsOn", Integer.toString(LONGEST_WINDOW));
            return null;
        }
        return new Period(from, to);
    }
}

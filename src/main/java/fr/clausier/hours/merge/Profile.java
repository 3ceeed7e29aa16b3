package fr.clausier.hours.merge;

import fr.clausier.hours.merge.MergeDraft.Taken;
import fr.clausier.participant.Education;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Sex;
import java.util.Objects;
import java.util.Set;

/** What is known of a person beside name, groups and proofs. */
record Profile(Sex sex, String commune, String communeCode, String qpv, Education education, String referrer) {

    private static final String SEPARATOR = "\u001f";

    static Profile of(Participant person) {
        return new Profile(person.sex(), person.commune(), person.communeCode(), person.qpv(), person.education(), person.referrer());
    }

    /** The same with some of another's, and with what this one lacks. */
    Profile taking(Set<Taken> taken, Profile other) {
        boolean place = taken.contains(Taken.COMMUNE) || commune == null && communeCode == null;
        return new Profile(taken.contains(Taken.SEX) || sex == Sex.UNKNOWN ? other.sex : sex, place ? other.commune : commune,
            place ? other.communeCode : communeCode, taken.contains(Taken.QPV) || qpv == null ? other.qpv : qpv,
            taken.contains(Taken.EDUCATION) || education == null ? other.education : education,
            taken.contains(Taken.REFERRER) || referrer == null ? other.referrer : referrer);
    }

    /** The same as before a merge, but for what was changed since. @param after as it was just after */
    Profile givingBack(Profile before, Profile after) {
        return new Profile(back(sex, before.sex, after.sex), back(commune, before.commune, after.commune), back(communeCode, before.communeCode, after.communeCode),
            back(qpv, before.qpv, after.qpv), back(education, before.education, after.education), back(referrer, before.referrer, after.referrer));
    }

    private static <T> T back(T now, T before, T after) {
        return Objects.equals(now, after) ? before : now;
    }

    ParticipantDraft draft(Identity who) {
        return new ParticipantDraft(who.familyName(), who.firstName(), who.birthDate(), sex, commune, communeCode, qpv, education, referrer);
    }

    String sealable() {
        return String.join(SEPARATOR, sex.name(), text(commune), text(communeCode), text(qpv), education == null ? "" : education.name(), text(referrer));
    }

    static Profile unsealed(String sealed) {
        String[] parts = sealed.split(SEPARATOR, -1);
        return new Profile(Sex.valueOf(parts[0]), known(parts[1]), known(parts[2]), known(parts[3]), parts[4].isEmpty() ? null : Education.valueOf(parts[4]),
            known(parts[5]));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String known(String value) {
        return value.isEmpty() ? null : value;
    }
}

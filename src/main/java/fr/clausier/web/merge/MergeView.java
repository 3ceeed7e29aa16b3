package fr.clausier.web.merge;

import fr.clausier.hours.merge.Holding;
import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.MergeDraft.Taken;
import fr.clausier.hours.merge.MergePreview;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Sex;
import fr.clausier.participant.alike.Duplicates.Pair;
import fr.clausier.web.Choice;
import fr.clausier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two records side by side, with what putting them together would do. @param lots names of the lots the preview speaks of, by id */
public record MergeView(Pair pair, Holding one, Holding other, MergeDraft draft, MergePreview preview, Map<Long, String> lots) {

    private Participant kept() {
        return pair.one().participant().id() == draft.kept() ? pair.one().participant() : pair.other().participant();
    }

    private Participant gone() {
        return pair.one().participant().id() == draft.kept() ? pair.other().participant() : pair.one().participant();
    }

    /** What both say, and say otherwise: what only one says is taken anyhow. */
    public List<Choice> differing(Words words) {
        return Arrays.stream(Taken.values()).filter(this::differs).map(each -> new Choice(each.name(), words.of(each))).toList();
    }

    private boolean differs(Taken what) {
        Object here = value(kept(), what);
        Object there = value(gone(), what);
        return here != null && there != null && !Objects.equals(here, there);
    }

    private static Object value(Participant person, Taken what) {
        return switch (what) {
            case SEX -> person.sex() == Sex.UNKNOWN ? null : person.sex();
            case COMMUNE -> person.commune() == null && person.communeCode() == null ? null : person.commune() + person.communeCode();
            case QPV -> person.qpv();
            case EDUCATION -> person.education();
            case REFERRER -> person.referrer();
        };
    }

    public String lot(long id) {
        return lots.getOrDefault(id, "");
    }
}

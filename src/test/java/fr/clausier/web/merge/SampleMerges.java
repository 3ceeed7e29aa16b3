package fr.clausier.web.merge;

import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.Merges;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.web.SamplePortfolio;
import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A person recorded twice more, one of them put together already, and the pages that show it. */
public record SampleMerges(long person, long alike, long merge) {

    public static SampleMerges in(ApplicationContext context, SamplePortfolio sample) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.lot().structureId());
        Participants participants = context.getBean(Participants.class);
        long alike = record(participants, scope, "Kermorvant", "Élodie");
        participants.join(scope, alike, EligibleGroup.DELD).get();
        long swapped = record(participants, scope, "Élodie", "Kermorvan");
        long merge = context.getBean(Merges.class).merge(scope, new MergeDraft(sample.person(), swapped, Set.of(), null)).get().id();
        return new SampleMerges(sample.person(), alike, merge);
    }

    private static long record(Participants participants, Scope scope, String family, String first) {
        return participants.record(scope, ParticipantDraft.proposed(new Identity(family, first, LocalDate.of(1991, 3, 5)), "PLIE du Val")).get().participant().id();
    }

    /** Name of the picture and address of each page. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("duplicates", "/participants/duplicates");
        pages.put("merge", "/participants/" + person + "/merge?other=" + alike);
        pages.put("merge-choose", "/participants/" + person + "/merge");
        pages.put("participant-merged", "/participants/" + person);
        pages.put("unmerge", "/merges/" + merge);
        return pages;
    }
}

package fr.clausier.web.participant.exit;

import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.Exits;
import fr.clausier.web.SamplePortfolio;
import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** People of the small portfolio who left, on 10 April 2026: of one, the first exit is told whole and of the second three months are awaited. */
public record SampleExits(long person, Exit first, Exit second) {

    private static final String HOLDER = "90296010400013";

    public static SampleExits in(ApplicationContext context, SamplePortfolio sample) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        long person = person(context, scope, "Le Guennec-Fontaine", "Marie-Christine");
        place(context, scope, sample, person, "2025-01-06", "2025-05-30");
        place(context, scope, sample, person, "2025-09-01", "2025-12-31");
        Exit first = left(context, scope, person, "2025-05-30", "AT_END", "CDD_UNDER_6_MONTHS", "EMPLOYER");
        left(context, scope, person, "2025-05-30", "AFTER_3_MONTHS", "CDD_UNDER_6_MONTHS", "PERSON");
        left(context, scope, person, "2025-05-30", "AFTER_6_MONTHS", "CDD_6_MONTHS_OR_MORE", "REFERRER");
        return new SampleExits(person, first, left(context, scope, person, "2025-12-31", "AT_END", "OWN_BUSINESS", "DOCUMENT"));
    }

    public static long person(ApplicationContext context, Scope scope, String family, String first) {
        return context.getBean(Participants.class).record(scope, ParticipantDraft.read(Fields.of(Map.of("familyName", family, "firstName", first,
            "birthDate", "1989-02-14")))).get().participant().id();
    }

    public static void place(ApplicationContext context, Scope scope, SamplePortfolio sample, long person, String from, String to) {
        long employer = context.getBean(Organisations.class).find(scope, new Siret(HOLDER)).orElseThrow().id();
        context.getBean(Placements.class).record(scope, PlacementDraft.read(Fields.of(Map.of("participantId", person, "employerId", employer, "employerKind",
            "COMPANY", "lotId", sample.lot().id(), "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA", "startsOn", from, "plannedEnd", to)))).get();
    }

    private static Exit left(ApplicationContext context, Scope scope, long person, String day, String point, String detail, String told) {
        return context.getBean(Exits.class).record(scope, person, ExitDraft.read(Fields.of(Map.of("exitOn", day, "exitPoint", point, "exitDetail", detail,
            "toldBy", told)))).get();
    }

    /** Name of the picture and address of each page a facilitator opens on them. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("participant-exits", "/participants/" + person);
        pages.put("exits-awaited", "/exits");
        pages.put("exit-new", "/participants/" + person + "/exits/new?day=2025-12-31&point=AFTER_3_MONTHS");
        pages.put("exit-edit", "/exits/" + first.id() + "/edit");
        return pages;
    }
}

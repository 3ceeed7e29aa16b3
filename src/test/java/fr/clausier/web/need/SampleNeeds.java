package fr.clausier.web.need;

import fr.clausier.clause.Modality;
import fr.clausier.contract.counterpart.CounterpartDraft;
import fr.clausier.contract.counterpart.CounterpartKind;
import fr.clausier.contract.counterpart.CounterpartOwner;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.need.NeedDraft;
import fr.clausier.need.Needs;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.organisation.referrer.ReferrerDraft;
import fr.clausier.organisation.referrer.ReferrerKind;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.participant.Identity;
import fr.clausier.web.SamplePortfolio;
import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Needs in every state on the lot of the portfolio, and the pages that show them. */
public record SampleNeeds(long lot, long need, long candidate, long chosen, long referrer) {

    public static SampleNeeds in(ApplicationContext context, SamplePortfolio sample) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.lot().structureId());
        Referrers referrers = context.getBean(Referrers.class);
        Needs needs = context.getBean(Needs.class);
        Candidates candidates = context.getBean(Candidates.class);
        long mission = referrers.record(scope, new ReferrerDraft("Mission locale du Val", ReferrerKind.MISSION_LOCALE, null, "Aubrelles", true)).get().id();
        long travail = referrers.record(scope, new ReferrerDraft("France Travail Valmère", ReferrerKind.FRANCE_TRAVAIL, null, "Valmère", true)).get().id();
        referrers.record(scope, new ReferrerDraft("Cap emploi 96", ReferrerKind.CAP_EMPLOI, null, null, true)).get();
        long need = needs.record(scope, sample.lot().id(), new NeedDraft("Maçon coffreur", "F1703", 2, Hours.of("910"), LocalDate.of(2026, 5, 4),
            "Valmère", Modality.DIRECT_HIRE, "Lire un plan, travailler en hauteur.", LocalDate.of(2026, 3, 23))).get().id();
        needs.send(scope, need, List.of(mission, travail), LocalDate.of(2026, 3, 24)).get();
        long candidate = propose(candidates, scope, need, mission, "Kerouedan", "Samira");
        long chosen = propose(candidates, scope, need, mission, "Le Bris", "Yann");
        candidates.choose(scope, chosen, LocalDate.of(2026, 4, 2)).get();
        candidates.refuse(scope, propose(candidates, scope, need, mission, "Tanguy", "Awa"), LocalDate.of(2026, 4, 2), "Ne peut pas venir avant juin").get();
        needs.record(scope, sample.lot().id(), new NeedDraft("Agent d’entretien des espaces verts", null, 1, null, LocalDate.of(2026, 6, 1), null, null,
            null, LocalDate.of(2026, 4, 7))).get();
        Counterparts counterparts = context.getBean(Counterparts.class);
        counterparts.record(scope, CounterpartOwner.buyer(sample.contract().buyerId()), new CounterpartDraft(CounterpartKind.BUYER_CLAUSE, "Nadia Ferrand",
            "référente clause", "05 96 00 12 34", "nadia.ferrand@valmere.example")).get();
        counterparts.record(scope, CounterpartOwner.lot(sample.lot().id()), new CounterpartDraft(CounterpartKind.HOLDER, "Iris Le Gall", "conductrice de travaux",
            "06 96 00 12 34", "")).get();
        counterparts.record(scope, CounterpartOwner.referrer(mission), new CounterpartDraft(CounterpartKind.REFERRER, "Hugo Cloarec", "conseiller", "",
            "hugo.cloarec@mission.example")).get();
        return new SampleNeeds(sample.lot().id(), need, candidate, chosen, mission);
    }

    private static long propose(Candidates candidates, Scope scope, long need, long referrer, String family, String first) {
        return candidates.propose(scope, need, new CandidateDraft(referrer, LocalDate.of(2026, 3, 30), null, new Identity(family, first,
            LocalDate.of(1995, 8, 14)))).get().candidate().id();
    }

    /** Name of the picture and address of each page of a facilitator. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("needs", "/needs");
        pages.put("lot-needs", "/lots/" + lot + "/needs");
        pages.put("need-new", "/lots/" + lot + "/needs/new");
        pages.put("need", "/needs/" + need);
        pages.put("candidate-proposed", "/candidates/" + candidate);
        pages.put("candidate-chosen", "/candidates/" + chosen);
        pages.put("referrers", "/referrers");
        pages.put("referrer", "/referrers/" + referrer);
        pages.put("lot-counterparts", "/lots/" + lot + "/counterparts");
        pages.put("referrer-counterparts", "/referrers/" + referrer + "/counterparts");
        pages.put("referrer-new", "/referrers/new");
        return pages;
    }

    /** Those of an officer. */
    public Map<String, String> read() {
        return Map.of("buyer-needs", "/needs", "buyer-need", "/needs/" + need);
    }
}

package fr.clausier.web.grid;

import fr.clausier.access.Account;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Two facilitators of one structure, and people to be placed on lots. */
record SampleCrew(ApplicationContext context, Account claire, Account anne, Scope scope, Contract contract, List<Long> people, AtomicInteger next) {

    static SampleCrew in(ApplicationContext context, int count) {
        long structure = Visitor.structure(context, "90000000100008");
        Account claire = Visitor.account(context, "Claire Vasseur", Role.FACILITATOR, structure, null);
        Account anne = Visitor.account(context, "Anne Le Goff", Role.FACILITATOR, structure, null);
        Scope scope = Scope.facilitator(new Actor(claire.id()), structure);
        Contract contract = context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", "21960001300011",
            "buyerName", "Commune de Valmère", "number", "2026-TVX-014", "object", "Groupe scolaire", "divided", "true", "social", "CLAUSE")))).get();
        List<Long> people = IntStream.range(0, count).mapToObj(i -> context.getBean(Participants.class).record(scope, ParticipantDraft.read(
            Fields.of(Map.of("familyName", "Personne " + (char) ('A' + i / 26) + (char) ('A' + i % 26), "firstName", "Lou", "birthDate", "1990-03-05"))))
            .get().participant().id()).toList();
        return new SampleCrew(context, claire, anne, scope, contract, people, new AtomicInteger(1));
    }

    /** A lot with terms and a holder. */
    long lot() {
        Lots lots = context.getBean(Lots.class);
        long lot = lots.add(scope, contract.id(), LotDraft.read(Fields.of(Map.of("number", Integer.toString(next.getAndIncrement()), "title", "Gros œuvre")))).get().id();
        lots.link(scope, lot, LinkDraft.read(Fields.of(Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER")))).get();
        context.getBean(Clauses.class).record(scope, lot, TermsDraft.read(Fields.of(LotSteps.terms()))).get();
        return lot;
    }

    /** So many placed on a lot from January; their placements in the order of their names. */
    List<Long> placed(long lot, int count) {
        long employer = context.getBean(Lots.class).links(scope, lot).get(0).organisationId();
        return people.stream().limit(count).map(person -> context.getBean(Placements.class).record(scope, PlacementDraft.read(Fields.of(Map.of("participantId", person,
            "employerId", employer, "employerKind", "COMPANY", "lotId", lot, "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA",
            "startsOn", "2026-01-05")))).get().id()).toList();
    }
}

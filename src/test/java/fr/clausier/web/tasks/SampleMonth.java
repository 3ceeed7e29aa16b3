package fr.clausier.web.tasks;

import fr.clausier.access.Account;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.Providers;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lot before its month is declared: two people hired by the holder, one above the month's ceiling, two by an employer that will dispute.
 *
 * @param hours to type for March, as people write them, by placement
 */
record SampleMonth(Account holder, Account provider, Account facilitator, Account buyer, long lot, Map<Long, String> hours) {

    private static final String HOLDER = "90296010400013";
    private static final String GARDENS = "90396030100013";

    static SampleMonth in(ApplicationContext context) {
        long structure = Visitor.structure(context, "90000000100008");
        Account claire = Visitor.account(context, "Claire Vasseur", Role.FACILITATOR, structure, null);
        Scope scope = Scope.facilitator(new Actor(claire.id()), structure);
        Contract contract = context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", "21960001300011", "buyerName",
            "Commune de Valmère", "number", "2026-TVX-014", "object", "Groupe scolaire", "divided", "true", "social", "CLAUSE")))).get();
        context.getBean(Providers.class).record(scope, OrganisationDraft.read(Fields.of(Map.of("siret", GARDENS, "name", "Les Jardins de la Brindelle"))),
            ConventionDraft.read(Fields.of(Map.of("kind", "ACI", "convention", "ACI096250001", "validFrom", "2025-01-01", "validTo", "2026-12-31")))).get();
        Lots lots = context.getBean(Lots.class);
        Lot lot = lots.add(scope, contract.id(), LotDraft.read(Fields.of(Map.of("number", "1", "title", "Gros œuvre")))).get();
        lots.link(scope, lot.id(), LinkDraft.read(Fields.of(Map.of("siret", HOLDER, "name", "Maçonnerie Tréguel", "kind", "HOLDER")))).get();
        lots.link(scope, lot.id(), LinkDraft.read(Fields.of(Map.of("siret", GARDENS, "kind", "SUBCONTRACTOR", "employerKind", "ACI")))).get();
        context.getBean(Clauses.class).record(scope, lot.id(), TermsDraft.read(Fields.of(LotSteps.terms()))).get();
        Organisations organisations = context.getBean(Organisations.class);
        long company = organisations.find(scope, new Siret(HOLDER)).orElseThrow().id();
        long gardens = organisations.find(scope, new Siret(GARDENS)).orElseThrow().id();
        Map<Long, String> hours = new LinkedHashMap<>();
        Map<String, Object> hired = Map.of("employerId", company, "employerKind", "COMPANY", "modality", "DIRECT_HIRE", "contractType", "CDD");
        Map<String, Object> subcontracted = Map.of("employerId", gardens, "employerKind", "ACI", "modality", "SUBCONTRACTING", "contractType", "CDDI");
        hours.put(placed(context, scope, lot, "Benali", "Samia", hired), "140,25");
        hours.put(placed(context, scope, lot, "Moreau", "Jean", hired), "230");
        hours.put(placed(context, scope, lot, "Dumas", "Amélie", subcontracted), "77h30");
        hours.put(placed(context, scope, lot, "Sow", "Ibrahima", subcontracted), "104,5");
        return new SampleMonth(Visitor.account(context, "Marc Treguel", Role.HOLDER, structure, company), Visitor.account(context, "Lea Brindel", Role.PROVIDER,
            structure, gardens), claire, Visitor.account(context, "Bruno Achard", Role.BUYER, structure, contract.buyerId()), lot.id(), hours);
    }

    private static long placed(ApplicationContext context, Scope scope, Lot lot, String family, String first, Map<String, Object> how) {
        long person = context.getBean(Participants.class).record(scope, ParticipantDraft.read(Fields.of(Map.of("familyName", family, "firstName", first,
            "birthDate", "1990-03-05")))).get().participant().id();
        Map<String, Object> values = new LinkedHashMap<>(how);
        values.putAll(Map.of("participantId", person, "lotId", lot.id(), "group", "RSA", "startsOn", "2026-03-02"));
        return context.getBean(Placements.class).record(scope, PlacementDraft.read(Fields.of(values))).get().id();
    }
}

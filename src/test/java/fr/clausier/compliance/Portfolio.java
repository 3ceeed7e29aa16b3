package fr.clausier.compliance;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Proof;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.Sex;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds a portfolio in the database through the same counters as the doors, for tests of what is computed over it. */
final class Portfolio {

    final Scope scope = TestInstance.freshFacilitator();
    private int people;

    Contract contract(String number, Siret buyer) {
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", buyer.digits(), "buyerName", "Ville " + buyer.digits(), "number",
            number, "object", "Groupe scolaire", "notificationDate", "2025-06-02", "social", "CLAUSE", "divided", true));
        return TestInstance.get(Contracts.class).record(scope, ContractDraft.read(Fields.of(values))).get();
    }

    Lot lot(Contract contract, String number, Siret holder) {
        Lots lots = TestInstance.get(Lots.class);
        Lot lot = lots.add(scope, contract.id(), new LotDraft(number, "Lot " + number, null, null, null, null, Grouping.NONE)).get();
        lots.link(scope, lot.id(), new LinkDraft(holder, "Titulaire " + holder.digits(), LinkKind.HOLDER, null, true, null)).get();
        return lot;
    }

    void terms(Lot lot, Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities",
            "DIRECT_HIRE, LABOUR_SUPPLY", "groups", "RSA, DELD, BOETH", "formula", "FIXED", "fixedHours", "105"));
        values.putAll(changes);
        Fields fields = Fields.of(values);
        TermsDraft draft = TermsDraft.read(fields);
        if (fields.hasErrors()) {
            throw new AssertionError(fields.problems());
        }
        TestInstance.get(Clauses.class).record(scope, lot.id(), draft).get();
    }

    /** An ETTI with a convention for 2025 and 2026. */
    long etti(Siret siret) {
        return TestInstance.get(Providers.class).record(scope, OrganisationDraft.named(siret, "Intérim " + siret.digits(), null),
            new ConventionDraft(EmployerKind.ETTI, "C1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), null)).get().organisation().id();
    }

    long person(EligibleGroup group, LocalDate proofDated, LocalDate validUntil) {
        long id = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple" + ++people, "Dominique",
            LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null, null, null)).get().participant().id();
        if (proofDated != null) {
            prove(id, group, proofDated, validUntil);
        }
        return id;
    }

    Proof prove(long person, EligibleGroup group, LocalDate dated, LocalDate validUntil) {
        return TestInstance.get(Proofs.class).seen(scope, person, new ProofDraft(group, "Attestation", dated, dated, validUntil)).get();
    }

    Placement place(long person, long employer, Lot lot, EligibleGroup group, LocalDate hired) {
        return TestInstance.get(Placements.class).record(scope, new PlacementDraft(person, employer, EmployerKind.ETTI, lot.id(),
            Modality.LABOUR_SUPPLY, ContractType.MISSION, group, null, hired, null)).get();
    }

    Placement hire(long person, long employer, Lot lot, EligibleGroup group, LocalDate hired) {
        return TestInstance.get(Placements.class).record(scope, new PlacementDraft(person, employer, EmployerKind.COMPANY, lot.id(),
            Modality.DIRECT_HIRE, ContractType.CDD, group, null, hired, hired.plusMonths(6))).get();
    }

    void declare(Placement placement, YearMonth month, String hours) {
        declare(placement, month, hours, true);
    }

    void declare(Placement placement, YearMonth month, String hours, boolean submit) {
        TestInstance.get(TypedMonths.class).type(scope, placement.lotId(), month,
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), submit, null)).get();
    }

    void zero(Lot lot, long employer, YearMonth month) {
        TestInstance.get(TypedMonths.class).zero(scope, lot.id(), employer, month).get();
    }

    long organisation(Siret siret) {
        return TestInstance.get(fr.clausier.organisation.Organisations.class).find(scope, siret).orElseThrow().id();
    }
}

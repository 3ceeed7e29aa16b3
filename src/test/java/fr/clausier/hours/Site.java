package fr.clausier.hours;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Sex;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A building site of its own for one test: a contract of two lots, lot 01 held by a company with an ETTI that supplies people, lot
 * 02 held by another company; and an undivided contract held by an EI.
 */
public final class Site {

    public final Scope scope = TestInstance.freshFacilitator();
    public final Siret holder = TestInstance.siret();
    public final Siret etti = TestInstance.siret();
    public final Siret other = TestInstance.siret();
    public final Siret ei = TestInstance.siret();
    public final Contract contract = contract("2025TX014", true);
    public final Contract undivided = contract("0042", false);
    public final Lot lot = lot("01");
    public final Lot second = lot("02");
    public final LotLink holding = link(lot, holder, LinkKind.HOLDER, null);
    public final LotLink supplying = link(lot, etti, LinkKind.LABOUR_SUPPLIER, "ETTI");
    public final LotLink secondHolding = link(second, other, LinkKind.HOLDER, null);
    public final LotLink eiHolding = link(implicit(), ei, LinkKind.HOLDER, "EI");

    public Lot implicit() {
        return TestInstance.get(Lots.class).ofContract(scope, undivided.id()).get(0);
    }

    public Contract contract(String number, boolean divided) {
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", TestInstance.siret().digits(), "buyerName", "Ville d’Aurelle", "number", number,
            "object", "Groupe scolaire", "divided", divided));
        return TestInstance.get(Contracts.class).record(scope, ContractDraft.read(Fields.of(values))).get();
    }

    private Lot lot(String number) {
        return TestInstance.get(Lots.class).add(scope, contract.id(), new LotDraft(number, "Lot " + number, null, null, null, null, Grouping.NONE)).get();
    }

    public LotLink link(Lot to, Siret siret, LinkKind kind, String employerKind) {
        return TestInstance.get(Lots.class).link(scope, to.id(), new LinkDraft(siret, "Organisation " + siret.digits(), kind, employerKind, false, null)).get();
    }

    public Person person(String family, String first) {
        return TestInstance.get(Participants.class).record(scope, new ParticipantDraft(family, first, LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null, null, null)).get();
    }

    /** A person supplied by the ETTI on lot 01 from 2 February 2026. */
    public Placement placed(String family, String first) {
        return TestInstance.get(Placements.class).record(scope, draft(person(family, first), LocalDate.of(2026, 2, 2))).get();
    }

    public PlacementDraft draft(Person person, LocalDate startsOn) {
        return new PlacementDraft(person.participant().id(), supplying.organisationId(), EmployerKind.ETTI, lot.id(), Modality.LABOUR_SUPPLY,
            ContractType.MISSION, EligibleGroup.RSA, "F1703", startsOn, LocalDate.of(2026, 12, 31));
    }

    /** The holder of lot 01. */
    public Scope holder() {
        return TestInstance.as(scope, Role.HOLDER, holding.organisationId());
    }
}

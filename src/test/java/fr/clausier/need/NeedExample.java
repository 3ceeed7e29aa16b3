package fr.clausier.need;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.kernel.Scope;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.organisation.referrer.ReferrerDraft;
import fr.clausier.organisation.referrer.ReferrerKind;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.util.List;

/** A lot with a holder, a need on it and two referrers, through the same counters as the doors; asked for on 2 March 2026. */
public final class NeedExample {

    public static final LocalDate ASKED = LocalDate.of(2026, 3, 2);

    public final Scope scope = TestInstance.freshFacilitator();
    public final Contract contract = LotExample.contract(scope, "2026-BESOINS");
    public final Lot lot = LotExample.lot(scope, contract, "1");
    public final long company = TestInstance.get(Lots.class).link(scope, lot.id(),
        new LinkDraft(TestInstance.siret(), "Bâtisseurs d’Aurelle", LinkKind.HOLDER, null, false, null)).get().organisationId();
    public final long mission = referrer("Mission locale du Val", ReferrerKind.MISSION_LOCALE);
    public final long travail = referrer("France Travail Aubrelles", ReferrerKind.FRANCE_TRAVAIL);
    public final Need need = TestInstance.get(Needs.class).record(scope, lot.id(), draft("Maçon", 1)).get();

    public static NeedDraft draft(String job, int posts) {
        return new NeedDraft(job, "F1703", posts, null, LocalDate.of(2026, 4, 6), "Aubrelles", Modality.DIRECT_HIRE, null, ASKED);
    }

    private long referrer(String name, ReferrerKind kind) {
        return TestInstance.get(Referrers.class).record(scope, new ReferrerDraft(name, kind, null, "Aubrelles", true)).get().id();
    }

    public Needs needs() {
        return TestInstance.get(Needs.class);
    }

    public Candidates candidates() {
        return TestInstance.get(Candidates.class);
    }

    public void send(long... to) {
        needs().send(scope, need.id(), java.util.Arrays.stream(to).boxed().toList(), LocalDate.of(2026, 3, 3)).get();
    }

    public static Identity named(String family) {
        return new Identity(family, "Awa", LocalDate.of(1991, 3, 5));
    }

    public Proposed propose(long referrer, String family) {
        return candidates().propose(scope, need.id(), new CandidateDraft(referrer, LocalDate.of(2026, 3, 5), null, named(family))).get();
    }

    public PlacementDraft placing(Proposed proposed) {
        return new PlacementDraft(proposed.candidate().participantId(), company, EmployerKind.COMPANY, lot.id(), Modality.DIRECT_HIRE, ContractType.CDD,
            EligibleGroup.RSA, "F1703", LocalDate.of(2026, 3, 16), null);
    }

    public List<Proposed> all() {
        return candidates().of(scope, List.of(need)).getOrDefault(need.id(), List.of());
    }
}

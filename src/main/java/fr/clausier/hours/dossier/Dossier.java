package fr.clausier.hours.dossier;

import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Amendment;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.suspension.SuspensionDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.exit.ExitDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A portfolio file as read, before anything is recorded. Each part keeps its path in the file ({@code contracts[0].lots[1]}), so
 * that what is found wrong while recording is named at its place.
 */
record Dossier(List<ContractPart> contracts, List<PersonPart> people) {

    record ContractPart(String path, ContractDraft draft, List<LotPart> lots, List<Amendment> amendments) { }

    /** @param terms null for a lot without clause; @param base what changes the base of its clause */
    record LotPart(String path, LotDraft draft, List<LinkDraft> links, TermsDraft terms, List<BaseDraft> base) { }

    record PersonPart(String path, ParticipantDraft draft, Set<EligibleGroup> groups, List<ProofDraft> proofs,
            List<PlacementPart> placements, List<ExitDraft> exits) { }

    /**
     * @param lot empty for an undivided contract
     * @param draft the placement, its person, employer and lot still to be found
     * @param derogations granted for it
     * @param suspensions days on which its work contract was suspended
     */
    record PlacementPart(String path, Siret buyer, String contract, String lot, Siret employer, PlacementDraft draft,
            List<DerogationDraft> derogations, List<SuspensionDraft> suspensions) { }

    /** Reads the whole file; with any error among the fields' problems, the result is not to be used. */
    static Dossier read(Fields file) {
        List<ContractPart> contracts = new ArrayList<>();
        List<PersonPart> people = new ArrayList<>();
        file.list("contracts").forEach(each -> contracts.add(contract("contracts[" + contracts.size() + "].", each)));
        file.list("people").forEach(each -> people.add(person("people[" + people.size() + "].", each)));
        if (contracts.isEmpty() && people.isEmpty()) {
            file.refuse("dossier-empty", "contracts");
        }
        return new Dossier(contracts, people);
    }

    private static ContractPart contract(String path, Fields fields) {
        ContractDraft draft = ContractDraft.read(fields);
        List<LotPart> lots = new ArrayList<>();
        fields.list("lots").forEach(each -> lots.add(lot(path + "lots[" + lots.size() + "].", each, draft)));
        if (!draft.divided() && lots.size() > 1) {
            fields.refuse("dossier-lots-undivided", "lots", Integer.toString(lots.size()));
        }
        return new ContractPart(path, draft, lots, fields.list("amendments").stream().map(Amendment::read).toList());
    }

    private static LotPart lot(String path, Fields fields, ContractDraft contract) {
        LotDraft draft = contract.divided() ? LotDraft.read(fields) : LotDraft.readImplicit(fields, contract.cpv());
        List<LinkDraft> links = fields.list("links").stream().map(LinkDraft::read).toList();
        Fields clause = fields.object("clause");
        return new LotPart(path, draft, links, clause.isEmpty() ? null : TermsDraft.read(clause),
            fields.list("base").stream().map(BaseDraft::read).toList());
    }

    private static PersonPart person(String path, Fields fields) {
        List<PlacementPart> placements = new ArrayList<>();
        ParticipantDraft draft = ParticipantDraft.read(fields);
        Set<EligibleGroup> groups = fields.codes("groups", EligibleGroup.class);
        List<ProofDraft> proofs = fields.list("proofs").stream().map(ProofDraft::read).toList();
        fields.list("placements").forEach(each -> placements.add(placement(path + "placements[" + placements.size() + "].", each)));
        return new PersonPart(path, draft, groups, proofs, placements, fields.list("exits").stream().map(ExitDraft::read).toList());
    }

    private static PlacementPart placement(String path, Fields fields) {
        return new PlacementPart(path, fields.requiredSiret("buyerSiret"), fields.requiredText("contract", 60), fields.raw("lot"),
            fields.requiredSiret("employerSiret"), PlacementDraft.read(fields, 0, 0, 0),
            fields.list("derogations").stream().map(DerogationDraft::read).toList(),
            fields.list("suspensions").stream().map(SuspensionDraft::read).toList());
    }
}

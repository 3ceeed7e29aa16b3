package fr.clausier.hours.dossier;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.dossier.Dossier.PlacementPart;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Records the placements of a person, on lots of the same file or of the portfolio. */
@Singleton
final class PlacementRecording {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Placements placements;
    private final ExceptionRecording exceptions;

    PlacementRecording(Contracts contracts, Lots lots, Organisations organisations, Placements placements,
            ExceptionRecording exceptions) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.placements = placements;
        this.exceptions = exceptions;
    }

    void record(Scope scope, long participant, PlacementPart part, Progress progress) {
        Optional<Lot> lot = lot(scope, part, progress);
        Optional<Organisation> employer = organisations.find(scope, part.employer());
        if (employer.isEmpty()) {
            progress.refuse("dossier-employer-unknown", part.path() + "employerSiret", part.employer().digits());
        }
        if (lot.isEmpty() || employer.isEmpty()) {
            return;
        }
        PlacementDraft sent = part.draft();
        PlacementDraft draft = new PlacementDraft(participant, employer.get().id(), sent.employerKind(), lot.get().id(), sent.modality(),
            sent.contractType(), sent.group(), sent.rome(), sent.startsOn(), sent.plannedEnd());
        boolean known = placements.ofParticipant(scope, participant).stream().anyMatch(each -> isSame(each, draft));
        Optional<Placement> recorded = progress.take(part.path(), placements.record(scope, draft));
        if (recorded.isPresent() && !known) {
            progress.addedPlacement();
        }
        recorded.ifPresent(placement -> exceptions.record(scope, placement.id(), part, progress));
    }

    private Optional<Lot> lot(Scope scope, PlacementPart part, Progress progress) {
        Optional<Contract> contract = contracts.find(scope, part.buyer(), part.contract());
        if (contract.isEmpty()) {
            return progress.refuse("dossier-contract-unknown", part.path() + "contract", part.contract(), part.contract());
        }
        Optional<Lot> lot = lots.ofContract(scope, contract.get().id()).stream().filter(each -> each.number().equals(part.lot())).findFirst();
        return lot.isPresent() ? lot : progress.refuse("dossier-lot-unknown", part.path() + "lot", part.lot(), part.contract());
    }

    /** By what tells one placement from another. */
    private static boolean isSame(Placement known, PlacementDraft draft) {
        return known.employerId() == draft.employerId() && known.lotId() == draft.lotId() && known.modality() == draft.modality()
            && known.contractType() == draft.contractType() && known.startsOn().equals(draft.startsOn());
    }
}

package fr.clausier.hours.dossier;

import fr.clausier.contract.Amendment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.contract.Operation;
import fr.clausier.hours.dossier.Dossier.ContractPart;
import fr.clausier.hours.dossier.Dossier.LotPart;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Records the contracts of a file: adds what is missing, names what contradicts, changes nothing that was there. */
@Singleton
final class ContractRecording {

    private final Contracts contracts;
    private final Lots lots;
    private final LotRecording parts;

    ContractRecording(Contracts contracts, Lots lots, LotRecording parts) {
        this.contracts = contracts;
        this.lots = lots;
        this.parts = parts;
    }

    void record(Scope scope, ContractPart part, Progress progress) {
        ContractDraft draft = part.draft();
        Optional<Contract> known = contracts.find(scope, draft.buyerSiret(), draft.number());
        known.ifPresent(contract -> compare(scope, contract, part, progress));
        Optional<Contract> contract = known.isPresent() ? known : progress.take(part.path(), contracts.record(scope, draft));
        if (contract.isEmpty()) {
            return;
        }
        if (known.isEmpty()) {
            progress.addedContract();
        }
        part.lots().forEach(lot -> lot(scope, contract.get(), known.isPresent(), lot, progress));
        amendments(scope, contract.get(), part, progress);
    }

    private void lot(Scope scope, Contract contract, boolean wasKnown, LotPart part, Progress progress) {
        LotDraft draft = part.draft();
        Optional<Lot> lot = lots.ofContract(scope, contract.id()).stream().filter(each -> each.number().equals(draft.number())).findFirst();
        if (lot.isEmpty() && contract.divided()) {
            lot = progress.take(part.path(), lots.add(scope, contract.id(), draft));
            lot.ifPresent(added -> progress.addedLot());
        } else if (lot.isPresent() && lot.get().implicit() && !wasKnown) {
            lot = progress.take(part.path(), lots.change(scope, lot.get().id(), lot.get().version(), draft));
        } else if (lot.isPresent()) {
            compare(lot.get(), part, progress);
        } else {
            progress.refuse("division-fixed", part.path() + "number", draft.number());
        }
        lot.ifPresent(found -> parts.record(scope, found, part, progress));
    }

    private void amendments(Scope scope, Contract contract, ContractPart part, Progress progress) {
        List<Amendment> known = contracts.amendments(scope, contract.id());
        for (int i = 0; i < part.amendments().size(); i++) {
            Amendment sent = part.amendments().get(i);
            String path = part.path() + "amendments[" + i + "].";
            Optional<Amendment> same = known.stream().filter(each -> each.number() == sent.number()).findFirst();
            same.ifPresent(recorded -> {
                progress.same(path + "signedOn", recorded.signedOn(), sent.signedOn());
                progress.same(path + "object", recorded.object(), sent.object());
                progress.same(path + "amount", recorded.amount(), sent.amount());
                progress.same(path + "durationMonths", recorded.durationMonths(), sent.durationMonths());
            });
            if (same.isEmpty()) {
                progress.take(path, contracts.amend(scope, contract.id(), sent));
            }
        }
    }

    private void compare(Scope scope, Contract recorded, ContractPart part, Progress progress) {
        ContractDraft sent = part.draft();
        String path = part.path();
        progress.same(path + "object", recorded.object(), sent.object());
        progress.same(path + "nature", recorded.nature(), sent.nature());
        progress.same(path + "procedure", recorded.procedure(), sent.procedure());
        progress.same(path + "cpv", recorded.cpv(), sent.cpv());
        progress.same(path + "ccag", recorded.ccag(), sent.ccag());
        progress.same(path + "placeCode", recorded.placeCode(), sent.placeCode());
        progress.same(path + "placeName", recorded.placeName(), sent.placeName());
        progress.same(path + "social", recorded.socialConsiderations(), sent.social());
        progress.same(path + "environmental", recorded.environmentalConsiderations(), sent.environmental());
        progress.same(path + "amount", recorded.amount(), sent.amount());
        progress.same(path + "estimatedValue", recorded.estimatedValue(), sent.estimatedValue());
        progress.same(path + "consultationDate", recorded.consultationDate(), sent.consultationDate());
        progress.same(path + "notificationDate", recorded.notificationDate(), sent.notificationDate());
        progress.same(path + "durationMonths", recorded.durationMonths(), sent.durationMonths());
        progress.same(path + "operation", operation(scope, recorded), sent.operation());
        progress.same(path + "divided", recorded.divided(), sent.divided());
        progress.same(path + "defence", recorded.defence(), sent.defence());
        progress.same(path + "derogation", recorded.derogation(), sent.derogation());
        progress.same(path + "derogationReason", recorded.derogationReason(), sent.derogationReason());
    }

    private String operation(Scope scope, Contract contract) {
        return contracts.operations(scope).stream().filter(each -> each.id().equals(contract.operationId())).map(Operation::name)
            .findFirst().orElse(null);
    }

    private static void compare(Lot recorded, LotPart part, Progress progress) {
        LotDraft sent = part.draft();
        String path = part.path();
        if (!recorded.implicit()) {
            progress.same(path + "title", recorded.title(), sent.title());
        }
        progress.same(path + "cpv", recorded.cpv(), sent.cpv());
        progress.same(path + "amount", recorded.amount(), sent.amount());
        progress.same(path + "startsOn", recorded.startsOn(), sent.startsOn());
        progress.same(path + "endsOn", recorded.endsOn(), sent.endsOn());
        progress.same(path + "grouping", recorded.grouping(), sent.grouping());
    }
}

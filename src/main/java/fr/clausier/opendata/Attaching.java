package fr.clausier.opendata;

import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ties records to contracts, and finds where the two differ. Called inside the counter's transactions. */
@Singleton
class Attaching {

    private final PublishedRows rows;
    private final Following following;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Journal journal;

    Attaching(PublishedRows rows, Following following, Contracts contracts, Lots lots, Organisations organisations, Journal journal) {
        this.rows = rows;
        this.following = following;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.journal = journal;
    }

    /** @param lotId null to mean the only lot of an undivided contract, or none yet of a divided one */
    PublishedRecord attach(Scope scope, PublishedRecord before, Map<DecpField, String> values, Contract contract, Long lotId,
            List<Problem> warnings) {
        Long lot = lotId != null || contract.divided() ? lotId
            : lots.ofContract(scope, contract.id()).stream().findFirst().map(Lot::id).orElse(null);
        PublishedRecord after = before.attachedTo(contract.id(), lot);
        if (!after.equals(before)) {
            rows.update(after);
            journal.record(scope, "open-data.attached", "decp_record", before.id(), before, after);
        }
        boolean sameBuyer = organisations.find(scope, contract.buyerId()).filter(o -> o.siret().equals(before.buyerSiret())).isPresent();
        if (!sameBuyer) {
            warnings.add(Problem.warning("decp-other-buyer", Problem.Place.NOWHERE, before.buyerSiret().digits(), before.recordId()));
        }
        warnings.addAll(follow(scope, after, Map.of(), values));
        return after;
    }

    /** Lets the contract follow what nobody typed over. @param previous values before this import; empty at the first attachment */
    List<Problem> follow(Scope scope, PublishedRecord record, Map<DecpField, String> previous, Map<DecpField, String> imported) {
        Contract contract = contracts.find(scope, record.contractId()).orElse(null);
        if (contract == null) {
            return List.of();
        }
        Lot lot = lot(scope, record);
        Map<DecpField, String> followed = Comparison.followed(previous, imported, following.typed(scope, contract, lot));
        List<Problem> problems = new ArrayList<>();
        for (Problem refused : following.write(scope, contract, lot, followed)) {
            problems.add(Problem.warning("decp-not-followed", refused.place(), refused.found(), record.recordId()));
        }
        following.amend(scope, contract, imported);
        return problems;
    }

    /** The contract of the same buyer and number, or a new undivided one. */
    Outcome<Contract> contractOf(Scope scope, PublishedRecord record, Map<DecpField, String> values) {
        List<Problem> warnings = new ArrayList<>();
        Contract known = contracts.find(scope, record.buyerSiret(), record.recordId()).orElse(null);
        if (known != null) {
            attach(scope, record, values, known, null, warnings);
            return Outcome.done(contracts.find(scope, known.id()).orElseThrow(), warnings);
        }
        Fields[] read = new Fields[1];
        ContractDraft draft = following.draft(record, values, read);
        if (read[0].hasErrors()) {
            return Outcome.refused(read[0].problems());
        }
        Outcome<Contract> made = contracts.record(scope, draft);
        if (made.isDone()) {
            attach(scope, record, values, made.get(), null, warnings);
            return Outcome.done(contracts.find(scope, made.get().id()).orElseThrow(), warnings);
        }
        return made;
    }

    List<Conflict> conflicts(Scope scope, PublishedRecord record, Map<DecpField, String> values, Contract contract) {
        Map<DecpField, String> typed = following.typed(scope, contract, lot(scope, record));
        return Comparison.different(values, typed).entrySet().stream()
            .map(e -> new Conflict(record.id(), record.recordId(), e.getKey(), typed.get(e.getKey()), e.getValue())).toList();
    }

    /** Writes one published value over the typed one. */
    List<Problem> accept(Scope scope, PublishedRecord record, Map<DecpField, String> values, Contract contract, DecpField field) {
        Conflict conflict = conflicts(scope, record, values, contract).stream().filter(c -> c.field() == field).findFirst().orElse(null);
        if (conflict == null) {
            return List.of(Problem.atField("decp-no-conflict", field.name(), values.getOrDefault(field, ""), record.recordId()));
        }
        List<Problem> problems = following.write(scope, contract, lot(scope, record), Map.of(field, conflict.imported()));
        if (problems.isEmpty()) {
            journal.record(scope, "open-data.accepted", "decp_record", record.id(), conflict.typed(), conflict);
        }
        return problems;
    }

    private Lot lot(Scope scope, PublishedRecord record) {
        return record.lotId() == null ? null : lots.find(scope, record.lotId()).orElse(null);
    }
}

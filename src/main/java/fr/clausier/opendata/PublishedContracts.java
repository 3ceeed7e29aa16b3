package fr.clausier.opendata;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Reading;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.upload.Upload;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Published public-procurement data: taken in, attached to contracts by people, and compared with what they typed. Only a person
 * groups records into a contract with lots, since each lot is published as a contract of its own.
 */
@Singleton
public class PublishedContracts {

    private final PublishedRows rows;
    private final Previews previews;
    private final Recording recording;
    private final Attaching attaching;
    private final Contracts contracts;
    private final Lots lots;
    private final Journal journal;

    PublishedContracts(PublishedRows rows, Previews previews, Recording recording, Attaching attaching, Contracts contracts, Lots lots,
            Journal journal) {
        this.rows = rows;
        this.previews = previews;
        this.recording = recording;
        this.attaching = attaching;
        this.contracts = contracts;
        this.lots = lots;
        this.journal = journal;
    }

    /** What recording the file would do; nothing is written. */
    @Transactional
    public ImportPreview preview(Scope scope, Upload upload) {
        scope.require(Permission.IMPORT_OPEN_DATA);
        return previews.of(scope, upload.content());
    }

    /**
     * Records the usable records of a file in one transaction. Refused when there is none, or when the file broke before its end and
     * nobody asked for what was read of it. Contracts follow the values nobody typed over.
     */
    @Transactional
    public Outcome<ImportReport> record(Scope scope, Upload upload, ImportChoices choices) {
        scope.require(Permission.IMPORT_OPEN_DATA);
        ImportPreview preview = previews.of(scope, upload.content());
        if (preview.lines().isEmpty() || !preview.complete() && !choices.evenIfBroken()) {
            return Outcome.refused(preview.problems());
        }
        journal.writeAlone();
        return Outcome.done(recording.record(scope, upload, preview, choices));
    }

    /** A published record with its values. */
    @Transactional
    public Optional<PublishedContract> find(Scope scope, long id) {
        return visible(scope, id).map(record -> new PublishedContract(record, values(record)));
    }

    /** Records no contract takes yet, a page at a time, each with the contract of the same buyer and number if there is one. */
    @Transactional
    public Listing<WaitingRecord> waiting(Scope scope, int page) {
        List<WaitingRecord> found = rows.waiting(scope.structure(), scope.reach(), scope.organisation(), Listing.PAGE, Listing.offset(page));
        return new Listing<>(found, rows.countWaiting(scope.structure(), scope.reach(), scope.organisation()), page, Listing.PAGE);
    }

    /** The records attached to a contract. */
    @Transactional
    public List<PublishedRecord> ofContract(Scope scope, long contractId) {
        return Reading.once("published", contractId, scope, () -> rows.ofContract(contractId, scope.structure(), scope.reach(), scope.organisation()));
    }

    /**
     * Attaches a record to a contract, and to the lot it describes. The contract takes the published values where it holds none; the
     * others are conflicts, shown until a person chooses.
     *
     * @param lotId null for an undivided contract, and for a divided one as long as nobody says which lot
     */
    @Transactional
    public Outcome<PublishedRecord> attach(Scope scope, long recordId, long contractId, Long lotId) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Optional<PublishedRecord> record = visible(scope, recordId);
        Optional<Contract> contract = contracts.find(scope, contractId);
        boolean lotFits = lotId == null || lots.find(scope, lotId).filter(lot -> lot.contractId() == contractId).isPresent();
        if (record.isEmpty() || contract.isEmpty() || !lotFits) {
            return Outcome.absent();
        }
        List<Problem> warnings = new ArrayList<>();
        PublishedRecord attached = attaching.attach(scope, record.get(), values(record.get()), contract.get(), lotId, warnings);
        return Outcome.done(attached, warnings);
    }

    /** Undoes an attachment; what the contract took over stays. */
    @Transactional
    public Outcome<PublishedRecord> detach(Scope scope, long recordId) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        return visible(scope, recordId).filter(PublishedRecord::isAttached).map(before -> {
            PublishedRecord after = rows.update(before.attachedTo(null, null));
            journal.record(scope, "open-data.detached", "decp_record", recordId, before, after);
            return Outcome.done(after);
        }).orElse(Outcome.absent());
    }

    /** Makes an undivided contract of a record, or attaches it to the contract of the same buyer and number. */
    @Transactional
    public Outcome<Contract> createContract(Scope scope, long recordId) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        PublishedRecord record = visible(scope, recordId).orElse(null);
        if (record == null) {
            return Outcome.absent();
        }
        if (record.isAttached()) {
            return Outcome.refused(Problem.atField("decp-attached", "", record.recordId(), record.recordId()));
        }
        return attaching.contractOf(scope, record, values(record));
    }

    /** Where the contract and the records attached to it differ, in the order of records and fields. */
    @Transactional
    public List<Conflict> conflicts(Scope scope, long contractId) {
        Contract contract = contracts.find(scope, contractId).orElse(null);
        List<Conflict> found = new ArrayList<>();
        if (contract != null) {
            ofContract(scope, contractId).forEach(record -> found.addAll(attaching.conflicts(scope, record, values(record), contract)));
        }
        return found;
    }

    /**
     * A person takes the published value of a field over the one typed.
     *
     * @return the conflicts that remain on the contract; refused when the contract's own checks refuse the value
     */
    @Transactional
    public Outcome<List<Conflict>> accept(Scope scope, long recordId, DecpField field) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        PublishedRecord record = visible(scope, recordId).filter(PublishedRecord::isAttached).orElse(null);
        Contract contract = record == null ? null : contracts.find(scope, record.contractId()).orElse(null);
        if (contract == null) {
            return Outcome.absent();
        }
        List<Problem> problems = attaching.accept(scope, record, values(record), contract, field);
        return problems.isEmpty() ? Outcome.done(conflicts(scope, contract.id())) : Outcome.refused(problems);
    }

    private Optional<PublishedRecord> visible(Scope scope, long id) {
        return rows.visible(id, scope.structure(), scope.reach(), scope.organisation());
    }

    private Map<DecpField, String> values(PublishedRecord record) {
        return previews.values(List.of(record.id())).getOrDefault(record.id(), Map.of());
    }
}

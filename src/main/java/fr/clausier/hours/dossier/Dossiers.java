package fr.clausier.hours.dossier;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Json;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Portfolio files: contracts, clauses, people and placements in one JSON text, recorded as a whole or not at all. */
@Singleton
public class Dossiers {

    private static final int LARGEST = 20_000_000;

    private final ContractRecording contracts;
    private final PeopleRecording people;
    private final Uploads uploads;
    private final TransactionOperations<Connection> transactions;

    Dossiers(ContractRecording contracts, PeopleRecording people, Uploads uploads, TransactionOperations<Connection> transactions) {
        this.contracts = contracts;
        this.people = people;
        this.uploads = uploads;
        this.transactions = transactions;
    }

    /**
     * Records a portfolio file in one transaction. What is already recorded and says the same is left alone, so the same file
     * twice adds nothing; what contradicts the record is a problem, and nothing of the file is then kept.
     *
     * @return refused with every problem found, each at its path in the file
     */
    public Outcome<DossierSummary> importFile(Scope scope, String fileName, byte[] content) {
        return take(scope, fileName, content, true);
    }

    /** What recording the file would add or refuse; it is tried and undone, nothing is kept. */
    public Outcome<DossierSummary> preview(Scope scope, String fileName, byte[] content) {
        return take(scope, fileName, content, false);
    }

    private Outcome<DossierSummary> take(Scope scope, String fileName, byte[] content, boolean keep) {
        scope.require(Permission.RECORD_CONTRACTS);
        scope.require(Permission.RECORD_PARTICIPANTS);
        if (content.length > LARGEST) {
            return Outcome.refused(Problem.error("dossier-too-large", Place.NOWHERE, fileName, Integer.toString(LARGEST / 1_000_000)));
        }
        Fields fields;
        try {
            fields = Fields.of(Json.object(content));
        } catch (Json.Malformed broken) {
            return Outcome.refused(Problem.error("dossier-not-json", Place.NOWHERE, fileName, Integer.toString(broken.line())));
        }
        Dossier dossier = Dossier.read(fields);
        if (fields.hasErrors()) {
            return Outcome.refused(fields.problems());
        }
        return transactions.executeWrite(transaction -> {
            Outcome<DossierSummary> outcome = record(scope, fileName, content, dossier, fields);
            if (!outcome.isDone() || !keep) {
                transaction.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<DossierSummary> record(Scope scope, String fileName, byte[] content, Dossier dossier, Fields fields) {
        Upload upload = uploads.keep(scope, Upload.Purpose.DOSSIER, fileName, content);
        Progress progress = new Progress();
        dossier.contracts().forEach(contract -> contracts.record(scope, contract, progress));
        boolean placing = progress.problems().isEmpty();
        dossier.people().forEach(person -> people.record(scope, person, placing, progress));
        if (!progress.problems().isEmpty()) {
            return Outcome.refused(progress.problems());
        }
        uploads.markRecorded(upload);
        progress.warnings().addAll(0, fields.problems());
        return Outcome.done(progress.summary(upload.id()), progress.warnings());
    }
}

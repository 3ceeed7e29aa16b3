package fr.clausier.opendata;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.ImportPreview.Line;
import fr.clausier.opendata.ImportPreview.ImportState;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Stores the records of a previewed file. Called inside the counter's transaction. */
@Singleton
class Recording {

    private final PublishedRows rows;
    private final PublishedRows.FieldRows fields;
    private final Attaching attaching;
    private final Contracts contracts;
    private final Uploads uploads;
    private final Journal journal;
    private final Calendar calendar;

    Recording(PublishedRows rows, PublishedRows.FieldRows fields, Attaching attaching, Contracts contracts, Uploads uploads,
            Journal journal, Calendar calendar) {
        this.rows = rows;
        this.fields = fields;
        this.attaching = attaching;
        this.contracts = contracts;
        this.uploads = uploads;
        this.journal = journal;
        this.calendar = calendar;
    }

    ImportReport record(Scope scope, Upload upload, ImportPreview preview, ImportChoices choices) {
        List<Problem> problems = new ArrayList<>(preview.problems());
        int made = 0;
        int attached = 0;
        for (Line line : preview.lines()) {
            PublishedRecord record = keep(scope, upload, line, problems);
            if (choices.createContracts() && !record.isAttached()) {
                boolean known = contracts.find(scope, record.buyerSiret(), record.recordId()).isPresent();
                boolean done = create(scope, record, line, problems);
                made += done && !known ? 1 : 0;
                attached += done && known ? 1 : 0;
            }
        }
        uploads.markRecorded(upload);
        ImportReport report = new ImportReport((int) preview.count(ImportState.NEW), (int) preview.count(ImportState.CHANGED),
            (int) preview.count(ImportState.SAME), preview.refused(), made, attached, List.copyOf(problems));
        journal.record(scope, "open-data.recorded", "upload", upload.id(), null, report.counts(upload.sha256()));
        return report;
    }

    private PublishedRecord keep(Scope scope, Upload upload, Line line, List<Problem> problems) {
        if (line.state() == ImportState.SAME) {
            return line.stored();
        }
        if (line.state() == ImportState.NEW) {
            PublishedRecord saved = rows.save(new PublishedRecord(null, scope.structure(), line.record().buyer(), line.record().id(),
                line.record().family(), upload.id(), calendar.now(), null, null));
            fields.saveAll(line.record().fields().entrySet().stream()
                .map(field -> new PublishedField(null, saved.id(), field.getKey(), field.getValue())).toList());
            return saved;
        }
        return change(scope, upload, line, problems);
    }

    /** Fields the new file does not say keep what was imported before. */
    private PublishedRecord change(Scope scope, Upload upload, Line line, List<Problem> problems) {
        PublishedRecord after = rows.update(line.stored().broughtBy(upload.id(), calendar.now(), line.record().family()));
        Map<DecpField, String> previous = new EnumMap<>(DecpField.class);
        Map<DecpField, PublishedField> stored = new EnumMap<>(DecpField.class);
        fields.findByDecpRecordIdIn(List.of(after.id())).forEach(field -> {
            stored.put(field.field(), field);
            previous.put(field.field(), field.importedValue());
        });
        line.before().keySet().forEach(field -> {
            String value = line.record().fields().get(field);
            PublishedField known = stored.get(field);
            if (known == null) {
                fields.save(new PublishedField(null, after.id(), field, value));
            } else {
                fields.update(new PublishedField(known.id(), after.id(), field, value));
            }
        });
        if (after.isAttached()) {
            problems.addAll(attaching.follow(scope, after, previous, line.record().fields()));
        }
        return after;
    }

    private boolean create(Scope scope, PublishedRecord record, Line line, List<Problem> problems) {
        Outcome<Contract> outcome = attaching.contractOf(scope, record, line.record().fields());
        for (Problem problem : outcome.problems()) {
            problems.add(Problem.warning("decp-no-contract", Problem.Place.field(line.record().path() + "." + problem.place().field()),
                problem.found(), record.recordId()));
        }
        if (outcome instanceof Outcome.Done<Contract> done) {
            problems.addAll(done.warnings());
        }
        return outcome.isDone();
    }
}

package fr.clausier.hours.mending;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import fr.clausier.upload.Upload;
import fr.clausier.workbook.reading.Amended;
import fr.clausier.workbook.reading.Table;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Other values given to cells of a file of hours. They are laid over the file each time it is read; the file stays as it came. */
@Singleton
public class Corrections {

    private final MendingRows rows;
    private final Journal journal;
    private final Calendar calendar;
    private final MasterKey key;

    Corrections(MendingRows rows, Journal journal, Calendar calendar, MasterKey key) {
        this.rows = rows;
        this.journal = journal;
        this.calendar = calendar;
        this.key = key;
    }

    /** A file as it is read: its sheets with the corrections laid over them, and what these were. */
    public record Laid(List<Table> tables, List<CorrectedCell> cells) { }

    /** What the journal keeps: which cells, never what is in them. */
    record Account(List<String> cells) { }

    /** Lays the corrections of an upload, which the caller found through its scope, over its sheets. */
    @Transactional
    public Laid lay(Scope scope, Upload upload, List<Table> tables) {
        scope.require(Permission.DECLARE_HOURS);
        Map<Problem.Place, CellCorrection> newest = new LinkedHashMap<>();
        rows.findByStructureIdAndUploadIdOrderById(scope.structure(), upload.id())
            .forEach(each -> newest.put(Problem.Place.cell(each.sheet(), each.cell()), each));
        newest.values().removeIf(each -> each.typed() == null);
        if (newest.isEmpty()) {
            return new Laid(tables, List.of());
        }
        Map<Problem.Place, String> typed = newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> open(each.getValue())));
        Map<Problem.Place, String> before = Amended.shown(tables, typed.keySet());
        List<CorrectedCell> cells = newest.entrySet().stream().filter(each -> before.containsKey(each.getKey()))
            .map(each -> new CorrectedCell(each.getKey(), before.get(each.getKey()), typed.get(each.getKey()), each.getValue().correctedBy(),
                each.getValue().correctedAt())).toList();
        return new Laid(Amended.of(tables, typed), cells);
    }

    /** Keeps values typed for cells of an upload, which the caller found through its scope. Refuses {@code correction-too-long}. */
    @Transactional
    public Outcome<Integer> correct(Scope scope, Upload upload, List<Correcting> typed) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        List<Problem> problems = typed.stream().filter(each -> each.value().length() > Correcting.LONGEST)
            .map(each -> Problem.error("correction-too-long", each.place(), each.value(), Integer.toString(Correcting.LONGEST))).toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<CellCorrection> corrections = new ArrayList<>();
        typed.forEach(each -> corrections.add(new CellCorrection(null, scope.structure(), upload.id(), each.place().sheet(), each.place().cell(),
            each.value().isBlank() ? null : key.seal(SealedUse.CORRECTION, each.value().trim().getBytes(StandardCharsets.UTF_8)), calendar.now(), scope.actor().account())));
        if (!corrections.isEmpty()) {
            rows.saveAll(corrections);
            journal.record(scope, "hours.corrected", "upload", upload.id(), null, new Account(typed.stream().map(each -> each.place().toString()).toList()));
        }
        return Outcome.done(corrections.size());
    }

    private String open(CellCorrection correction) {
        return new String(key.open(SealedUse.CORRECTION, correction.typed()), StandardCharsets.UTF_8);
    }
}

package fr.clausier.hours.mapping;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.guess.Ground;
import fr.clausier.hours.guess.Guessing;
import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.sheet.CodeWords;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.HoursSheet;
import fr.clausier.hours.sheet.SheetContent;
import fr.clausier.hours.sheet.Spelling;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the hours files of each sender are laid out: guessed, asked, remembered, and used to read them. */
@Singleton
public class Mappings {

    private static final int MOST_CHOICES = 300;

    private final Memory memory;
    private final HoursSheet sheet;
    private final Guessing guessing;
    private final CodeWords codes;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Uploads uploads;
    private final Journal journal;
    private final Calendar calendar;

    Mappings(Memory memory, HoursSheet sheet, Texts texts, Contracts contracts, Organisations organisations, Uploads uploads, Journal journal, Calendar calendar) {
        this.memory = memory;
        this.sheet = sheet;
        this.guessing = new Guessing(texts);
        this.codes = new CodeWords(texts);
        this.contracts = contracts;
        this.organisations = organisations;
        this.uploads = uploads;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Address under which a person says how a file is laid out. */
    public static String address(long uploadId) {
        return "/imports/hours/" + uploadId + "/mapping";
    }

    /**
     * What a file says. One whose layout is neither that of the template, nor remembered, nor sure gives no row and the problem
     * {@code mapping-needed}, with the address where a person says it.
     */
    @Transactional
    public SheetContent read(Scope scope, Upload upload, List<Table> tables) {
        scope.require(Permission.DECLARE_HOURS);
        FileMapping file = file(scope, upload, tables);
        if (file.isAsking()) {
            return new SheetContent(List.of(), List.of(Problem.error("mapping-needed", Problem.Place.NOWHERE, upload.fileName(), address(upload.id()))), List.of());
        }
        SheetContent content = sheet.read(tables, file.layouts(), file.spelling());
        List<Problem> problems = new ArrayList<>(content.problems());
        problems.addAll(file.remarks());
        return new SheetContent(content.rows(), problems, content.skipped());
    }

    /** What is believed of a file, to be confirmed or changed. */
    @Transactional
    public Outcome<MappingProposal> proposal(Scope scope, long uploadId) {
        scope.require(Permission.DECLARE_HOURS);
        return found(scope, uploadId).<Outcome<MappingProposal>>map(upload -> {
            Outcome<List<Table>> tables = Tables.read(upload.fileName(), upload.content());
            return tables.isDone() ? Outcome.done(MappingProposal.of(upload, whole(scope, upload, tables.get()))) : Outcome.refused(tables.problems());
        }).orElseGet(Outcome::absent);
    }

    /**
     * Takes what a person says of a file; it holds for this file, and for those of the sender with the same headings. Refuses a sheet
     * that would still lack what every row needs.
     */
    @Transactional
    public Outcome<MappingProposal> accept(Scope scope, long uploadId, MappingDraft draft) {
        scope.require(Permission.DECLARE_HOURS);
        Upload upload = found(scope, uploadId).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Outcome<List<Table>> tables = Tables.read(upload.fileName(), upload.content());
        if (!tables.isDone()) {
            return Outcome.refused(tables.problems());
        }
        journal.writeAlone();
        FileMapping file = whole(scope, upload, tables.get());
        MappingAnswer answer = new MappingAnswer(draft, MappingProposal.of(upload, file), file);
        List<Problem> problems = answer.problems();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        memory.keepFile(scope, upload.sha256(), answer.sheets());
        answer.layouts().forEach((fingerprint, mapping) -> memory.keepLayout(scope, fingerprint, mapping));
        memory.keepWords(scope, answer.words());
        journal.record(scope, "mapping.confirmed", "upload", upload.id(), null, answer.receipt());
        return Outcome.done(MappingProposal.of(upload, file));
    }

    private Optional<Upload> found(Scope scope, long uploadId) {
        return uploads.find(scope, uploadId).filter(upload -> upload.purpose() == Upload.Purpose.HOURS);
    }

    /** The same as is read, sheets laid out as the template included: a person may look at any. */
    private FileMapping whole(Scope scope, Upload upload, List<Table> tables) {
        return mapping(scope, upload, tables, Set.of());
    }

    private FileMapping file(Scope scope, Upload upload, List<Table> tables) {
        boolean blank = memory.isBlank(scope, upload.sha256());
        List<SheetGuess> guesses = guessing.of("", tables, Ground.nothing(calendar.today()), false);
        Set<Integer> templates = new LinkedHashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            if (isTemplate(tables.get(i), guesses)) {
                templates.add(i);
            }
        }
        boolean others = guesses.stream().anyMatch(guess -> !templates.contains(place(tables, guess.table())));
        return blank && !others ? FileMapping.none(memory.spelling(scope)) : mapping(scope, upload, tables, templates);
    }

    /** Whether a sheet says everything in columns of the template: no other column holds what could be read, no name stands for the rows below. */
    private boolean isTemplate(Table table, List<SheetGuess> guesses) {
        int columns = sheet.columnsOfTemplate(table);
        return columns > 0 && guesses.stream().noneMatch(guess -> guess.table() == table && (guess.used() > columns || guess.carries()));
    }

    private FileMapping mapping(Scope scope, Upload upload, List<Table> tables, Set<Integer> templates) {
        Map<Siret, Organisation> directory = organisations.directory(scope);
        Ground ground = ground(scope, directory);
        List<SheetGuess> guesses = guessing.of(upload.fileName(), tables, ground, !templates.isEmpty());
        Optional<Map<String, SheetMapping>> said = memory.ofFile(scope, upload.sha256());
        Map<String, SheetMapping> layouts = memory.layouts(scope, guesses.stream().map(SheetGuess::fingerprint).distinct().toList());
        Map<Integer, SheetGuess> guessed = new TreeMap<>();
        Map<Integer, SheetGuess> sheets = new TreeMap<>();
        List<Integer> known = new ArrayList<>();
        for (SheetGuess guess : guesses) {
            int place = place(tables, guess.table());
            SheetMapping remembered = said.map(all -> all.get(guess.table().name())).orElse(layouts.get(guess.fingerprint()));
            guessed.put(place, guess);
            if (remembered != null) {
                known.add(place);
                sheets.put(place, remembered.on(guess, said.isPresent() ? remembered.year() : remembered.yearOn(calendar.today())));
            } else if (!templates.contains(place)) {
                sheets.put(place, guess);
            }
        }
        List<SheetGuess> read = sheets.values().stream().filter(SheetGuess::read).toList();
        Spelling spelling = spelling(scope, read, ground);
        List<UnknownValue> unknown = new UnknownValues(codes, spelling, ground, directory.values()).of(read);
        return new FileMapping(guessed, sheets, known, said.isPresent(), unknown, spelling, choices(ground, directory));
    }

    private static Map<HoursColumn, List<UnknownValue.Meaning>> choices(Ground ground, Map<Siret, Organisation> directory) {
        return Map.of(HoursColumn.CONTRACT, ground.contracts().stream().sorted().limit(MOST_CHOICES).map(number -> new UnknownValue.Meaning(number, number)).toList(),
            HoursColumn.EMPLOYER_SIRET, directory.values().stream().sorted(Comparator.comparing(Organisation::name)).limit(MOST_CHOICES)
                .map(each -> new UnknownValue.Meaning(each.siret().digits(), each.name())).toList());
    }

    private static int place(List<Table> tables, Table table) {
        int place = 0;
        while (tables.get(place) != table) {
            place++;
        }
        return place;
    }

    /** The sender's words, and employers that rows name exactly as the directory does. */
    private Spelling spelling(Scope scope, Collection<SheetGuess> sheets, Ground ground) {
        Spelling spelling = memory.spelling(scope);
        Map<String, Siret> named = new HashMap<>();
        for (SheetGuess guess : sheets) {
            guess.columns().stream().filter(column -> column.use() == ColumnUse.EMPLOYER).forEach(column -> guess.table().rows().stream()
                .map(row -> row.at(column.column())).flatMap(Optional::stream).map(Cell::text).distinct()
                .forEach(name -> ground.employerNamed(name).ifPresent(siret -> named.put(name, siret))));
        }
        for (Map.Entry<String, Siret> each : named.entrySet()) {
            spelling = spelling.of(HoursColumn.EMPLOYER, each.getKey()).isPresent() ? spelling : spelling.with(HoursColumn.EMPLOYER, each.getKey(), each.getValue().digits());
        }
        return spelling;
    }

    private Ground ground(Scope scope, Map<Siret, Organisation> directory) {
        Siret own = scope.organisation() == 0 ? null : organisations.find(scope, scope.organisation()).map(Organisation::siret).orElse(null);
        return new Ground(calendar.today(), contracts.all(scope).stream().map(Contract::number).toList(),
            directory.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().name())), own);
    }
}

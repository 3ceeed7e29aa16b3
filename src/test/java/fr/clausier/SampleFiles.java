package fr.clausier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.SampleContractsTest.Answer;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.member.TransferDraft;
import fr.clausier.compliance.penalty.EventDraft;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.contract.duty.StaffDraft;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.opendata.ImportChoices;
import fr.clausier.opendata.ImportPreview;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.provider.listing.ProviderListReport;
import fr.clausier.provider.listing.ProviderLists;
import fr.clausier.store.Json;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of {@code sample-contracts}, and their way in. */
final class SampleFiles {

    static final Path FOLDER = Path.of("sample-contracts");
    private static SampleFiles loaded;

    private final Scope scope;
    private final Map<String, ImportPreview> published = new HashMap<>();

    SampleFiles(Scope scope) {
        this.scope = scope;
    }

    /** Every sample in one structure, loaded once for all the tests that read it. */
    static synchronized SampleFiles loaded() {
        if (loaded == null) {
            loaded = new SampleFiles(TestInstance.freshFacilitator());
            loaded.loadAll();
        }
        return loaded;
    }

    Scope scope() {
        return scope;
    }

    /** Each file through its importer, in the order a person would; a refusal fails with its problems. */
    void loadAll() {
        all("prestataires.csv").forEach(this::providers);
        all("dossier.json").forEach(file -> assertThat(TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", bytes(file)).problems())
            .as(file.toString()).isEmpty());
        all("heures-[0-9-]+\\.(xlsx|csv)").forEach(this::hours);
        all("decp.*\\.(json|xml)").forEach(this::open);
        all("suites.json").forEach(this::sequel);
    }

    /** What follows the hours, through the counters that pages and API use. */
    private void sequel(Path file) {
        Fields facts = json(file);
        facts.list("staff").forEach(each -> taken(file, TestInstance.get(StaffFigures.class).record(scope, lot(each), StaffDraft.read(each))));
        facts.list("events").forEach(each -> taken(file, TestInstance.get(PenaltyEvents.class).note(scope, lot(each), EventDraft.read(each))));
        facts.list("transfers").forEach(each -> taken(file, TestInstance.get(Members.class).transfer(scope, lot(each),
            new TransferDraft(organisation(each.siret("fromSiret")), organisation(each.siret("toSiret")), each.hours("hours"), each.date("agreedOn"),
                TransferDraft.price(each, "price"), each.text("note", 1000)))));
        assertThat(facts.problems()).as(file.toString()).isEmpty();
    }

    private static void taken(Path file, Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(file + " " + outcome).isTrue();
    }

    private long lot(Fields fact) {
        return lot(fact.raw("contract"), fact.raw("lot"));
    }

    long lot(String contract, String lot) {
        long id = TestInstance.get(Contracts.class).all(scope).stream().filter(each -> each.number().equals(contract)).map(Contract::id)
            .findFirst().orElseThrow();
        return TestInstance.get(Lots.class).ofContract(scope, id).stream().filter(each -> each.number().equals(lot)).findFirst().orElseThrow().id();
    }

    long organisation(Siret siret) {
        return TestInstance.get(Organisations.class).find(scope, siret).map(Organisation::id).orElseThrow();
    }

    private static Fields json(Path file) {
        try {
            return Fields.of(Json.object(bytes(file)));
        } catch (Json.Malformed malformed) {
            throw new AssertionError(file + " line " + malformed.line(), malformed);
        }
    }

    private void providers(Path file) {
        Upload upload = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.PROVIDERS, file.getFileName().toString(), bytes(file));
        ProviderListReport report = TestInstance.get(ProviderLists.class).record(scope, upload).get();
        assertThat(report.problems()).as(file.toString()).isEmpty();
        assertThat((long) report.added()).isEqualTo(rows(file).count());
    }

    private void hours(Path file) {
        HoursImport hours = TestInstance.get(HoursImport.class);
        long upload = hours.preview(scope, file.getFileName().toString(), bytes(file)).get().uploadId();
        assertThat(hours.record(scope, upload, "").problems()).as(file.toString()).isEmpty();
    }

    private void open(Path file) {
        PublishedContracts counter = TestInstance.get(PublishedContracts.class);
        Upload upload = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.OPEN_DATA, file.getFileName().toString(), bytes(file));
        published.put(file.getFileName().toString(), counter.preview(scope, upload));
        assertThat(counter.record(scope, upload, ImportChoices.CREATE).problems()).as(file.toString()).isEmpty();
    }

    /** What the importer of published data said of a file before recording it. */
    ImportPreview published(String name) {
        return published.get(name);
    }

    /** Files of this name, by sample. */
    static List<Path> all(String name) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of every answers file of this name; their values hold no semicolon. */
    static Stream<Answer> answers(String name) {
        return all(name).stream().flatMap(SampleFiles::rows);
    }

    private static Stream<Answer> rows(Path file) {
        List<String> lines = new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
        String[] columns = lines.get(0).split(";");
        return lines.stream().skip(1).map(line -> answer(file.getParent().getFileName().toString(), columns, line.split(";", -1)));
    }

    private static Answer answer(String sample, String[] columns, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return new Answer(sample, row);
    }

    /** How many rows hold each pair of values. */
    static Map<String, Long> counts(String name, String one, String other) {
        return answers(name).collect(Collectors.groupingBy(answer -> answer.of(one) + " " + answer.of(other), Collectors.counting()));
    }

    /** Every run of fourteen digits of the readable files. */
    static List<Siret> sirets() {
        return all(".*\\.(json|csv)").stream().filter(file -> !file.getFileName().toString().startsWith("decp"))
            .flatMap(file -> Pattern.compile("(?<![0-9])[0-9]{14}(?![0-9])").matcher(new String(bytes(file), StandardCharsets.UTF_8)).results())
            .map(match -> new Siret(match.group())).distinct().toList();
    }
}

package fr.clausier.report.compliance;

import fr.clausier.TestInstance;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.listing.ProviderLists;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sample contracts recorded for tests: the worked month, or any other. */
public final class WorkedMonth {

    private static final Path SAMPLES = Path.of("sample-contracts");

    private WorkedMonth() { }

    /** The three lots of the worked month, in a structure of their own. */
    public static Scope loaded() {
        Scope scope = TestInstance.freshFacilitator();
        load(scope, "11-mois-type", List.of("2025-11", "2026-03"));
        return scope;
    }

    /** One sample, with the hours of some months. */
    public static void load(Scope scope, String sample, List<String> months) {
        try {
            Upload list = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.PROVIDERS, "prestataires.csv",
                Files.readAllBytes(SAMPLES.resolve("00-prestataires/prestataires.csv")));
            TestInstance.get(ProviderLists.class).record(scope, list).get();
            TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", Files.readAllBytes(SAMPLES.resolve(sample).resolve("dossier.json"))).get();
            for (String month : months) {
                String name = "heures-" + month + ".xlsx";
                HoursImport hours = TestInstance.get(HoursImport.class);
                hours.record(scope, hours.preview(scope, name, Files.readAllBytes(SAMPLES.resolve(sample).resolve(name))).get().uploadId(), "").get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

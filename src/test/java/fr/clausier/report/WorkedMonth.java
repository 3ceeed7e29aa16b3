package fr.clausier.report;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
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

/** The worked month of sample-contracts, three lots at 31 March 2026, in a structure of its own. */
public record WorkedMonth(Scope scope) {

    private static final Path SAMPLE = Path.of("sample-contracts/11-mois-type");

    public static WorkedMonth load() {
        Scope scope = TestInstance.freshFacilitator();
        try {
            Upload list = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.PROVIDERS, "prestataires.csv",
                Files.readAllBytes(Path.of("sample-contracts/00-prestataires/prestataires.csv")));
            TestInstance.get(ProviderLists.class).record(scope, list).get();
            TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", Files.readAllBytes(SAMPLE.resolve("dossier.json"))).get();
            for (String month : List.of("2025-11", "2026-03")) {
                String name = "heures-" + month + ".xlsx";
                HoursImport hours = TestInstance.get(HoursImport.class);
                hours.record(scope, hours.preview(scope, name, Files.readAllBytes(SAMPLE.resolve(name))).get().uploadId(), "").get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkedMonth(scope);
    }

    public Lot lot(String number) {
        return TestInstance.get(Lots.class).all(scope).stream().filter(lot -> lot.number().equals(number)).findFirst().orElseThrow();
    }

    public Contract contract(Lot lot) {
        return TestInstance.get(Contracts.class).find(scope, lot.contractId()).orElseThrow();
    }
}

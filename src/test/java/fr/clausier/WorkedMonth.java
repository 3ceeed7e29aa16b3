package fr.clausier;

import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.Finding;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.MonthState;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDetail;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.participant.exit.Exits;
import fr.clausier.participant.exit.ToldBy;
import fr.clausier.provider.listing.ProviderLists;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** The worked month of sample-contracts, three lots at 31 March 2026 worked out by hand (see its README), in a structure of its own. */
public record WorkedMonth(Scope scope) {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Path SAMPLES = Path.of("sample-contracts");
    private static final Siret BUYER = new Siret("27960004100016");

    public static WorkedMonth load() {
        WorkedMonth month = new WorkedMonth(TestInstance.freshFacilitator());
        load(month.scope, "11-mois-type", List.of("2025-11", "2026-03"));
        return month;
    }

    /** Any sample, with the hours of some months. */
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

    public Scope buyer() {
        return TestInstance.as(scope, Role.BUYER, TestInstance.get(Organisations.class).find(scope, BUYER).orElseThrow().id());
    }

    public Lot lot(String number) {
        return TestInstance.get(Lots.class).all(scope).stream().filter(lot -> lot.number().equals(number)).findFirst().orElseThrow();
    }

    public Contract contract(Lot lot) {
        return TestInstance.get(Contracts.class).find(scope, lot.contractId()).orElseThrow();
    }

    /** Closes a month, having seen all there was to see. */
    public MonthState close(YearMonth month) {
        MonthClosings closings = TestInstance.get(MonthClosings.class);
        return closings.close(scope, month, new ClosingDraft(closings.review(scope, month).findings().stream().map(Finding::token)
            .collect(Collectors.toSet()))).get();
    }

    /** The one person whose placement is over, on 30 January, has left for a CDI. */
    public Exit leave() {
        return TestInstance.get(Exits.class).record(scope, leaver(), new ExitDraft(LocalDate.of(2026, 1, 30), ExitPoint.AT_END, ExitKind.LASTING, ExitDetail.CDI,
            ToldBy.PERSON)).get();
    }

    /** Who left. */
    public long leaver() {
        return TestInstance.get(Participants.class).find(scope, new Identity("Traoré", "Abdoulaye", LocalDate.of(1975, 7, 7))).orElseThrow().participant().id();
    }
}

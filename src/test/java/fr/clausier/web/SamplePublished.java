package fr.clausier.web;

import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.ImportChoices;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.opendata.WaitingRecord;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files taken in beside the small portfolio: published contracts that wait, one in conflict with what was typed, files still in
 * preview, and a placement.
 */
record SamplePublished(Contract contract, long waiting, long attached, long preview, long list, long placement) {

    private static final Path CASES = Path.of("sample-contracts");

    static SamplePublished in(ApplicationContext context, SamplePortfolio sample) throws IOException {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        Contract typed = context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", "24960001700019", "buyerName",
            "Communauté d’agglomération du Val de Mornay", "number", "2025DP040", "object", "Construction du pôle petite enfance des Coquelicots",
            "amount", "870000", "durationMonths", "12", "social", "CLAUSE")))).get();
        PublishedContracts published = context.getBean(PublishedContracts.class);
        published.record(scope, keep(context, scope, Upload.Purpose.OPEN_DATA, "13-donnees-essentielles/decp.json"), ImportChoices.KEEP_ONLY).get();
        List<WaitingRecord> waiting = published.waiting(scope, 1).rows();
        long attached = waiting.stream().filter(record -> record.recordId().equals("2025DP040")).findFirst().orElseThrow().id();
        published.attach(scope, attached, typed.id(), null).get();
        return new SamplePublished(typed, waiting.stream().filter(record -> record.id() != attached).findFirst().orElseThrow().id(), attached,
            keep(context, scope, Upload.Purpose.OPEN_DATA, "13-donnees-essentielles/decp-ancien.json").id(),
            keep(context, scope, Upload.Purpose.PROVIDERS, "00-prestataires/prestataires.csv").id(), placement(context, scope, sample));
    }

    private static Upload keep(ApplicationContext context, Scope scope, Upload.Purpose purpose, String file) throws IOException {
        return context.getBean(Uploads.class).keep(scope, purpose, file, Files.readAllBytes(CASES.resolve(file)));
    }

    private static long placement(ApplicationContext context, Scope scope, SamplePortfolio sample) {
        return context.getBean(Placements.class).record(scope, PlacementDraft.read(Fields.of(Map.of("participantId", sample.person(), "employerId",
            sample.provider(), "employerKind", "ACI", "lotId", sample.lot().id(), "modality", "SUBCONTRACTING", "contractType", "CDDI", "group", "RSA",
            "rome", "A1203", "startsOn", "2026-04-01", "plannedEnd", "2026-09-30")))).get().id();
    }

    /** Name of the picture and address of each page a facilitator opens on them. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("contract-in-conflict", "/contracts/" + contract.id());
        pages.put("conflicts", "/contracts/" + contract.id() + "/published");
        pages.put("record-waiting", "/open-data/records/" + waiting);
        pages.put("record-attached", "/open-data/records/" + attached);
        pages.put("open-data-preview", "/open-data/imports/" + preview);
        pages.put("provider-list-preview", "/providers/imports/" + list);
        pages.put("placement-edit", "/placements/" + placement + "/edit");
        return pages;
    }
}

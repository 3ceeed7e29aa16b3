package fr.clausier.web;

import fr.clausier.contract.Lot;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.intake.BaseImport;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entries of the base of the lot of the small portfolio, one of them corrected, one struck, and files still in preview. */
record SampleBase(Lot lot, Lot empty, long entry, long preview, long refused) {

    private static final String HEADINGS = "Marché;Lot;Nature;Référence;Date;Montant HT;Heures;Note\n";

    static SampleBase in(ApplicationContext context, SamplePortfolio sample) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        BaseBook book = context.getBean(BaseBook.class);
        long lot = sample.lot().id();
        BaseEntry wrong = book.record(scope, lot, draft("INVOICE", "F-2026-0117", "2026-02-28", "84500")).get();
        BaseEntry right = book.record(scope, lot, draft("INVOICE", "F-2026-0117", "2026-02-28", "48500").correcting(wrong)).get();
        book.strike(scope, book.record(scope, lot, draft("ORDER", "BC-77", "2026-02-28", "1000")).get().id(), "Bon d’un autre lot").get();
        book.record(scope, lot, draft("INVOICE", "AV-2026-0004", "2026-03-31", "-1250,50")).get();
        book.record(scope, lot, draft("PLANNED_ORDER", "Deuxième semestre", "2026-07-01", "320000")).get();
        book.record(scope, lot, BaseDraft.read(Fields.of(Map.of("kind", "OPTION", "reference", "PSE 2", "dated", "2026-03-01", "amount", "60000",
            "hours", "50", "note", "Option « préau » levée par décision du 1er mars")))).get();
        book.record(scope, lot, BaseDraft.read(Fields.of(Map.of("kind", "HOURS_WORKED", "month", "2026-03", "hours", "1510,25")))).get();
        BaseImport imports = context.getBean(BaseImport.class);
        String number = sample.contract().number() + ";1;";
        return new SampleBase(sample.lot(), sample.hours().silent(), right.id(), preview(imports, scope, number + "Facture;F-2026-0117;28/02/2026;50000;;\n"
            + number + "Facture;F-2026-0200;31/03/2026;12000,50;;\n;;;;;;;\nTotal;;;;;62000,50;;\n"),
            preview(imports, scope, number + "Devis;D-1;31/02/2026;beaucoup;;\n" + number + "Facture;AV-2026-0004;31/03/2026;-1250,50;;\n"));
    }

    private static BaseDraft draft(String kind, String reference, String dated, String amount) {
        return BaseDraft.read(Fields.of(Map.of("kind", kind, "reference", reference, "dated", dated, "amount", amount)));
    }

    private static long preview(BaseImport imports, Scope scope, String rows) {
        return imports.preview(scope, "suivi.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8)).get().uploadId();
    }

    /** Name of the picture and address of each page a facilitator opens on them. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("base", "/lots/" + lot.id() + "/base");
        pages.put("base-empty", "/lots/" + empty.id() + "/base");
        pages.put("base-new-invoice", "/lots/" + lot.id() + "/base/new?kind=INVOICE");
        pages.put("base-new-hours", "/lots/" + lot.id() + "/base/new?kind=HOURS_WORKED");
        pages.put("base-new-option", "/lots/" + lot.id() + "/base/new?kind=OPTION");
        pages.put("base-correct", "/base/" + entry + "/correct");
        pages.put("base-strike", "/base/" + entry + "/strike");
        pages.put("base-import", "/imports/base");
        pages.put("base-preview", "/imports/base/" + preview);
        pages.put("base-preview-refused", "/imports/base/" + refused);
        return pages;
    }
}

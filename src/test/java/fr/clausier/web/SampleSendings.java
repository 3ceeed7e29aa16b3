package fr.clausier.web;

import fr.clausier.access.Accounts;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.Sendings;
import fr.clausier.report.sending.SubscriptionDraft;
import fr.clausier.report.sending.Subscriptions;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook promised to a buyer in the folder: February left, March failed because something stood in the way. */
public record SampleSendings(long subscription) {

    /** Records it on a server whose folder of reports is set. */
    public static SampleSendings in(ApplicationContext context, SamplePortfolio sample) {
        long structure = context.getBean(Accounts.class).structures(Accounts.operator()).get(0).id();
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), structure);
        long id = context.getBean(Subscriptions.class).record(scope, SubscriptionDraft.read(Fields.of(Map.of("recipientName", "Bruno Achard",
            "organisationId", sample.contract().buyerId(), "viewpoint", "BUYER", "of", "all", "channel", "FOLDER", "dayOfMonth", "12")))).get().subscription().id();
        Sendings sendings = context.getBean(Sendings.class);
        sendings.sendNow(scope, id, YearMonth.of(2026, 2), 0).get();
        Path folder = Path.of(context.getRequiredProperty("clausier.reports.folder", String.class));
        try {
            Path aside = Files.move(folder, folder.resolveSibling("aside"));
            Files.createFile(folder);
            sendings.sendNow(scope, id, YearMonth.of(2026, 3), 0).get();
            Files.delete(folder);
            Files.move(aside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleSendings(id);
    }

    /** Name of the picture and address of each page. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home-sending-failed", "/");
        pages.put("subscriptions", "/reports/subscriptions");
        pages.put("subscription-new", "/reports/subscriptions/new");
        pages.put("subscription", "/reports/subscriptions/" + subscription);
        pages.put("subscription-edit", "/reports/subscriptions/" + subscription + "/edit");
        pages.put("subscription-preview", "/reports/subscriptions/" + subscription + "/preview");
        return pages;
    }
}

package fr.clausier.web.journal;

import fr.clausier.access.Accounts;
import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done to a contract and its lots, newest first. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class JournalPages {

    private final Frame frame;
    private final Contracts contracts;
    private final Lots lots;
    private final Journal journal;
    private final Accounts accounts;

    JournalPages(Frame frame, Contracts contracts, Lots lots, Journal journal, Accounts accounts) {
        this.frame = frame;
        this.contracts = contracts;
        this.lots = lots;
        this.journal = journal;
        this.accounts = accounts;
    }

    @Get("/contracts/{id}/journal")
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> ofContract(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.journal.title");
        return contracts.find(scope, id).<HttpResponse<?>>map(contract -> frame.show("journal/show", page,
            Map.of("happenings", happenings(scope, contract, page.words()), "back", "/contracts/" + id, "backName", contract.number())))
            .orElseGet(() -> frame.absent(request));
    }

    private List<Happening> happenings(Scope scope, Contract contract, Words words) {
        Map<JournalEntry, String> entries = new HashMap<>();
        journal.about(scope, "contract", contract.id()).forEach(entry -> entries.put(entry, ""));
        for (Lot lot : lots.ofContract(scope, contract.id())) {
            String about = lot.implicit() ? "" : words.say("page.lot.name", lot.number(), lot.title());
            journal.about(scope, "lot", lot.id()).forEach(entry -> entries.put(entry, about));
        }
        List<JournalEntry> ordered = new ArrayList<>(entries.keySet());
        ordered.sort(Comparator.comparingLong(JournalEntry::seq).reversed());
        Map<Long, String> names = accounts.names(scope, ordered.stream().map(JournalEntry::account).toList());
        return ordered.stream().map(entry -> new Happening(entry.recordedAt(), entry.action(), entries.get(entry),
            names.getOrDefault(entry.account(), words.say("page.journal.operator")), entry.personKeyId() == null ? entry.detail() : "")).toList();
    }
}

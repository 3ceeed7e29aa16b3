package fr.clausier.web.search;

import fr.clausier.contract.ContractLine;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalMark;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.provider.Provider;
import fr.clausier.provider.Providers;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Asks each room for what bears a text. The number of questions does not grow with what is found. */
@Singleton
class SearchReading {

    private static final int CONTRACTS = 50;
    private static final int COMPANIES = 20;
    private static final int RECENT = 6;
    private static final int LOTS = 10;
    private static final int MOST_LOTS = 500;

    private final Contracts contracts;
    private final Lots lots;
    private final Providers providers;
    private final Participants participants;
    private final ExecutorService threads;
    private final Journal journal;

    SearchReading(Contracts contracts, Lots lots, Providers providers, Participants participants,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads, Journal journal) {
        this.contracts = contracts;
        this.lots = lots;
        this.providers = providers;
        this.participants = participants;
        this.threads = threads;
        this.journal = journal;
    }

    /** Contracts are looked for while the others are. @param text not blank */
    Found find(Scope scope, String text) {
        CompletableFuture<List<ContractLine>> beside = CompletableFuture.supplyAsync(() -> contracts.first(scope, text, CONTRACTS + 1), threads);
        Listing<Person> people = scope.may(Permission.READ_PARTICIPANTS) ? participants.search(scope, text, 1) : new Listing<>(List.of(), 0, 1, Listing.PAGE);
        List<Found.Company> companies = companies(scope, providers.search(scope, text, null).stream().limit(COMPANIES).toList());
        List<ContractLine> found = beside.join();
        return new Found(found.stream().limit(CONTRACTS).toList(), found.size() > CONTRACTS, companies, people);
    }

    /** What the viewer acted on last and still reaches, the newest first. */
    List<Found.Recent> recent(Scope scope) {
        return journal.recent(scope, Set.of("contract", "lot", "participant", "organisation"), RECENT).stream().map(mark -> recent(scope, mark)).flatMap(Optional::stream).toList();
    }

    private Optional<Found.Recent> recent(Scope scope, JournalMark mark) {
        return switch (mark.subject()) {
            case "contract" -> contracts.find(scope, mark.subjectId()).map(each -> new Found.Recent(mark.subject(), each.number() + " · " + each.object(), "/contracts/" + each.id(), mark.recordedAt()));
            case "lot" -> lots.find(scope, mark.subjectId()).map(each -> new Found.Recent(mark.subject(), each.number() + " · " + each.title(), "/contracts/" + each.contractId() + "#lot-" + each.id(), mark.recordedAt()));
            case "participant" -> scope.may(Permission.READ_PARTICIPANTS) ? participants.find(scope, mark.subjectId()).map(each -> new Found.Recent(mark.subject(), each.shown(), "/participants/" + mark.subjectId(), mark.recordedAt())) : Optional.empty();
            default -> providers.find(scope, mark.subjectId()).map(each -> new Found.Recent(mark.subject(), each.organisation().name(), "/providers/" + mark.subjectId(), mark.recordedAt()));
        };
    }

    private List<Found.Company> companies(Scope scope, List<Provider> found) {
        Map<Long, List<Lots.Linked>> linked = lots.of(scope, found.stream().map(each -> each.organisation().id()).toList(), MOST_LOTS).stream()
            .collect(Collectors.groupingBy(Lots.Linked::organisation));
        return found.stream().map(each -> {
            List<Lots.Linked> its = linked.getOrDefault(each.organisation().id(), List.of());
            return new Found.Company(each, its.stream().limit(LOTS).toList(), its.size() > LOTS);
        }).toList();
    }
}

package fr.clausier.web.journal;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.provider.Providers;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.journal.JournalReading.Subject;
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
import java.util.List;
import java.util.Map;

/** What was done to a contract and its lots, to one lot, to a person, to an organisation: by whom and when, newest first. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class JournalPages {

    private final Frame frame;
    private final Contracts contracts;
    private final Lots lots;
    private final Participants participants;
    private final Placements placements;
    private final Providers providers;
    private final BaseBook base;
    private final Members members;
    private final JournalReading reading;

    JournalPages(Frame frame, Contracts contracts, Lots lots, Participants participants, Placements placements, Providers providers,
            BaseBook base, Members members, JournalReading reading) {
        this.frame = frame;
        this.contracts = contracts;
        this.lots = lots;
        this.participants = participants;
        this.placements = placements;
        this.providers = providers;
        this.base = base;
        this.members = members;
        this.reading = reading;
    }

    @Get("/contracts/{id}/journal")
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> ofContract(HttpRequest<?> request, Scope scope, long id) {
        return contracts.find(scope, id).<HttpResponse<?>>map(contract -> show(request, scope, "/contracts/" + id, contract.number(),
            parts(scope, contract, frame.words(request)))).orElseGet(() -> frame.absent(request));
    }

    @Get("/lots/{id}/journal")
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> ofLot(HttpRequest<?> request, Scope scope, long id) {
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> show(request, scope, "/contracts/" + lot.contractId() + "#lot-" + id,
            name(frame.words(request), lot), ofLot(scope, id, ""))).orElseGet(() -> frame.absent(request));
    }

    @Get("/participants/{id}/journal")
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> ofPerson(HttpRequest<?> request, Scope scope, long id) {
        return participants.find(scope, id).<HttpResponse<?>>map(person -> show(request, scope, "/participants/" + id, person.shown(),
            lifeOf(scope, id, frame.words(request)))).orElseGet(() -> frame.absent(request));
    }

    @Get("/providers/{id}/journal")
    @Allows(Permission.READ_PROVIDERS)
    HttpResponse<?> ofProvider(HttpRequest<?> request, Scope scope, long id) {
        return providers.find(scope, id).<HttpResponse<?>>map(provider -> show(request, scope, "/providers/" + id,
            provider.organisation().name(), List.of(Subject.of("organisation", id, "")))).orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Scope scope, String back, String name, List<Subject> subjects) {
        Page page = frame.page(request, "page.journal.title", name);
        return frame.show("journal/show", page, Map.of("happenings", reading.about(scope, page.words(), subjects), "back", back, "backName", name));
    }

    /** A person's own entries and those of their placements, told without their content. */
    private List<Subject> lifeOf(Scope scope, long person, Words words) {
        List<Subject> life = new ArrayList<>(List.of(Subject.closed("participant", person, "")));
        placements.ofParticipant(scope, person).forEach(placement -> life.add(Subject.closed("placement", placement.id(),
            words.say("page.journal.placement", placement.startsOn()))));
        return life;
    }

    private List<Subject> parts(Scope scope, Contract contract, Words words) {
        List<Subject> parts = new ArrayList<>(List.of(Subject.of("contract", contract.id(), "")));
        lots.ofContract(scope, contract.id()).forEach(lot -> parts.addAll(ofLot(scope, lot.id(), lot.implicit() ? "" : name(words, lot))));
        return parts;
    }

    /** A lot, what changed its base for those who read it, its penalties and what its members pay one another likewise. */
    private List<Subject> ofLot(Scope scope, long lot, String shown) {
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of("lot", lot, shown)));
        if (base.reads(scope, lot)) {
            subjects.add(Subject.of(BaseBook.SUBJECT, lot, shown));
        }
        if (scope.may(Permission.READ_PENALTIES)) {
            subjects.add(Subject.of(PenaltyEvents.SUBJECT, lot, shown));
        }
        if (members.tellsPrices(scope, lot)) {
            subjects.add(Subject.of(Members.SUBJECT, lot, shown));
        }
        return subjects;
    }

    private static String name(Words words, Lot lot) {
        return lot.implicit() ? words.say("page.lot.clause") : words.say("page.lot.name", lot.number(), lot.title());
    }
}

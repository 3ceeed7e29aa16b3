package fr.clausier.web.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.provider.EmployerKind;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Placing a person with an employer on a lot. */
@Controller("/lots/{id}/placements/new")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlacementPages {

    private final Frame frame;
    private final Placements placements;
    private final Participants participants;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Calendar calendar;

    PlacementPages(Frame frame, Placements placements, Participants participants, Contracts contracts, Lots lots, Organisations organisations,
            Calendar calendar) {
        this.frame = frame;
        this.placements = placements;
        this.participants = participants;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /** @param participantId the person, when their own page led here */
    @Get
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String participantId) {
        Page page = frame.page(request, "page.placement.new");
        Form form = Form.of(Map.of("participantId", participantId));
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> frame.show("hours/placement", page, content(scope, page, lot, form)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Lot> lot = lots.find(scope, id);
        if (lot.isEmpty()) {
            return frame.absent(request);
        }
        Map<String, Object> placed = new HashMap<>(sent);
        placed.put("lotId", Long.toString(id));
        Fields fields = Fields.of(placed);
        PlacementDraft draft = PlacementDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, lot.get(), sent, fields.problems());
        }
        return placements.record(scope, draft).<HttpResponse<?>>fold(
            done -> frame.done("/lots/" + id + "/hours/" + calendar.lastCompleteMonth(), Flash.of("flash.placement-recorded")),
            problems -> again(request, scope, lot.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Lot lot, Map<String, Object> sent, List<Problem> problems) {
        Page page = frame.page(request, "page.placement.new");
        return frame.refuse("hours/placement", page, content(scope, page, lot, new Form(sent, problems)));
    }

    private Map<String, Object> content(Scope scope, Page page, Lot lot, Form form) {
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        Map<Long, Organisation> linked = organisations.byIds(scope, lots.links(scope, lot.id()).stream().map(LotLink::organisationId).toList());
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("contract", contract);
        content.put("lot", lot);
        content.put("month", calendar.lastCompleteMonth());
        content.put("people", participants.all(scope).values().stream().sorted(Comparator.comparing(Person::shown))
            .map(person -> new Choice(person.participant().id().toString(), person.shown())).toList());
        content.put("employers", linked.values().stream().filter(o -> placements.isOwn(scope, lot.id(), o.id()))
            .map(o -> new Choice(o.id().toString(), o.name())).sorted(Comparator.comparing(Choice::label)).toList());
        content.put("kinds", Choice.of(EmployerKind.class, page.words()));
        content.put("modalities", Choice.of(Modality.class, page.words()));
        content.put("contractTypes", Choice.of(ContractType.class, page.words()));
        content.put("groups", Choice.of(EligibleGroup.class, page.words()));
        return content;
    }
}

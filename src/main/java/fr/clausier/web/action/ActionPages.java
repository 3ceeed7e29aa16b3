package fr.clausier.web.action;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.action.ActionDraft;
import fr.clausier.contract.action.ActionKind;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.action.LotAction;
import fr.clausier.contract.action.Noted;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.reminder.ReminderLog;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The log of a lot: what was done, messages that left by themselves, what is next. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ActionPages {

    private final Frame frame;
    private final Actions actions;
    private final ReminderLog reminders;
    private final Lots lots;
    private final Contracts contracts;
    private final Organisations organisations;
    private final EvidenceFiles evidence;
    private final Calendar calendar;

    ActionPages(Frame frame, Actions actions, ReminderLog reminders, Lots lots, Contracts contracts, Organisations organisations, EvidenceFiles evidence,
            Calendar calendar) {
        this.frame = frame;
        this.actions = actions;
        this.reminders = reminders;
        this.lots = lots;
        this.contracts = contracts;
        this.organisations = organisations;
        this.evidence = evidence;
        this.calendar = calendar;
    }

    @Get("/lots/{id}/actions")
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, id, Form.of(Map.of("doneOn", calendar.today().toString(), "actionKind", ActionKind.CALL.name())));
    }

    @Post("/lots/{id}/actions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (lots.find(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ActionDraft draft = ActionDraft.read(fields);
        if (fields.hasErrors()) {
            return shown(request, scope, id, new Form(sent, fields.problems()));
        }
        return actions.record(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done("/lots/" + id + "/actions", Flash.of("flash.action-recorded")),
            problems -> shown(request, scope, id, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/actions/{id}/done")
    @Consumes(MediaType.ALL)
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> done(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, actions.done(scope, id), "flash.action-done");
    }

    @Post("/actions/{id}/strike")
    @Consumes(MediaType.ALL)
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> strike(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, actions.strike(scope, id), "flash.action-struck");
    }

    private HttpResponse<?> moved(HttpRequest<?> request, Outcome<LotAction> outcome, String flash) {
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/lots/" + done.value().lotId() + "/actions", Flash.of(flash)), problems -> frame.absent(request),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, Form form) {
        Optional<List<Noted>> entries = actions.ofLot(scope, id);
        if (entries.isEmpty()) {
            return frame.absent(request);
        }
        Lot lot = lots.find(scope, id).orElseThrow();
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        Page page = frame.page(request, "page.actions.title");
        Map<String, Object> content = Map.of("view", new ActionsView(contract, lot, LogRow.of(entries.get(), reminders.ofLot(scope, id)),
            evidence.counts(scope, EvidenceSubject.ACTION, entries.get().stream().map(each -> each.action().id()).toList()), calendar.today()), "form", form,
            "kinds", ActionKind.typed().stream().map(kind -> new Choice(kind.name(), page.words().of(kind))).toList(), "organisations", parties(scope, contract, id));
        return form.problems().isEmpty() ? frame.show("action/show", page, content) : frame.refuse("action/show", page, content);
    }

    /** Whom one may speak with: the buyer and whoever is linked to the lot. */
    private List<Choice> parties(Scope scope, Contract contract, long lot) {
        List<Long> ids = Stream.concat(Stream.of(contract.buyerId()), lots.links(scope, lot).stream().map(LotLink::organisationId)).distinct().toList();
        return organisations.byIds(scope, ids).values().stream().map(each -> new Choice(each.id().toString(), each.name())).sorted(Comparator.comparing(Choice::label)).toList();
    }
}

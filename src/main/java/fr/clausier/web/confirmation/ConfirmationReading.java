package fr.clausier.web.confirmation;

import fr.clausier.hours.answer.EmployerAnswers.Moved;
import fr.clausier.hours.confirmation.ConfirmationWorkbooks;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gathers what the page of confirmations shows: declarations that wait, and for whom a workbook can be made. */
@Singleton
class ConfirmationReading {

    private static final Moved NOTHING = new Moved(List.of(), List.of());

    private final Frame frame;
    private final ConfirmationWorkbooks workbooks;
    private final Organisations organisations;
    private final AwaitedReading awaited;

    ConfirmationReading(Frame frame, ConfirmationWorkbooks workbooks, Organisations organisations, AwaitedReading awaited) {
        this.frame = frame;
        this.workbooks = workbooks;
        this.organisations = organisations;
        this.awaited = awaited;
    }

    /** The frame of the page, titled by what its viewer comes for. */
    Page page(HttpRequest<?> request, Scope scope) {
        return frame.page(request, scope.may(Permission.CLOSE_MONTHS) ? "page.confirmations.title-facilitator" : "page.confirmations.title");
    }

    Map<String, Object> content(HttpRequest<?> request, Scope scope, Form form) {
        return content(request, scope, form, NOTHING);
    }

    /** @param moved what was just moved, and what was not */
    Map<String, Object> content(HttpRequest<?> request, Scope scope, Form form, Moved moved) {
        Map<Long, Long> waiting = workbooks.waiting(scope);
        boolean chooses = scope.role() == Role.FACILITATOR;
        List<Choice> choices = !chooses ? List.of() : organisations.byIds(scope, waiting.keySet()).values().stream()
            .sorted(Comparator.comparing(each -> each.name())).map(each -> new Choice(each.id().toString(),
                frame.words(request).say("page.confirmations.option", each.name(), waiting.get(each.id())))).toList();
        return Map.of("form", form, "chooses", chooses, "choices", choices, "waiting", waiting.getOrDefault(scope.organisation(), 0L),
            "moved", moved, "view", awaited.view(scope, request.getParameters(), moved.left()));
    }
}

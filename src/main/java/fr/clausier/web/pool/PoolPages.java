package fr.clausier.web.pool;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.hours.pool.PoolDraft;
import fr.clausier.hours.pool.Pools;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Agreements between buyers by which hours beyond what one lot owes count on the next: listed, recorded, ended. */
@Controller("/pools")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PoolPages {

    /** Most lots a form asks for; the API takes any number. */
    private static final int PLACES = 6;

    private final Frame frame;
    private final Pools pools;
    private final Lots lots;
    private final Contracts contracts;

    PoolPages(Frame frame, Pools pools, Lots lots, Contracts contracts) {
        this.frame = frame;
        this.pools = pools;
        this.lots = lots;
        this.contracts = contracts;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope) {
        return frame.show("pool/list", frame.page(request, "page.pools.title"), content(scope, Form.EMPTY));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_TERMS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(inOrder(sent));
        PoolDraft draft = PoolDraft.read(fields);
        return fields.hasErrors() ? again(request, scope, sent, fields.problems())
            : pools.record(scope, draft).<HttpResponse<?>>fold(done -> frame.done("/pools", Flash.of("flash.pool-agreed")),
                problems -> again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_TERMS)
    HttpResponse<?> end(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (pools.find(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        LocalDate on = fields.requiredDate("endedOn");
        return fields.hasErrors() ? again(request, scope, sent, fields.problems())
            : pools.end(scope, id, on).<HttpResponse<?>>fold(done -> frame.done("/pools", Flash.of("flash.pool-ended")),
                problems -> again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** Each place of the form is a field of its own; together they are the lots in their order. */
    private static Map<String, Object> inOrder(Map<String, Object> sent) {
        Map<String, Object> whole = new HashMap<>(sent);
        List<String> ids = new ArrayList<>();
        for (int place = 1; place <= PLACES; place++) {
            ids.add(Fields.of(sent).raw("lot" + place));
        }
        whole.put("poolLots", ids);
        return whole;
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("pool/list", frame.page(request, "page.pools.title"), content(scope, new Form(sent, problems)));
    }

    private Map<String, Object> content(Scope scope, Form form) {
        Map<Long, Contract> byId = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        List<Choice> choices = lots.all(scope).stream().filter(lot -> byId.containsKey(lot.contractId()))
            .map(lot -> new Choice(lot.id().toString(), byId.get(lot.contractId()).number() + " · " + (lot.implicit() ? byId.get(lot.contractId()).object()
                : lot.number() + " " + lot.title()))).sorted(Comparator.comparing(Choice::label)).toList();
        return Map.of("pools", pools.all(scope), "choices", choices, "form", form, "places", PLACES,
            "mayRecord", scope.may(Permission.RECORD_TERMS));
    }
}

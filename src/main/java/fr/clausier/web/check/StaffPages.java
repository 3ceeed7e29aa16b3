package fr.clausier.web.check;

import fr.clausier.access.http.Allows;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.compliance.check.CheckFilter;
import fr.clausier.compliance.check.CheckKind;
import fr.clausier.compliance.check.Checks;
import fr.clausier.compliance.check.Finding;
import fr.clausier.compliance.check.rule.Verdict;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.duty.OperatorStaff;
import fr.clausier.contract.duty.StaffDraft;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The staff of the operators of a lot: read, recorded, taken back. */
@Controller("/lots/{id}/staff")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StaffPages {

    private final Frame frame;
    private final Contracts contracts;
    private final Lots lots;
    private final Clauses clauses;
    private final Organisations organisations;
    private final StaffFigures figures;
    private final Checks checks;
    private final Calendar calendar;

    StaffPages(Frame frame, Contracts contracts, Lots lots, Clauses clauses, Organisations organisations, StaffFigures figures, Checks checks,
            Calendar calendar) {
        this.frame = frame;
        this.contracts = contracts;
        this.lots = lots;
        this.clauses = clauses;
        this.organisations = organisations;
        this.figures = figures;
        this.checks = checks;
        this.calendar = calendar;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> frame.show("check/staff", frame.page(request, "page.staff.title"),
            content(scope, lot, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Lot> lot = lots.find(scope, id);
        if (lot.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        StaffDraft draft = StaffDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, lot.get(), sent, fields.problems());
        }
        return figures.record(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done(address(id), Flash.of("flash.staff-recorded")),
            problems -> again(request, scope, lot.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{figure}/withdraw")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long figure) {
        if (figures.ofLot(scope, id).stream().noneMatch(each -> each.id() == figure)) {
            return frame.absent(request);
        }
        return figures.withdraw(scope, figure).<HttpResponse<?>>fold(done -> frame.done(address(done.value().lotId()), Flash.of("flash.staff-withdrawn")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static String address(long lot) {
        return "/lots/" + lot + "/staff";
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Lot lot, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("check/staff", frame.page(request, "page.staff.title"), content(scope, lot, new Form(sent, problems)));
    }

    private Map<String, Object> content(Scope scope, Lot lot, Form form) {
        List<OperatorStaff> recorded = figures.ofLot(scope, lot.id());
        List<Long> operators = lots.links(scope, lot.id()).stream().filter(StaffFigures::isOperator).map(LotLink::organisationId).distinct().toList();
        Map<Long, Organisation> known = organisations.byIds(scope, Stream.concat(operators.stream(), recorded.stream().map(OperatorStaff::organisationId)).toList());
        List<Choice> choices = operators.stream().map(known::get).map(each -> new Choice(each.siret().digits(), each.name())).toList();
        return Map.of("view", new StaffView(contracts.find(scope, lot.contractId()).orElseThrow(), lot,
            clauses.history(scope, lot.id()).inForce(calendar.today()).map(Terms::legalBasis).orElse(null), recorded,
            known.values().stream().collect(Collectors.toMap(Organisation::id, Organisation::name)), findings(scope, lot),
            scope.may(Permission.RECORD_CONTRACTS)), "operators", choices, "form", form);
    }

    private List<Finding> findings(Scope scope, Lot lot) {
        return Arrays.stream(Verdict.values())
            .flatMap(verdict -> checks.book(scope, new CheckFilter(CheckKind.STAFF_SHARE, verdict, 0, lot.contractId())).findings().stream())
            .filter(finding -> finding.lot() == lot.id()).toList();
    }
}

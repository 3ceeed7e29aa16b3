package fr.clausier.web.statement;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.rollup.Level;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Operation;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Slice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements of a portfolio added up: by lot, contract, operation or buyer, at the end of a month. */
@Controller("/statements")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SumPages {

    /** Rows of a part: with more, a page would weigh more than a telephone should carry. */
    private static final int PART = 50;

    private final Frame frame;
    private final ComplianceBook compliance;
    private final Contracts contracts;
    private final Calendar calendar;

    SumPages(Frame frame, ComplianceBook compliance, Contracts contracts, Calendar calendar) {
        this.frame = frame;
        this.compliance = compliance;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> sums(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "") String by,
            @QueryValue(defaultValue = "") String page) {
        Fields fields = Fields.of(Map.of("month", month, "by", by, "page", page));
        Integer part = fields.integer("page");
        YearMonth read = fields.month("month");
        Level asked = fields.code("by", Level.class);
        YearMonth shown = read == null || read.isAfter(YearMonth.from(calendar.today())) ? calendar.lastCompleteMonth() : read;
        Level level = asked == null ? Level.CONTRACT : asked;
        MonthBook book = compliance.month(scope, shown, Selection.ALL);
        Form form = new Form(Map.of("month", shown.toString(), "by", level.name()), fields.problems());
        List<SumRow> rows = rows(scope, book, level);
        Slice slice = Slice.of(part == null ? 1 : Math.max(1, part), PART, rows.size(), "/statements?month=" + shown + "&by=" + level + "&page=");
        return frame.show("statement/sums", frame.page(request, "page.sums.title"), Map.of("form", form, "rows", slice.of(rows), "slice", slice, "totals", book.totals(), "month", shown, "mayRead", scope.may(Permission.READ_DECISIONS)));
    }

    private List<SumRow> rows(Scope scope, MonthBook book, Level level) {
        Map<Long, String> operations = contracts.operations(scope).stream().collect(Collectors.toMap(Operation::id, Operation::name));
        return RollUp.of(book, level).groups().stream().map(group -> {
            LotStatement first = group.lots().get(0);
            return switch (level) {
                case LOT -> SumRow.of(level, group, lotName(first), "/contracts/" + first.contract().id() + "#lot-" + group.id());
                case CONTRACT -> SumRow.of(level, group, first.contract().number() + " · " + first.contract().object(),
                    "/contracts/" + group.id());
                case OPERATION -> SumRow.of(level, group, operations.getOrDefault(group.id(), ""), null);
                case BUYER -> SumRow.of(level, group, book.nameOf(group.id()), "/contracts?buyer=" + group.id());
            };
        }).toList();
    }

    private static String lotName(LotStatement lot) {
        return lot.lot().implicit() ? lot.contract().number() + " · " + lot.contract().object()
            : lot.contract().number() + " · " + lot.lot().number() + " · " + lot.lot().title();
    }
}

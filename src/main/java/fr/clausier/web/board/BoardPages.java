package fr.clausier.web.board;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.contract.followed.Portfolios;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** All lots within reach, by status, with their forecast: what an officer opens to see which contract to look at. */
@Controller("/board")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BoardPages {

    private final Frame frame;
    private final ComplianceBook compliance;
    private final Portfolios portfolios;
    private final Calendar calendar;

    BoardPages(Frame frame, ComplianceBook compliance, Portfolios portfolios, Calendar calendar) {
        this.frame = frame;
        this.compliance = compliance;
        this.portfolios = portfolios;
        this.calendar = calendar;
    }

    /** The same lots, drawn; each drawing with its table. */
    @Get("/charts")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> charts(HttpRequest<?> request, Scope scope) {
        BoardFilter filter = filter(asked(request));
        return frame.show("board/charts", frame.page(request, "page.charts.title", filter.month()),
            Map.of("view", ChartsView.of(book(scope, filter, portfolios.mine(scope)), filter)));
    }

    private static Fields asked(HttpRequest<?> request) {
        Map<String, Object> sent = new HashMap<>();
        request.getParameters().forEach((name, values) -> sent.put(name, values.get(0)));
        return Fields.of(sent);
    }

    private BoardFilter filter(Fields fields) {
        return BoardFilter.read(fields, calendar.lastCompleteMonth(), YearMonth.from(calendar.today()));
    }

    private MonthBook book(Scope scope, BoardFilter filter, Set<Long> mine) {
        MonthBook whole = compliance.month(scope, filter.month(), Selection.ALL);
        return filter.mine() && !mine.isEmpty() ? whole.of(mine) : whole;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> board(HttpRequest<?> request, Scope scope) {
        Fields fields = asked(request);
        BoardFilter filter = filter(fields);
        Set<Long> mine = portfolios.mine(scope);
        BoardView view = BoardView.of(book(scope, filter, mine), filter);
        return frame.show("board/board", frame.page(request, "page.board.title", filter.month()), Map.of("view", view, "form", filter.form(fields), "hasMine", !mine.isEmpty(),
            "mayReport", scope.may(Permission.READ_REPORTS), "mayPenalties", scope.may(Permission.READ_PENALTIES)));
    }
}

package fr.clausier.web.territory;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.rollup.PlaceOf;
import fr.clausier.compliance.rollup.TerritorySums;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.map.MapDrawing;
import fr.clausier.web.map.Pin;
import fr.clausier.words.Words;
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
import java.util.stream.Stream;

/** Hours done against hours due by département, at the end of a month. */
@Controller("/territory")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TerritoryPages {

    private final Frame frame;
    private final ComplianceBook compliance;
    private final Organisations organisations;
    private final Calendar calendar;

    TerritoryPages(Frame frame, ComplianceBook compliance, Organisations organisations, Calendar calendar) {
        this.frame = frame;
        this.compliance = compliance;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Get
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> map(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "") String place) {
        Fields fields = Fields.of(Map.of("month", month, "place", place));
        YearMonth read = fields.month("month");
        PlaceOf asked = fields.code("place", PlaceOf.class);
        YearMonth shown = read == null || read.isAfter(YearMonth.from(calendar.today())) ? calendar.lastCompleteMonth() : read;
        MonthBook book = compliance.month(scope, shown, Selection.ALL);
        TerritorySums sums = TerritorySums.of(book, asked == null ? PlaceOf.LOT : asked, named(scope, book));
        Page page = frame.page(request, "page.territory.title", shown);
        List<TerritoryRow> rows = sums.territories().stream().map(TerritoryRow::of).toList();
        Form form = new Form(Map.of("month", shown.toString(), "place", sums.by().name()), fields.problems());
        return frame.show("territory/map", page, Map.of("rows", rows, "sums", sums, "form", form, "drawing", MapDrawing.weighed(pins(page.words(), rows))));
    }

    private Map<Long, Organisation> named(Scope scope, MonthBook book) {
        return organisations.byIds(scope, book.statements().stream().flatMap(each -> Stream.concat(Stream.of(each.contract().buyerId()),
            each.lines().stream().map(line -> line.employer()))).distinct().toList());
    }

    private static List<Pin> pins(Words words, List<TerritoryRow> rows) {
        return rows.stream().filter(row -> row.departement() != null).map(row -> {
            long due = row.territory().due().value().longValue();
            long done = Math.max(0, row.territory().done().value().longValue());
            boolean owed = row.territory().due().isPositive();
            return new Pin(row.departement().middle(), row.name(), owed ? words.say("page.territory.of", row.territory().done(), row.territory().due())
                : words.say("page.territory.counted", row.territory().done()), row.name(), "#area-" + row.territory().code(), Math.max(1, owed ? due : done),
                owed ? Math.min(due, done) : done);
        }).toList();
    }
}

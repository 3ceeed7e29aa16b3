package fr.clausier.api;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.store.Calendar;
import fr.clausier.store.Json;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the API answers: one status for each case of an outcome, and problems in the language the program asks for. */
@Singleton
public final class Answers {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Texts texts;
    private final Calendar calendar;

    Answers(Texts texts, Calendar calendar) {
        this.texts = texts;
        this.calendar = calendar;
    }

    /** French unless Accept-Language asks for English. */
    public Words words(HttpRequest<?> request) {
        return texts.in(Language.of(request.getHeaders().get("Accept-Language")));
    }

    /** The fields of a JSON body, handed on; a body that is not a JSON object is refused with the line where reading stopped. */
    public HttpResponse<?> reading(HttpRequest<?> request, byte[] body, Function<Fields, HttpResponse<?>> then) {
        try {
            return then.apply(Fields.of(Json.object(body == null ? new byte[0] : body)));
        } catch (Json.Malformed malformed) {
            return refused(request, List.of(Problem.atField("json-malformed", "", "", Integer.toString(malformed.line()))));
        }
    }

    /** A month that has begun, as asked in an address; a later one is refused, nothing being known of it. */
    public YearMonth begunMonth(Fields fields) {
        YearMonth month = fields.required("month", fields.month("month"));
        if (month != null && month.isAfter(YearMonth.from(calendar.today()))) {
            fields.refuse("month-in-future", "month", month.toString());
        }
        return month;
    }

    /** Reads a draft from a body and records it: 201, or refused with every problem of the body. */
    public <D, T> HttpResponse<?> recording(HttpRequest<?> request, byte[] body, Function<Fields, D> read, Function<D, Outcome<T>> record,
            Function<T, Object> shown) {
        return reading(request, body, fields -> {
            D draft = read.apply(fields);
            return fields.hasErrors() ? refused(request, fields.problems()) : created(request, record.apply(draft), shown);
        });
    }

    /** Reads a draft from a body that also carries the version it was read at, and changes what is stored: 200, or 409 with both. */
    public <D, T> HttpResponse<?> changing(HttpRequest<?> request, byte[] body, Function<Fields, D> read,
            BiFunction<D, Long, Outcome<T>> change, Function<T, Object> shown) {
        return reading(request, body, fields -> {
            D draft = read.apply(fields);
            Long version = fields.required("version", fields.id("version"));
            return fields.hasErrors() ? refused(request, fields.problems()) : of(request, change.apply(draft, version), shown);
        });
    }

    /** Done 200, refused 422, absent 404, changed meanwhile 409 with what is stored now. */
    public <T> HttpResponse<?> of(HttpRequest<?> request, Outcome<T> outcome, Function<T, Object> shown) {
        return outcome.<HttpResponse<?>>fold(done -> HttpResponse.ok(shown.apply(done.value())), problems -> refused(request, problems),
            () -> absent(request), current -> HttpResponse.status(io.micronaut.http.HttpStatus.CONFLICT).body(shown.apply(current)));
    }

    /** The same for something new: done is 201. */
    public <T> HttpResponse<?> created(HttpRequest<?> request, Outcome<T> outcome, Function<T, Object> shown) {
        HttpResponse<?> answer = of(request, outcome, shown);
        return answer.code() == 200 ? HttpResponse.created(answer.body()) : answer;
    }

    public <T> HttpResponse<?> of(HttpRequest<?> request, Optional<T> found, Function<T, Object> shown) {
        return found.<HttpResponse<?>>map(value -> HttpResponse.ok(shown.apply(value))).orElseGet(() -> absent(request));
    }

    /** A workbook, to be saved under a name. */
    public static HttpResponse<byte[]> workbook(String name, byte[] content) {
        return HttpResponse.ok(content).header("Content-Type", XLSX).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    public HttpResponse<?> refused(HttpRequest<?> request, List<Problem> problems) {
        return problem(request, 422, problems);
    }

    /** The same for what is not there and for what is not the caller's. */
    public HttpResponse<?> absent(HttpRequest<?> request) {
        return problem(request, 404, List.of());
    }

    private HttpResponse<?> problem(HttpRequest<?> request, int status, List<Problem> problems) {
        return HttpResponse.status(io.micronaut.http.HttpStatus.valueOf(status))
            .body(ProblemResponse.of(words(request), status, null, problems)).contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }
}

package fr.clausier.api.clause;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.api.contract.ContractResponse.LotResponse;
import fr.clausier.clause.ClauseLinks;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.whatif.WhatIf;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/** A lot, its terms and the organisations linked to it, for programs. */
@Controller("/api/v1/lots")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LotApi {

    private final Lots lots;
    private final Clauses clauses;
    private final ClauseLinks links;
    private final Answers answers;
    private final BaseBook bases;
    private final WhatIf whatIf;
    private final Calendar calendar;

    LotApi(Lots lots, Clauses clauses, ClauseLinks links, Answers answers, BaseBook bases,
            WhatIf whatIf, Calendar calendar) {
        this.lots = lots;
        this.clauses = clauses;
        this.links = links;
        this.answers = answers;
        this.bases = bases;
        this.whatIf = whatIf;
        this.calendar = calendar;
    }

    @Get("/{id}")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "One lot; an undivided contract's only lot is implicit")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, lots.find(scope, id), LotResponse::of);
    }

    @Put("/{id}")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Changes a lot; the body carries the version it was read at. An implicit lot takes no number nor title")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = LotDraft.class))) @Body @Nullable byte[] body) {
        boolean implicit = lots.find(scope, id).filter(Lot::implicit).isPresent();
        return answers.changing(request, body, fields -> implicit ? LotDraft.readImplicit(fields, fields.cpv("cpv")) : LotDraft.read(fields),
            (draft, version) -> lots.change(scope, id, version, draft),
            LotResponse::of);
    }

    @Get("/{id}/links")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Organisations linked to a lot")
    HttpResponse<?> links(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, lots.find(scope, id), lot -> lots.links(scope, id).stream().map(LinkResponse::of).toList());
    }

    @Post("/{id}/links")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Links an organisation to a lot; a kind of employer that does not fit is refused with the reason")
    HttpResponse<?> link(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = LinkDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, LinkDraft::read, draft -> links.link(scope, id, draft), LinkResponse::of);
    }

    @Delete("/links/{link}")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Removes a link of an organisation to a lot; the journal keeps it")
    HttpResponse<?> unlink(HttpRequest<?> request, Scope scope, long link) {
        return answers.of(request, lots.unlink(scope, link), LinkResponse::of);
    }

    @Get("/{id}/terms")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Every version of the terms of a lot's clause, oldest first")
    HttpResponse<?> terms(HttpRequest<?> request, Scope scope, long id) {
        Words words = answers.words(request);
        return answers.of(request, lots.find(scope, id),
            lot -> clauses.history(scope, id).versions().stream().map(terms -> answer(scope, id, terms, words)).toList());
    }

    @Post("/{id}/terms")
    @Allows(Permission.RECORD_TERMS)
    @Operation(summary = "Records the next version of the terms")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = TermsDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, TermsDraft::read, draft -> clauses.record(scope, id, draft), terms -> answer(scope, id, terms, answers.words(request)));
    }

    @Put("/{id}/terms/{version}")
    @Allows(Permission.RECORD_TERMS)
    @Operation(summary = "Mends a typing error in one version, until a closed month rests on it; the body carries the recordedAt it was read with")
    HttpResponse<?> mend(HttpRequest<?> request, Scope scope, long id, int version,
            @RequestBody(content = @Content(schema = @Schema(implementation = TermsDraft.class))) @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            TermsDraft draft = TermsDraft.read(fields);
            Instant readAt = TermsDraft.readAt(fields, "recordedAt");
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, clauses.mend(scope, id, version, readAt, draft), terms -> answer(scope, id, terms, answers.words(request)));
        });
    }

    @Post("/{id}/terms/what-if")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Counts the lot again under the terms of the body, every month until the one asked for; nothing is recorded")
    HttpResponse<?> suppose(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String month,
            @RequestBody(content = @Content(schema = @Schema(implementation = TermsDraft.class))) @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            TermsDraft draft = TermsDraft.read(fields);
            Fields query = Fields.of(Map.of("month", month));
            YearMonth asked = month.isEmpty() ? calendar.lastCompleteMonth() : answers.begunMonth(query);
            fields.problems().addAll(query.problems());
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, whatIf.count(scope, id, asked, draft), counted -> SuppositionResponse.of(counted, answers.words(request)));
        });
    }

    private TermsResponse answer(Scope scope, long lot, Terms terms, Words words) {
        return TermsResponse.of(terms, bases.facts(scope).getOrDefault(lot, LotBase.NONE), bases.list(scope, lot).isPresent(), calendar.today(), words);
    }
}

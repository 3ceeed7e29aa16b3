package fr.clausier.api.member;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.member.TransferDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
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
import java.time.YearMonth;
import java.util.Map;

/** Members of a grouping and the hours they hand over to one another, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberApi {

    private final Members members;
    private final Calendar calendar;
    private final Answers answers;

    MemberApi(Members members, Calendar calendar, Answers answers) {
        this.members = members;
        this.calendar = calendar;
        this.answers = answers;
    }

    @Get("/lots/{id}/members")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "What each member of a grouping owes and did at the end of a month, the last complete one unless named; what would settle it at a price per hour")
    HttpResponse<?> of(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = "") String price) {
        Fields fields = Fields.of(Map.of("month", month, "price", price));
        YearMonth asked = month.isBlank() ? calendar.lastCompleteMonth() : answers.begunMonth(fields);
        Money each = TransferDraft.price(fields, "price");
        return fields.hasErrors() ? answers.refused(request, fields.problems())
            : answers.of(request, members.of(scope, id, asked, each), book -> MemberResponse.of(book, answers.words(request)));
    }

    @Post("/lots/{id}/transfers")
    @Allows(Permission.RECORD_MEMBERS)
    @Operation(summary = "Records hours one member did and hands over to another; never more than it did above what it owes")
    HttpResponse<?> transfer(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = TransferDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, TransferDraft::read, draft -> members.transfer(scope, id, draft), MemberResponse.Transfer::of);
    }

    @Delete("/lots/transfers/{transfer}")
    @Allows(Permission.RECORD_MEMBERS)
    @Operation(summary = "Takes a transfer of hours back; the journal keeps it")
    HttpResponse<?> takeBack(HttpRequest<?> request, Scope scope, long transfer) {
        return answers.of(request, members.takeBack(scope, transfer), MemberResponse.Transfer::of);
    }

    @Put("/placements/{id}/member")
    @Allows(Permission.RECORD_MEMBERS)
    @Operation(summary = "Says for which member somebody placed with an employer outside the grouping works: {memberId}; none when absent")
    HttpResponse<?> assign(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Long member = fields.id("memberId");
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, members.assign(scope, id, member), placement -> MemberResponse.assigned(placement.id(), member));
        });
    }
}

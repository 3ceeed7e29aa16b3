package fr.clausier.web.check;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.check.CheckBook;
import fr.clausier.compliance.check.CheckFilter;
import fr.clausier.compliance.check.CheckKind;
import fr.clausier.compliance.check.Checks;
import fr.clausier.compliance.check.rule.Verdict;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Slice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the checks on contracts say, filtered; the choices stand in the address, which can be kept. */
@Controller("/checks")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckPages {

    private final Frame frame;
    private final Checks checks;

    CheckPages(Frame frame, Checks checks) {
        this.frame = frame;
        this.checks = checks;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String check,
            @QueryValue(defaultValue = "") String verdict, @QueryValue(defaultValue = "0") long buyer,
            @QueryValue(defaultValue = "0") long contract, @QueryValue(defaultValue = "1") int page) {
        CheckBook book = checks.book(scope, CheckFilter.of(check, verdict, buyer, contract));
        int total = book.findings().size();
        int number = Math.max(1, Math.min(page, (total - 1) / Listing.PAGE + 1));
        String address = UriBuilder.of("/checks").queryParam("check", check).queryParam("verdict", verdict).queryParam("buyer", buyer)
            .queryParam("contract", contract).build() + "&page=";
        Page framed = frame.page(request, "page.checks.title");
        Form form = Form.of(Map.of("check", check, "verdict", verdict, "buyer", Long.toString(buyer), "contract", Long.toString(contract)));
        return frame.show("check/list", framed, content(scope, framed, book, form, number, Slice.of(number, Listing.PAGE, total, address)));
    }

    private static Map<String, Object> content(Scope scope, Page page, CheckBook book, Form form, int number, Slice slice) {
        Map<String, Object> content = new HashMap<>(Map.of("form", form, "slice", slice, "buyers", buyers(book),
            "mayRecord", scope.may(Permission.RECORD_CONTRACTS), "seesPeople", scope.may(Permission.READ_PARTICIPANTS)));
        content.put("rows", book.findings().stream().skip(Listing.offset(number)).limit(Listing.PAGE)
            .map(finding -> CheckRow.of(book, finding, page.words())).toList());
        content.put("kinds", Choice.of(CheckKind.class, page.words()));
        content.put("verdicts", Choice.of(Verdict.class, page.words()));
        content.put("contract", book.contracts().get(Long.parseLong(form.value("contract"))));
        return content;
    }

    private static List<Choice> buyers(CheckBook book) {
        return book.contracts().values().stream().map(Contract::buyerId).distinct()
            .map(buyer -> new Choice(buyer.toString(), book.nameOf(buyer))).sorted(Comparator.comparing(Choice::label)).toList();
    }
}

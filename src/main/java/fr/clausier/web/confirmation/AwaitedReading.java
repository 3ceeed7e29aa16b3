package fr.clausier.web.confirmation;

import fr.clausier.hours.answer.Awaited;
import fr.clausier.hours.answer.AwaitedFilter;
import fr.clausier.hours.answer.EmployerAnswers;
import fr.clausier.hours.answer.EmployerAnswers.Left;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Slice;
import io.micronaut.http.HttpParameters;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers the list of declarations that wait, as the address asks for it; what it says wrong is not asked. */
@Singleton
class AwaitedReading {

    private static final List<String> KEPT = List.of("state", "employer", "month");

    private final EmployerAnswers answers;

    AwaitedReading(EmployerAnswers answers) {
        this.answers = answers;
    }

    AwaitedView view(Scope scope, HttpParameters address, List<Left> left) {
        Map<String, String> asked = new HashMap<>();
        KEPT.forEach(name -> asked.put(name, address.get(name, String.class).orElse("")));
        String page = address.get("page", String.class).orElse("");
        AwaitedFilter filter = new AwaitedFilter(state(asked.get("state")), asked.get("employer").matches("[0-9]{1,18}") ? Long.parseLong(asked.get("employer")) : 0,
            Written.month(asked.get("month")).orElse(null), page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
        Listing<Awaited> found = answers.awaited(scope, filter);
        List<Choice> employers = answers.employers(scope).entrySet().stream().map(each -> new Choice(each.getKey().toString(), each.getValue())).toList();
        return new AwaitedView(found, Slice.of(filter.page(), Listing.PAGE, found.total(), paged(filter)), Form.of(asked), employers, scope.role() == Role.FACILITATOR, left);
    }

    private static Declaration.State state(String name) {
        return Arrays.stream(Declaration.State.values()).filter(each -> each.name().equals(name) && each.isAnswer()).findFirst().orElse(null);
    }

    private static String paged(AwaitedFilter filter) {
        Map<String, String> kept = new java.util.LinkedHashMap<>();
        kept.put("state", filter.state() == null ? "" : filter.state().name());
        kept.put("employer", filter.employer() == 0 ? "" : Long.toString(filter.employer()));
        kept.put("month", filter.month() == null ? "" : filter.month().toString());
        return "/confirmations?" + kept.entrySet().stream().filter(each -> !each.getValue().isEmpty()).map(each -> each.getKey() + "=" + each.getValue() + "&")
            .collect(Collectors.joining()) + "page=";
    }
}

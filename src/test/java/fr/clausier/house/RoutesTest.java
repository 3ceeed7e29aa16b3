package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.house.RouteCaller.Answer;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.house.Walk.Cell;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who gets what from every route the server has, those of tomorrow included: the list is the running router's own.
 * Everything is asked once, by {@link Walk}; each test looks at what came back. The table is left in target/matrix.md.
 */
@Tag("once")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutesTest {

    /** Routes on which no id of a small portfolio is found by its owner, with why. */
    private static final List<String> NOT_PROVEN = List.of();

    /** Routes on which an observer's permission gives it nothing: work that lasts is shown to who began it, contacts of a buyer as such to those who keep them. */
    private static final List<String> NOT_FOR_OBSERVERS = List.of("GET /api/v1/jobs/{id}", "GET /buyers/{id}/counterparts", "GET /jobs/{id}");

    /** Writes whose own thing a small portfolio does not have, or has no more once the writes before it are done. */
    private static final Set<String> NOT_WRITTEN = Set.of(
        "DELETE /api/v1/evidence/{id}", "POST /api/v1/sample-items/{id}/files", "POST /evidence/{id}/remove", "POST /following/stand-ins/{id}/end", "POST /following/territories/{id}/end",
        "POST /participants/{id}/data/freeze", "POST /participants/{id}/data/keep", "POST /participants/{id}/data/release", "POST /proofs/{id}/files",
        "POST /samples/{id}/ask-again", "POST /samples/{id}/conclude", "POST /samples/{id}/freeze", "POST /samples/{id}/review-lines", "POST /api/v1/actions/{id}/files", "POST /api/v1/declarations/{id}/files", "POST /api/v1/proofs/{id}/files",
        "DELETE /api/v1/accounts/{id}/roles/{role}", "DELETE /api/v1/exits/{id}", "DELETE /api/v1/legal-amounts/{change}",
        "DELETE /api/v1/lots/links/{link}", "DELETE /api/v1/lots/staff/{figure}", "DELETE /api/v1/lots/transfers/{transfer}",
        "DELETE /api/v1/reports/subscriptions/{id}", "POST /accounts/{id}/enable", "POST /actions/{id}/done", "POST /api/v1/accounts/{id}/disable",
        "POST /api/v1/accounts/{id}/enable", "POST /api/v1/accounts/{id}/password-link", "POST /api/v1/reports/sendings/{id}/dismiss",
        "POST /api/v1/reports/subscriptions/{id}/pause", "POST /api/v1/reports/subscriptions/{id}/resume",
        "POST /api/v1/reports/subscriptions/{id}/send", "POST /candidates/{id}/answer", "POST /candidates/{id}/place",
        "POST /confirmations/{id}/record", "POST /contracts/{id}/published/accept", "POST /declarations/returned/{id}/record",
        "POST /declarations/{id}/reopen", "POST /declarations/{id}/replies", "POST /imports/hours/{id}/left", "POST /imports/hours/{id}/people",
        "POST /imports/hours/{id}/record", "POST /imports/hours/{id}/withdrawal", "POST /jobs/{id}/cancel", "POST /law/{change}/withdraw",
        "POST /lines/{id}/overrule/withdraw", "POST /lots/{id}/closing/reopen", "POST /lots/{id}/hours/draft", "POST /lots/{id}/members/{placement}",
        "POST /lots/{id}/penalties/line", "POST /lots/{id}/transfers", "POST /needs/{id}/sendings/{referrer}/nobody",
        "POST /open-data/records/{id}/detach", "POST /organisations/{id}/contacts/cleared", "POST /organisations/{id}/contacts/quiet",
        "POST /organisations/{id}/contacts/refused", "POST /organisations/{id}/contacts/removed", "POST /participants/{id}/merge",
        "POST /reports/sendings/{id}/dismiss", "POST /reports/subscriptions/{id}/resume", "PUT /api/v1/exits/{id}",
        "PUT /api/v1/reports/subscriptions/{id}");

    private static Walk walk;
    private static Neighbours tries;

    @BeforeAll
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    static void walk() throws IOException {
        walk = Walk.once();
        tries = new Neighbours(walk);
        Matrix.print(walk, tries);
    }

    private static Stream<Cell> cells() {
        return walk.cells().stream();
    }

    private static String told(Cell cell) {
        return cell.role() + " " + cell.route();
    }

    @Test
    @Order(1)
    void every_route_declares_who_may_take_it() {
        assertThat(walk.routes).hasSizeGreaterThan(400);
        assertThat(walk.routes.stream().filter(route -> route.asks().isEmpty())).isEmpty();
    }

    @Test
    @Order(1)
    void every_number_in_an_address_is_of_a_kind_that_is_tried() {
        assertThat(walk.routes.stream().filter(route -> Subjects.of(route).contains(Optional.empty()))).as("told in Subjects").isEmpty();
        assertThat(walk.routes.stream().flatMap(route -> Subjects.of(route).stream()).map(Optional::get).distinct()
            .filter(subject -> !List.of("account", "account_role", "legal_amount").contains(subject.table()))
            .filter(subject -> walk.first(Whose.OWN, subject).isEmpty() || walk.first(Whose.AWAY, subject).isEmpty())).as("a row of each in Portfolio").isEmpty();
    }

    @Test
    @Order(1)
    void nobody_gets_anything_without_signing_in_but_what_is_for_anyone() {
        assertThat(cells().filter(cell -> cell.role() == Walk.NOBODY && !cell.held())
            .filter(cell -> !List.of(401, 303).contains(cell.own().status())).map(RoutesTest::told)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void a_role_without_the_permission_is_refused_and_one_with_it_is_answered(Role role) {
        assertThat(cells().filter(cell -> cell.role() == role && !cell.held()).filter(cell -> cell.own().status() != 403).map(RoutesTest::told)).isEmpty();
        assertThat(cells().filter(cell -> cell.role() == role && !cell.held()).map(cell -> cell.own().body().replace(" aria-current=\"page\"", "")).distinct()).as("one refusal for all pages, one for the API").hasSizeLessThan(3);
        assertThat(cells().filter(cell -> cell.role() == role && cell.held()).filter(cell -> isBroken(cell.absent()) || cell.own() != null && isBroken(cell.own()))
            .map(RoutesTest::told)).isEmpty();
    }

    private static boolean isBroken(Answer answer) {
        return List.of(401, 403).contains(answer.status()) || answer.status() >= 500 || answer.body().contains("⟦");
    }

    /** Not yours and not there are one answer: same status, same words, same way on, on every route. */
    @Test
    @Order(1)
    void what_belongs_to_another_structure_does_not_exist() {
        assertThat(cells().flatMap(cell -> cell.other().stream().filter(other -> !other.given().equals(other.absent()) || other.given().isGiven())
            .map(other -> told(cell) + " of " + other.ids() + " answered " + other.given().status() + ", absent " + other.absent().status()))).isEmpty();
    }

    /** No list and no page names the number of what is another's. */
    @Test
    @Order(1)
    void no_answer_names_what_is_anothers() {
        assertThat(cells().filter(cell -> cell.own() != null && cell.own().isGiven() && cell.role() != Role.ADMIN && cell.role() != Walk.NOBODY)
            .flatMap(cell -> Stream.concat(Whose.AWAY.namedIn(cell.own().body()).stream(),
                    cell.role() == Role.FACILITATOR ? Stream.empty() : Whose.BESIDE.namedIn(cell.own().body()).stream().filter(id -> !isOfTheStructure(id)))
                .map(id -> told(cell) + " names " + Whose.table(id) + " " + id))).isEmpty();
    }

    private static boolean isOfTheStructure(long id) {
        return List.of("organisation", "employer_kind", "referrer").contains(Whose.table(id));
    }

    /** A generous bound, on medians of five calls each over forty routes: what is another's is looked for as long as what is nowhere. */
    @Test
    @Order(2)
    void what_is_anothers_takes_as_long_as_what_is_absent() {
        List<Cell> asked = cells().filter(cell -> cell.role() == Role.FACILITATOR && cell.own() != null && cell.other().size() == 1).limit(40).toList();
        List<Double> ratios = asked.stream().map(cell -> {
            String cookie = walk.cookies.get(cell.role());
            List<String> ids = cell.other().get(0).ids();
            return (double) walk.median(cell.route(), ids, cookie) / walk.median(cell.route(), Walk.absent(ids), cookie);
        }).sorted().toList();
        assertThat(ratios).hasSize(40);
        assertThat(ratios.get(20)).isBetween(0.5, 2.0);
    }

    /** Keeps the tests above honest: what others are not told, the owner is. */
    @Test
    @Order(2)
    void what_belongs_to_ones_own_structure_is_found() {
        Map<String, List<Cell>> read = cells().filter(cell -> cell.held() && cell.own() != null && !Subjects.of(cell.route()).isEmpty() && cell.route().asks().get() != Permission.ANYONE)
            .collect(Collectors.groupingBy(cell -> cell.route().toString(), TreeMap::new, Collectors.toList()));
        assertThat(read.entrySet().stream().filter(each -> each.getValue().stream().noneMatch(cell -> cell.own().isGiven())).map(Map.Entry::getKey))
            .isEqualTo(NOT_PROVEN);
    }

    /** To an observer's organisation, what no operation shares with it is not there, what one shares is, and after that not any more. */
    @Test
    @Order(3)
    void an_observer_finds_what_is_shared_with_its_organisation_and_nothing_else() {
        List<Cell> read = cells().filter(Cell::isObserversReading).toList();
        assertThat(read.stream().filter(cell -> !cell.own().isGiven()).map(cell -> cell.route().toString())).containsExactlyInAnyOrderElementsOf(NOT_FOR_OBSERVERS);
        assertThat(read.stream().filter(cell -> !walk.unshared.get(cell.route()).equals(cell.absent())).map(RoutesTest::told)).isEmpty();
    }

    /** Every form and every JSON body, with fields it does not have and numbers of what is another's: nothing of another's is pointed at, changed or gained. */
    @Test
    @Order(1)
    void a_field_nobody_offered_and_a_number_of_anothers_change_nothing() {
        assertThat(tries.forms).hasSizeGreaterThan(100);
        assertThat(tries.accepted).as("writes that were done all the same, without the neighbour").isGreaterThan(60);
        assertThat(tries.effects).isEmpty();
    }

    /** What a form writes at its own address it does not at another's: the answer is that of what is absent. */
    @Test
    @Order(1)
    void a_whole_form_sent_about_what_is_anothers_is_answered_as_about_what_is_absent() {
        assertThat(tries.told).isEmpty();
    }

    /** Keeps the two above honest: about what is one's own, these routes answer otherwise. */
    @Test
    @Order(1)
    void what_one_may_write_is_written() {
        assertThat(walk.routes.stream().filter(route -> route.isWriting() && !Subjects.of(route).isEmpty()).map(Route::toString).filter(route -> !tries.found.contains(route)))
            .as("writes no form or body of the walk reached: let Portfolio hold such a thing, or name the write in NOT_WRITTEN").isSubsetOf(NOT_WRITTEN);
    }
}

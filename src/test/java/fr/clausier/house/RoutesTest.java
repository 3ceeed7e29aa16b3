package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.house.RouteCaller.Answer;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets what from every route the server has, those of tomorrow included: the list is the running router's own. */
class RoutesTest {

    private static final String ABSENT = "999999999999";
    /** Routes on which no id of a small portfolio is found by its owner, with why. */
    private static final Set<String> NOT_PROVEN = Set.of("GET /rules/{id}");

    /** Routes on which an observer's permission gives it nothing: work that lasts is shown to who began it, contacts of a buyer as such to those who keep them; a rule has a name, no number. */
    private static final List<String> NOT_FOR_OBSERVERS = List.of("GET /api/v1/jobs/{id}", "GET /buyers/{id}/counterparts", "GET /jobs/{id}", "GET /rules/{id}");

    private static List<Route> routes;
    private static Portfolio portfolio;
    private static Portfolio neighbour;

    @BeforeAll
    static void portfolios() {
        routes = RouteCaller.routes();
        portfolio = Portfolio.filled();
        neighbour = Portfolio.empty();
    }

    @Test
    void every_route_declares_who_may_take_it() {
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(routes.stream().filter(route -> route.asks().isEmpty())).isEmpty();
    }

    @Test
    void nobody_gets_anything_without_signing_in_but_what_is_for_anyone() {
        List<String> open = new ArrayList<>();
        for (Route route : routes) {
            Answer answer = RouteCaller.call(route, ABSENT, null);
            boolean refused = answer.status() == 401 || answer.status() == 303;
            if (route.asks().filter(Permission.ANYONE::equals).isEmpty() && !refused) {
                open.add(route + " answered " + answer.status());
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_role_without_the_permission_is_refused_and_one_with_it_is_answered(Role role) {
        List<String> wrong = new ArrayList<>();
        String cookie = portfolio.signedIn(role);
        for (Route route : routes) {
            Answer answer = RouteCaller.call(route, ABSENT, route.template().equals("/sign-out") ? portfolio.signedIn(role) : cookie);
            boolean held = route.asks().filter(asked -> asked.isHeldBy(role)).isPresent();
            boolean refused = answer.status() == 403;
            if (held == refused || answer.status() == 401 || answer.status() >= 500 || answer.body().contains("⟦")) {
                wrong.add(role + " " + route + " answered " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Not yours and not there are one answer: same status, same words, on every route and for every id that exists. */
    @Test
    @Tag("once")
    void what_belongs_to_another_structure_does_not_exist() throws SQLException {
        List<String> told = new ArrayList<>();
        String cookie = neighbour.signedIn(Role.FACILITATOR);
        Set<Long> ids = portfolio.ids();
        assertThat(ids).isNotEmpty();
        for (Route route : routes.stream().filter(RoutesTest::isAboutAThing).toList()) {
            Answer absent = RouteCaller.call(route, ABSENT, cookie);
            for (long id : ids) {
                Answer answer = RouteCaller.call(route, Long.toString(id), cookie);
                if (!answer.equals(absent)) {
                    told.add(route + " of " + id + " answered " + answer.status() + ", absent " + absent.status());
                }
            }
        }
        assertThat(told).isEmpty();
    }

    /** Keeps the test above honest: what the neighbour is not told, the owner is. */
    @Test
    void what_belongs_to_ones_own_structure_is_found() throws SQLException {
        List<String> lost = new ArrayList<>();
        String cookie = portfolio.signedIn(Role.FACILITATOR);
        Set<Long> ids = portfolio.ids();
        for (Route route : routes.stream().filter(RoutesTest::isAboutAThing).filter(r -> r.method().name().equals("GET")).toList()) {
            if (ids.stream().noneMatch(id -> RouteCaller.call(route, Long.toString(id), cookie).isGiven())) {
                lost.add(route.toString());
            }
        }
        lost.removeAll(NOT_PROVEN);
        assertThat(lost).isEmpty();
    }

    /** Own, other, absent: to an observer's organisation, what no operation shares with it is not there, what one shares is, and after that not any more. */
    @Test
    @Tag("once")
    void an_observer_finds_what_is_shared_with_its_organisation_and_nothing_else() throws SQLException {
        String cookie = portfolio.signedIn(Role.OBSERVER);
        Set<Long> ids = portfolio.ids();
        List<Route> read = routes.stream().filter(RoutesTest::isAboutAThing).filter(route -> route.method().name().equals("GET"))
            .filter(route -> route.asks().filter(asked -> asked.isHeldBy(Role.OBSERVER)).isPresent()).toList();
        Map<Route, Answer> absent = read.stream().collect(Collectors.toMap(route -> route, route -> RouteCaller.call(route, ABSENT, cookie)));
        List<String> told = read.stream().flatMap(route -> ids.stream().filter(id -> isTold(route, id, cookie, absent)).map(id -> route + " of " + id)).toList();
        portfolio.share(true);
        Map<Route, Long> shown = new LinkedHashMap<>();
        read.forEach(route -> ids.stream().filter(id -> isTold(route, id, cookie, absent)).findFirst().ifPresent(id -> shown.put(route, id)));
        portfolio.share(false);
        assertThat(told).isEmpty();
        assertThat(read.stream().filter(route -> !shown.containsKey(route)).map(Route::toString)).isEqualTo(NOT_FOR_OBSERVERS);
        assertThat(shown.entrySet().stream().filter(each -> isTold(each.getKey(), each.getValue(), cookie, absent))).isEmpty();
    }

    private static boolean isTold(Route route, long id, String cookie, Map<Route, Answer> absent) {
        return !RouteCaller.call(route, Long.toString(id), cookie).equals(absent.get(route));
    }

    private static boolean isAboutAThing(Route route) {
        return route.hasVariables() && route.asks().filter(asked -> asked != Permission.ANYONE && asked.isHeldBy(Role.FACILITATOR)).isPresent();
    }
}

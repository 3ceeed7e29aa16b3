package fr.clausier.web;

import fr.clausier.access.Account;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.web.followed.SampleFollowing;
import fr.clausier.web.merge.SampleMerges;
import fr.clausier.web.need.SampleNeeds;
import fr.clausier.web.participant.exit.SampleExits;
import fr.clausier.web.sample.SampleControls;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The small portfolio with all its companions, and every page people open on it: the addresses the samples name, and each page the running router has beside, with
 * whatever of the portfolio it is found to show. The build's test and the proof of every page share it. It is 10 April 2026.
 */
public final class SamplePages {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");
    private static final Pattern QUERY = Pattern.compile("\\{[?&#][^}]*}");

    private final ApplicationContext context;
    private final SamplePortfolio sample;
    private final Map<Role, Account> accounts = new TreeMap<>();
    private final Map<Role, Set<String>> named = new TreeMap<>();
    private final Set<String> open = new LinkedHashSet<>(List.of("/sign-in", "/nothing-here"));
    private final List<String> lost = new ArrayList<>();

    private SamplePages(ApplicationContext context) throws IOException, SQLException {
        this.context = context;
        this.sample = SamplePortfolio.in(context);
        Arrays.stream(Role.values()).forEach(role -> named.put(role, new LinkedHashSet<>()));
        accounts.putAll(Map.of(Role.FACILITATOR, sample.facilitator(), Role.BUYER, sample.buyer(), Role.ADMIN, sample.administrator()));
        named.forEach((role, addresses) -> {
            if (accounts.containsKey(role)) {
                addresses.addAll(sample.pages(role).values());
            }
        });
        companions();
        declarations();
        observer();
        ends();
        ofRouter();
    }

    /** On a server that has no portfolio. */
    public static SamplePages in(ApplicationContext context) {
        try {
            return new SamplePages(context);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void companions() throws IOException {
        SampleNeeds needs = SampleNeeds.in(context, sample);
        Set<String> facilitators = named.get(Role.FACILITATOR);
        for (Map<String, String> each : List.of(SamplePublished.in(context, sample).pages(), SampleBase.in(context, sample).pages(), SampleSendings.in(context, sample).pages(),
                SampleReminders.in(context, sample).pages(), SampleExits.in(context, sample).pages(), SampleMerges.in(context, sample).pages(), needs.pages())) {
            facilitators.addAll(each.values());
        }
        named.get(Role.BUYER).addAll(needs.read().values());
    }

    /** What has two numbers in its address is where a page leads. */
    private void ends() throws SQLException {
        named.get(Role.FACILITATOR).addAll(SampleEnds.in(context, sample).pages());
        String account = "/accounts/" + sample.buyer().id();
        named.get(Role.ADMIN).add(account);
        Pattern.compile(account + "/roles/[0-9]+/withdraw").matcher(Visitor.to(context).as(sample.administrator()).get(account).body()).results()
            .forEach(found -> named.get(Role.ADMIN).add(found.group()));
    }

    private void declarations() {
        SampleDeclarations declarations = SampleDeclarations.in(context, sample);
        accounts.put(Role.HOLDER, declarations.holder());
        accounts.put(Role.PROVIDER, declarations.provider());
        List.of(Role.FACILITATOR, Role.HOLDER, Role.PROVIDER).forEach(role -> named.get(role).addAll(declarations.pages(role).values()));
        SampleControls controls = SampleControls.in(context, sample);
        named.get(Role.FACILITATOR).addAll(controls.pages().values());
        named.get(Role.PROVIDER).addAll(controls.answered().values());
        open.addAll(declarations.open().values());
        open.add("/link/" + context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, sample.buyer().id()));
    }

    private void observer() {
        Visitor claire = Visitor.to(context).as(sample.facilitator());
        accounts.put(Role.OBSERVER, SampleObserver.in(context, claire, sample.contract().structureId()));
        SampleObserver.openAll(claire);
        named.get(Role.FACILITATOR).addAll(SampleObserver.pages(sample.contract().operationId()).values());
        named.get(Role.OBSERVER).addAll(SampleObserver.ownPages(sample.contract().operationId()).values());
        named.get(Role.FACILITATOR).addAll(SampleFollowing.in(context, sample));
    }

    /** The portfolio itself. */
    public SamplePortfolio sample() {
        return sample;
    }

    /** Who opens pages, by role; nobody else has an account. */
    public Map<Role, Account> accounts() {
        return accounts;
    }

    /** Every address there is for someone with an account, whoever opens it. */
    public Set<String> everyAddress() {
        Set<String> all = new LinkedHashSet<>();
        named.values().forEach(all::addAll);
        return all;
    }

    /** Addresses for someone without an account. */
    public Set<String> open() {
        return open;
    }

    /** Addresses of each role; a page the facilitator has opened is left to it: what others see of it is part of what it sees. Companies have a first page of their own. */
    public Map<Role, Set<String>> oncePerPage() {
        Set<String> seen = new HashSet<>();
        named.get(Role.FACILITATOR).forEach(address -> seen.add(page(address)));
        Map<Role, Set<String>> once = new LinkedHashMap<>();
        once.put(Role.FACILITATOR, named.get(Role.FACILITATOR));
        named.forEach((role, addresses) -> {
            if (role != Role.FACILITATOR) {
                once.put(role, new LinkedHashSet<>(addresses.stream().filter(address -> address.equals("/") || seen.add(page(address))).toList()));
            }
        });
        return once;
    }

    /** Pages the router has that nothing of the portfolio opens. */
    public List<String> lost() {
        return lost;
    }

    /** An address without numbers and what is asked of the page. */
    private static String page(String address) {
        return address.replaceAll("[?].*", "").replaceAll("[0-9]+", "#");
    }

    private void ofRouter() throws SQLException {
        Router router = context.getBean(Router.class);
        Set<String> opened = new HashSet<>();
        everyAddress().forEach(address -> Optional.ofNullable(router.findClosest(HttpRequest.GET(address.replaceAll("[?].*", "")).accept(MediaType.TEXT_HTML_TYPE)))
            .ifPresent(found -> opened.add(template(found.getRouteInfo()))));
        Set<String> ids = ids();
        Map<Role, Visitor> visitors = new TreeMap<>();
        for (UriRouteInfo<?, ?> route : pages(router)) {
            String template = template(route);
            Permission asked = route.getAnnotationMetadata().enumValue(Allows.class, Permission.class).orElseThrow();
            if (opened.add(template) && asked != Permission.ANYONE) {
                Role role = List.of(Role.FACILITATOR, Role.ADMIN, Role.HOLDER).stream().filter(asked::isHeldBy).findFirst().orElseThrow();
                Visitor visitor = visitors.computeIfAbsent(role, each -> Visitor.to(context).as(accounts.get(each)));
                ids.stream().map(id -> path(template, id)).filter(address -> visitor.get(address).statusCode() == 200).findFirst()
                    .ifPresentOrElse(named.get(role)::add, () -> lost.add(template));
            }
        }
    }

    private static List<UriRouteInfo<?, ?>> pages(Router router) {
        List<UriRouteInfo<?, ?>> pages = new ArrayList<>();
        router.uriRoutes().filter(route -> route.getHttpMethod() == HttpMethod.GET && route.getDeclaringType().getName().startsWith("fr.clausier.web.")
            && !route.getProduces().isEmpty() && route.getProduces().get(0).equals(MediaType.TEXT_HTML_TYPE)).forEach(pages::add);
        pages.sort(Comparator.comparing(SamplePages::template));
        return pages;
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return QUERY.matcher(route.getUriMatchTemplate().toString()).replaceAll("");
    }

    private static String path(String template, String id) {
        return VARIABLE.matcher(template).replaceAll(found -> switch (found.group(1)) {
            case "month" -> "2026-03";
            case "version" -> "1";
            default -> id;
        });
    }

    /** Numbers of whatever the portfolio holds, and of the accounts. */
    private Set<String> ids() throws SQLException {
        Set<Long> ids = new TreeSet<>();
        accounts.values().forEach(account -> ids.add(account.id()));
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = connection.getMetaData().getColumns(null, null, "%", "structure_id")) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            tables.removeAll(Set.of("journal_entry", "account_role"));
            for (String table : tables) {
                try (ResultSet rows = connection.createStatement().executeQuery("SELECT id FROM " + table + " WHERE structure_id = " + sample.contract().structureId())) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
        }
        Set<String> texts = new LinkedHashSet<>();
        ids.forEach(id -> texts.add(Long.toString(id)));
        return texts;
    }
}

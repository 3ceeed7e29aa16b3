package fr.clausier.proof.page;

import fr.clausier.access.Account;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.proof.page.Seen.State;
import fr.clausier.web.Chromium;
import fr.clausier.web.SamplePages;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every page, in every role, full, empty and refused, wide and narrow, in a real browser: {@code mvn -q test-compile && mvn -q exec:exec@every-page} writes
 * docs/proofs/every-page.md and fails when anything is wrong. With names of states as arguments only those are walked, and the page says so;
 * with names of roles, only by those, and nothing is written.
 */
public final class EveryPageProof {

    private static final Path PAGE = Path.of("docs", "proofs", "every-page.md");
    private static final String READING = "\n## What this found";
    private static final String DAY = "2026-04-10";
    private static final int WALKERS = 2;
    private static final int AT_ONCE = 25;
    private static final String NOTHING = "90000000100017";
    private static final String COMPANY = "90296010400013";

    private EveryPageProof() { }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> chosen = List.of(arguments);
        Set<State> states = Arrays.stream(State.values()).filter(state -> chosen.contains(state.name())).collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        Set<Role> roles = Arrays.stream(Role.values()).filter(role -> chosen.contains(role.name())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        states = states.isEmpty() ? EnumSet.allOf(State.class) : states;
        long begun = System.nanoTime();
        Seen seen = new Seen();
        Deque<Walk> left = walks(states);
        left.removeIf(walk -> !roles.isEmpty() && !roles.contains(walk.role()));
        List<Thread> walkers = java.util.stream.Stream.generate(() -> new Thread(() -> walk(left, seen))).limit(WALKERS).peek(Thread::start).toList();
        for (Thread walker : walkers) {
            walker.join();
        }
        long minutes = (System.nanoTime() - begun) / 60_000_000_000L;
        System.out.println(seen.pages() + " pages, rules run " + seen.runs() + " times in " + minutes + " minutes, " + seen.wrong().size() + " wrong");
        boolean whole = left.isEmpty() && !seen.states().isEmpty() && seen.states().containsAll(states);
        if (whole && roles.isEmpty()) {
            write(seen, states, minutes);
        }
        System.exit(whole && seen.wrong().isEmpty() ? 0 : 1);
    }

    /** What a walker fails on stays wrong: the walk is put back, and the proof with it. */
    private static void walk(Deque<Walk> left, Seen seen) {
        try (Chromium chromium = Chromium.started()) {
            for (Walk next = next(left); next != null; next = next(left)) {
                try {
                    next.go(chromium, seen);
                    System.out.println(next.state() + " " + next.role() + " " + next.addresses().size() + " addresses; " + seen.runs() + " runs, " + seen.wrong().size() + " wrong");
                } catch (RuntimeException failed) {
                    seen.looked("/", next.role(), next.state(), 0, List.of(next.state() + " " + next.role() + " was not walked to its end: " + failed));
                }
            }
        }
    }

    private static Walk next(Deque<Walk> left) {
        synchronized (left) {
            return left.poll();
        }
    }

    private static Deque<Walk> walks(Set<State> states) throws IOException {
        Deque<Walk> walks = new ArrayDeque<>();
        if (states.contains(State.ERROR)) {
            // one server each for the two who walk: what is sent may be taken
            refused(walks, EnumSet.of(Role.FACILITATOR));
            refused(walks, EnumSet.complementOf(EnumSet.of(Role.FACILITATOR)));
        }
        if (states.contains(State.FULL) || states.contains(State.EMPTY)) {
            ApplicationContext server = server();
            SamplePages pages = SamplePages.in(server);
            if (states.contains(State.FULL)) {
                pages.accounts().forEach((role, account) -> split(walks, server, State.FULL, role, account, pages.everyAddress()));
                walks.add(new Walk(server, State.FULL, null, null, pages.open()));
            }
            if (states.contains(State.EMPTY)) {
                List<String> plain = pages.everyAddress().stream().filter(address -> !address.replaceAll("[?].*|/R-[0-9]+", "").matches(".*/[0-9]+(/.*|$)")).toList();
                nothing(server).forEach((role, account) -> split(walks, server, State.EMPTY, role, account, plain));
            }
        }
        return walks;
    }

    private static void refused(Deque<Walk> walks, Set<Role> roles) throws IOException {
        ApplicationContext server = server();
        SamplePages pages = SamplePages.in(server);
        roles.forEach(role -> walks.add(new Walk(server, State.ERROR, role, pages.accounts().get(role), pages.everyAddress())));
        if (!roles.contains(Role.FACILITATOR)) {
            walks.add(new Walk(server, State.ERROR, null, null, pages.open()));
        }
    }

    private static void split(Deque<Walk> walks, ApplicationContext server, State state, Role role, Account account, Collection<String> addresses) {
        List<String> all = List.copyOf(addresses);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            walks.add(new Walk(server, state, role, account, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
    }

    private static ApplicationContext server() throws IOException {
        return Visitor.server(Files.createTempDirectory("clausier-pages"), DAY);
    }

    /** A structure in which nothing is recorded, and an account of each role in it. */
    private static Map<Role, Account> nothing(ApplicationContext server) {
        long structure = Visitor.structure(server, NOTHING);
        Map<Role, Account> accounts = new TreeMap<>();
        accounts.put(Role.FACILITATOR, Visitor.account(server, "Nouvelle Venue", Role.FACILITATOR, structure, null));
        Scope scope = Scope.facilitator(new Actor(accounts.get(Role.FACILITATOR).id()), structure);
        long company = server.getBean(Organisations.class).named(scope, new Siret(COMPANY), "Entreprise nouvelle", null).id();
        for (Role role : List.of(Role.BUYER, Role.HOLDER, Role.PROVIDER, Role.OBSERVER)) {
            accounts.put(role, Visitor.account(server, "Nouveau " + role, role, structure, company));
        }
        return accounts;
    }

    private static void write(Seen seen, Set<State> states, long minutes) throws IOException {
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, """
            # Every page, role and state

            Run on %s by %d browsers at once on %d processors: %d minutes. Each page of the router and of the [samples](../../src/test/java/fr/clausier/web/SamplePages.java)
            is asked for by each role: *full*, on the small portfolio; *empty*, by people of a structure in which nothing is recorded; *refused*, after each form of the page was sent with
            nothing typed and with nonsense. It is opened in Chromium at 1280 and at 375 pixels in French, full ones at 1280 in English too, and looked at by axe-core (WCAG 2.0, 2.1 and 2.2, levels A and AA,
            RGAA 4, good practice). Counted as wrong beside what axe finds: anything wider than the screen at 1280, 375 or 320 pixels; a text that is missing; a script that fails or is refused by the
            security policy; more than 150 KB or 15 requests, or one to another server; a thing that can have the focus and does not show it; full ones in the dark, a text too near to its ground; refused ones,
            a title that does not begin with *Erreur*, nothing announced, a link of what is announced that leads nowhere, a field in error that does not say why.

            Walked in this run: %s.

            **%d pages, rules run %d times, %d things wrong.** Columns of states count the times the rules were run; *alike*: answers whose text somebody had met already, numbers aside, not looked at again
            (what a role may not open is one page); KB and requests of a first visit.

            | page | roles | full | empty | refused | alike | wrong | KB | requests |
            |---|---|---|---|---|---|---|---|---|
            %s

            Again: `mvn -q test-compile && mvn -q exec:exec@every-page`; it fails when anything is wrong. Each page once, in one role, is part of `mvn verify` (`BrowserTest`).
            """.formatted(LocalDate.now(), WALKERS, Runtime.getRuntime().availableProcessors(), minutes,
                states.stream().map(state -> state == State.ERROR ? "refused" : state.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")), seen.pages(), seen.runs(), seen.wrong().size(), seen.table())
            + (told.contains(READING) ? told.substring(told.indexOf(READING)) : ""));
    }
}

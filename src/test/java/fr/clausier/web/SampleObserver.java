package fr.clausier.web;

import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.regex.Pattern;

/** A co-funder with an account, to whom a facilitator opens operations by the pages. */
public final class SampleObserver {

    private static final String SIRET = "90396050000016";

    private SampleObserver() { }

    /** An account of the co-funder; nothing is open to it yet. */
    public static Account in(ApplicationContext context, Visitor facilitator, long structure) {
        String card = Visitor.location(facilitator.post("/providers/new", Map.of("siret", SIRET, "name", "Fonds de cofinancement du Val")));
        return Visitor.account(context, "Odile Marchand", Role.OBSERVER, structure, Long.valueOf(card.replaceAll(".*/", "")));
    }

    /** Pages of an operation, for whoever opens it to others. */
    public static Map<String, String> pages(long operation) {
        return Map.of("operations", "/operations", "observers", "/operations/" + operation + "/observers", "decisions", "/operations/" + operation + "/decisions");
    }

    /** What the co-funder opens. */
    public static Map<String, String> ownPages(long operation) {
        return Map.of("observer-home", "/", "observer-operations", "/operations", "observer-decisions", "/operations/" + operation + "/decisions", "observer-board", "/board",
            "observer-providers", "/providers?view=map");
    }

    /** Opens to it every operation there is. */
    public static void openAll(Visitor facilitator) {
        Pattern.compile("/operations/[0-9]+/observers").matcher(facilitator.get("/operations").body()).results().map(found -> found.group()).distinct().forEach(address ->
            facilitator.post(address, Map.of("siret", SIRET, "purpose", "Convention de cofinancement 2026")));
    }
}

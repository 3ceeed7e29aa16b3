package fr.clausier.web;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import java.util.List;
import java.util.Set;

/**
 * One way in, shown in the bar of every page to the roles that may take it.
 *
 * @param key text {@code page.nav.<key>}
 * @param href its address
 */
public record NavigationItem(String key, String href, Permission permission) {

    /** For employers; facilitators, whose bar is full, get there from the declarations. */
    private static final NavigationItem CONFIRMATIONS = new NavigationItem("confirmations", "/confirmations", Permission.CONFIRM_HOURS);
    /** For observers; facilitators get there from the sums by operation. */
    private static final NavigationItem OPERATIONS = new NavigationItem("operations", "/operations", Permission.READ_DECISIONS);
    /** For employers; facilitators get there from the people. */
    private static final NavigationItem SAMPLES = new NavigationItem("samples", "/samples", Permission.ANSWER_SAMPLES);
    private static final List<NavigationItem> ALL = List.of(
        new NavigationItem("home", "/", Permission.READ_CONTRACTS),
        OPERATIONS,
        new NavigationItem("contracts", "/contracts", Permission.READ_CONTRACTS),
        new NavigationItem("board", "/board", Permission.READ_HOURS),
        new NavigationItem("imports", "/imports/hours", Permission.DECLARE_HOURS),
        new NavigationItem("declarations", "/declarations", Permission.DECLARE_HOURS),
        CONFIRMATIONS,
        SAMPLES,
        new NavigationItem("providers", "/providers", Permission.READ_PROVIDERS),
        new NavigationItem("needs", "/needs", Permission.READ_NEEDS),
        new NavigationItem("participants", "/participants", Permission.READ_PARTICIPANTS),
        new NavigationItem("reports", "/reports", Permission.READ_REPORTS),
        new NavigationItem("checks", "/checks", Permission.READ_CONTRACTS),
        new NavigationItem("open-data", "/open-data", Permission.IMPORT_OPEN_DATA),
        new NavigationItem("accounts", "/accounts", Permission.MANAGE_ACCOUNTS),
        new NavigationItem("journal", "/journal", Permission.KEEP_INSTANCE),
        new NavigationItem("law", "/law", Permission.RECORD_LEGAL_AMOUNTS));

    /** The ways in of a role, in the order of the bar; none when nobody is signed in. */
    public static List<NavigationItem> of(Role role) {
        return role == null ? List.of() : ALL.stream().filter(item -> item.permission.isHeldBy(role))
            .filter(item -> role != Role.FACILITATOR || !Set.of(CONFIRMATIONS, OPERATIONS, SAMPLES).contains(item)).toList();
    }

    /** Whether a page lies under this way in. */
    public boolean leadsTo(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}

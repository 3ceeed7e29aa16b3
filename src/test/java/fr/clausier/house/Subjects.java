package fr.clausier.house;

import fr.clausier.house.RouteCaller.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** What each number in an address is the number of, told by what stands before it. A route about a new kind of thing fails until it is told here. */
final class Subjects {

    /** @param where which rows of the table, or empty */
    record Subject(String table, String where) { }

    private static final Map<String, Subject> KINDS = new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** A certificate is of a lot whose clause is closed. */
    private static final Subject CLOSED = new Subject("lot", "id IN (SELECT lot_id FROM clause_standing)");

    static {
        List.of("lots:lot", "contracts:contract", "operations:operation", "participants:participant", "placements:placement", "declarations:declaration",
            "organisations:organisation", "buyers:organisation", "referrers:referrer", "lines:hours_line", "needs:need", "candidates:candidate",
            "exits:participant_exit", "merges:participant_merge", "pools:pool", "jobs:job", "actions:lot_action", "counterparts:counterpart",
            "reminders:reminder", "reports/subscriptions:report_subscription", "reports/sendings:report_sending", "penalty-events:penalty_event",
            "base:base_entry", "lots/base:base_entry", "published:decp_record", "open-data/records:decp_record", "accounts:account", "roles:account_role",
            "staff:operator_staff", "transfers:member_transfer", "members:placement", "derogations:derogation", "suspensions:suspension",
            "observers:operation_share", "sendings:referrer", "lots/{}/links:lot_link", "lots/links:lot_link", "declarations/{}/links:answer_link",
            "evidence:evidence", "proofs:proof", "samples:sample", "sample-items:sample_item", "stand-ins:stand_in", "following/territories:facilitator_territory", "law:legal_amount", "legal-amounts:legal_amount").forEach(each -> told(each, ""));
        told("providers:organisation", "id IN (SELECT organisation_id FROM lot_link)");
        told("imports/base:upload", "purpose = 'BASE'");
        told("imports/hours:upload", "purpose = 'HOURS' AND file_name NOT LIKE 'retour%'");
        told("declarations/returned:upload", "purpose = 'HOURS' AND file_name LIKE 'retour%'");
        told("confirmations:upload", "purpose = 'CONFIRMATION'");
        told("open-data/imports:upload", "purpose = 'OPEN_DATA'");
        told("providers/imports:upload", "purpose = 'PROVIDERS'");
    }

    private Subjects() { }

    private static void told(String text, String where) {
        int at = text.indexOf(':');
        KINDS.put("/" + text.substring(0, at) + "/", new Subject(text.substring(at + 1), where));
    }

    /** What the numbers of an address are the numbers of, in their order; empty for one nobody told. */
    static List<Optional<Subject>> of(Route route) {
        List<Optional<Subject>> found = new ArrayList<>();
        Matcher variables = RouteCaller.VARIABLE.matcher(route.template());
        while (variables.find()) {
            if (RouteCaller.isNumber(variables.group(1)) && !route.template().startsWith("/rules/")) {
                String before = route.template().substring(0, variables.start()).replaceAll("\\{[^}]*}", "{}");
                found.add(route.template().contains("/certificate") ? Optional.of(CLOSED) : KINDS.keySet().stream().filter(before::endsWith).findFirst().map(KINDS::get));
            }
        }
        return found;
    }
}

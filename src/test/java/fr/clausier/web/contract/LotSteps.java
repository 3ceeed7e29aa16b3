package fr.clausier.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.web.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps other page tests begin with: a contract with one lot, recorded by page. */
public final class LotSteps {

    private LotSteps() { }

    /** Records a divided contract and one lot of 1,000,000 €; the result is the lot's address, {@code /lots/1}. */
    public static String lot(Visitor visitor, String number) {
        Map<String, Object> contract = new HashMap<>(Map.of("buyerSiret", "21960001300011", "buyerName", "Commune de Valmère", "number", number,
            "object", "Groupe scolaire " + number, "divided", "true", "social", List.of("CLAUSE")));
        String address = Visitor.location(visitor.post("/contracts/new", contract));
        HttpResponse<String> added = visitor.post(address + "/lots/new", Map.of("number", "1", "title", "Gros œuvre", "amount", "1000000",
            "startsOn", "2026-01-01", "endsOn", "2026-12-31"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        return "/lots/" + Visitor.location(added).replaceAll(".*#lot-", "");
    }

    /** Terms of 833 h by labour share over the year 2026, as their form sends them. */
    public static Map<String, Object> terms() {
        return new HashMap<>(Map.ofEntries(Map.entry("legalBasis", "CONDITION"), Map.entry("modalities", List.of("DIRECT_HIRE", "LABOUR_SUPPLY")),
            Map.entry("groups", List.of("RSA", "DELD")), Map.entry("startsOn", "2026-01-01"), Map.entry("endsOn", "2026-12-31"),
            Map.entry("cadence", "MONTHLY"), Map.entry("dueDay", "15"), Map.entry("monthlyCeiling", "220"), Map.entry("trainingCounts", "true"),
            Map.entry("formula", "LABOUR_SHARE"), Map.entry("baseAmount", "1 000 000"), Map.entry("labourShare", "50"),
            Map.entry("insertionRate", "5"), Map.entry("hourlyCost", "30")));
    }
}

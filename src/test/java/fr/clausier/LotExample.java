package fr.clausier;

import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes contracts and lots in the database for tests of the rooms above. */
public final class LotExample {

    private LotExample() { }

    /** A contract in lots, notified on 5 January 2026, announcing a social clause. */
    public static Contract contract(Scope scope, String number) {
        return contract(scope, number, "");
    }

    /** The same within an operation; empty for none. */
    public static Contract contract(Scope scope, String number, String operation) {
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", TestInstance.siret().digits(), "buyerName", "Ville d’Aurelle",
            "number", number, "object", "Groupe scolaire", "notificationDate", "05/01/2026", "social", List.of("CLAUSE"), "divided", true, "operation", operation));
        return TestInstance.get(Contracts.class).record(scope, ContractDraft.read(Fields.of(values))).get();
    }

    public static Lot lot(Scope scope, Contract contract, String number) {
        return TestInstance.get(Lots.class).add(scope, contract.id(), new LotDraft(number, "Lot " + number, null, null, null, null,
            Grouping.NONE)).get();
    }
}

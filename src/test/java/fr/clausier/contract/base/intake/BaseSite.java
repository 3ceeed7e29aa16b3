package fr.clausier.contract.base.intake;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A structure with two contracts and some entries of the base, for tests of its files. */
final class BaseSite {

    static final String HEADINGS = "Marché;Lot;Nature;Référence;Date;Montant HT;Heures;Note";

    final Scope scope = TestInstance.freshFacilitator();
    final Contract contract = LotExample.contract(scope, "2025TX014");
    final Lot first = LotExample.lot(scope, contract, "01");
    final Lot second = LotExample.lot(scope, contract, "02");
    final Lot only;

    BaseSite() {
        Contract undivided = undivided("0042");
        only = TestInstance.get(Lots.class).ofContract(scope, undivided.id()).get(0);
        undivided("DOUBLE");
        undivided("DOUBLE");
        invoice("F-1", "2026-01-31", "100");
        invoice("F-2", "2026-02-28", "200");
        TestInstance.get(BaseBook.class).strike(scope, invoice("F-9", "2026-01-31", "9").id(), "saisie deux fois").get();
    }

    private Contract undivided(String number) {
        return TestInstance.get(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", TestInstance.siret().digits(),
            "buyerName", "Ville", "number", number, "object", "Entretien")))).get();
    }

    BaseEntry invoice(String reference, String dated, String amount) {
        return TestInstance.get(BaseBook.class).record(scope, first.id(), BaseDraft.read(Fields.of(Map.of("kind", "INVOICE", "reference", reference,
            "dated", dated, "amount", amount)))).get();
    }

    List<BaseEntry> entries(Lot lot) {
        return TestInstance.get(BaseBook.class).of(scope, lot.id()).entries();
    }

    static byte[] csv(String... rows) {
        return (HEADINGS + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }
}

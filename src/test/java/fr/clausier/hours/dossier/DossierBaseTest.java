package fr.clausier.hours.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The base of lots in a portfolio file. */
class DossierBaseTest {

    private static final String INVOICE = "{\"kind\": \"INVOICE\", \"reference\": \"F-1\", \"dated\": \"2026-03-31\", \"amount\": 1000.50}";
    private static final String HOURS = "{\"kind\": \"HOURS_WORKED\", \"month\": \"2026-03\", \"hours\": 1510.25}";

    private final Scope scope = TestInstance.freshFacilitator();
    private final BaseBook book = TestInstance.get(BaseBook.class);
    private final String buyer = TestInstance.siret().digits();

    private Outcome<DossierSummary> send(String base) {
        String text = "{\"contracts\": [{\"buyerSiret\": \"" + buyer + "\", \"buyerName\": \"Ville\", \"number\": \"D-1\", \"object\": \"Voirie\","
            + "\"divided\": true, \"lots\": [{\"number\": \"1\", \"title\": \"Chaussée\", \"base\": [" + base + "]}]}]}";
        return TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private Lot lot() {
        return TestInstance.get(Lots.class).all(scope).get(0);
    }

    private List<BaseEntry> entries() {
        return book.of(scope, lot().id()).entries();
    }

    @Test
    void entries_come_with_their_lot_and_are_counted() {
        assertThat(send(INVOICE + "," + HOURS).get().entries()).isEqualTo(2);

        assertThat(entries()).extracting(BaseEntry::kind).containsExactlyInAnyOrder(BaseKind.INVOICE, BaseKind.HOURS_WORKED);
        assertThat(book.of(scope, lot().id()).invoiced(LocalDate.of(2026, 3, 31))).isEqualTo(Money.of("1000.50"));
    }

    @Test
    void the_same_file_twice_adds_nothing_and_a_longer_one_only_what_is_missing() {
        send(INVOICE).get();

        assertThat(send(INVOICE).get().isNothing()).isTrue();
        assertThat(send(INVOICE + "," + HOURS + "," + HOURS).get()).extracting(DossierSummary::entries, DossierSummary::lots).containsExactly(1, 0);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void an_entry_that_says_otherwise_is_named_at_its_path_and_nothing_is_kept() {
        send(INVOICE).get();
        List<Problem> problems = send(HOURS + "," + INVOICE.replace("1000.50", "1000.51")).problems();

        assertThat(problems).extracting(problem -> problem.code() + " " + problem.place())
            .containsExactly("base-exists contracts[0].lots[0].base[1].reference");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_wrong_value_is_named_at_its_path() {
        assertThat(send(INVOICE + ",{\"kind\": \"RENEWAL\", \"reference\": \"R1\", \"dated\": \"demain\"}").problems())
            .extracting(problem -> problem.code() + " " + problem.place()).containsExactlyInAnyOrder(
                "date-format contracts[0].lots[0].base[1].dated", "base-amount-or-hours contracts[0].lots[0].base[1].amount");
    }

    @Test
    void an_entry_that_someone_struck_is_not_brought_back() {
        send(INVOICE).get();
        book.strike(scope, entries().get(0).id(), "pas pour ce lot").get();
        Outcome<DossierSummary> again = send(INVOICE);

        assertThat(again.get().isNothing()).isTrue();
        assertThat(((Outcome.Done<DossierSummary>) again).warnings()).extracting(Problem::code).contains("base-was-struck");
        assertThat(entries()).isEmpty();
    }
}

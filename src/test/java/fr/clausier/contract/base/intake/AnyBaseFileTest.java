package fr.clausier.contract.base.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.Lot;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.intake.BasePreview.BaseFate;
import fr.clausier.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any file: nothing lost, nothing twice, whatever the order of its rows and however they are split among files. */
@Tag("once")
class AnyBaseFileTest {

    private static final List<String> KINDS = List.of("Facture", "Bon de commande", "Commande prévue", "Option levée", "Montant sous-traité");

    private final BaseImport imports = TestInstance.get(BaseImport.class);
    private final BaseBook book = TestInstance.get(BaseBook.class);
    private final BaseSite site = new BaseSite();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void order_and_splitting_of_files_change_nothing(long seed) {
        Random random = new Random(seed);
        List<String> rows = rows(random);
        record(site, rows);
        BaseSite other = new BaseSite();
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size());
        int again = random.nextInt(shuffled.size());
        record(other, shuffled.subList(0, cut));
        record(other, shuffled.subList(Math.min(cut, again), shuffled.size()));

        for (LocalDate day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2026, 6, 1)); day = day.plusDays(5)) {
            assertThat(sums(site, day)).as(day.toString()).isEqualTo(sums(other, day));
        }
        assertThat(contents(site)).isEqualTo(contents(other));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void every_invoice_of_a_file_is_in_the_sum_and_the_file_again_adds_none(long seed) {
        List<String> rows = rows(new Random(seed));
        record(site, rows);
        Money invoiced = rows.stream().filter(row -> row.contains(";Facture;")).map(row -> Money.of(row.split(";")[5].replace(',', '.')))
            .reduce(Money.of("300"), Money::plus);

        LocalDate end = LocalDate.of(2026, 12, 31);
        assertThat(book.of(site.scope, site.first.id()).invoiced(end).plus(book.of(site.scope, site.second.id()).invoiced(end))).isEqualTo(invoiced);
        assertThat(preview(site, rows).isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_second_file_corrects_what_it_says_otherwise_and_nothing_else(long seed) {
        List<String> rows = rows(new Random(seed));
        record(site, rows);
        Set<Long> before = ids();
        List<String> second = rows.stream().map(row -> row.contains(";Option levée;") ? row.replace(",", "9,") : row).toList();
        long options = rows.stream().filter(row -> row.contains(";Option levée;")).count();

        BasePreview done = record(site, second);
        assertThat(done.count(BaseFate.CHANGED)).isEqualTo(options);
        assertThat(done.count(BaseFate.SAME)).isEqualTo(rows.size() - options);
        Set<Long> kept = ids();
        kept.retainAll(before);
        assertThat(kept).hasSize(before.size() - (int) options);
        assertThat(ids()).hasSameSizeAs(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void whatever_is_in_the_cells_every_row_is_told_and_nothing_breaks(long seed) {
        Random random = new Random(seed);
        List<String> values = List.of("", " ", "Facture", "2025TX014", "0042", "01", "-", "31/03/2026", "2026-13", "mars", "1h30", "-5", "1e9", "=1+1",
            "9".repeat(300), "Total", "NaN", "DOUBLE", "«»", "Avoir", "#N/A", "12 345,50 €");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                cells.add(values.get(random.nextInt(values.size())));
            }
            rows.add(String.join(";", cells));
        }
        BasePreview preview = preview(site, rows);

        assertThat(preview.lines().size() + preview.leftOut().size() + blank(rows)).isEqualTo(rows.size());
        assertThat(preview.lines()).allSatisfy(line -> assertThat(line.fate() == BaseFate.PROBLEM)
            .isEqualTo(line.problems().stream().anyMatch(problem -> problem.isError())));
    }

    private static long blank(List<String> rows) {
        return rows.stream().filter(row -> row.replace(";", "").isBlank()).count();
    }

    /** Invoices and others of two lots, credit notes among them, and hours of some months. References are never the same twice. */
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        int count = 5 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            String day = String.format("%02d/%02d/2026", 1 + random.nextInt(28), 1 + random.nextInt(3));
            String sign = kind.equals("Facture") && random.nextInt(4) == 0 ? "-" : "";
            String amount = sign + (1 + random.nextInt(1_000_000)) + String.format(",%02d", random.nextInt(100));
            rows.add(String.join(";", "2025TX014", "0" + (1 + random.nextInt(2)), kind, "R-" + i, day, amount, "", ""));
        }
        for (int month = 1; month <= 1 + random.nextInt(3); month++) {
            rows.add(String.join(";", "2025TX014", "02", "Heures travaillées", "", month + "/2026", "", random.nextInt(5000) + ",25", ""));
        }
        return rows;
    }

    private BasePreview preview(BaseSite on, List<String> rows) {
        return imports.preview(on.scope, "a.csv", BaseSite.csv(rows.toArray(String[]::new))).get();
    }

    private BasePreview record(BaseSite on, List<String> rows) {
        BasePreview seen = preview(on, rows);
        assertThat(seen.errors()).isEmpty();
        return imports.record(on.scope, seen.uploadId(), seen.fingerprint()).get();
    }

    private List<Object> sums(BaseSite on, LocalDate day) {
        List<Object> sums = new ArrayList<>();
        for (Lot lot : List.of(on.first, on.second)) {
            var base = book.of(on.scope, lot.id());
            sums.addAll(List.of(base.invoiced(day), base.ordered(day), base.plannedOrders(day, day.plusMonths(1)), base.addedAmount(day),
                base.worked(day), base.subcontracted(day)));
        }
        return sums;
    }

    private Set<String> contents(BaseSite on) {
        return List.of(on.first, on.second).stream().flatMap(lot -> on.entries(lot).stream().map(entry -> lot.number() + " " + entry.kind() + " "
            + entry.reference() + " " + entry.dated() + " " + entry.amount() + " " + entry.hours())).collect(Collectors.toSet());
    }

    private Set<Long> ids() {
        return new HashSet<>(List.of(site.first, site.second).stream().flatMap(lot -> site.entries(lot).stream()).map(BaseEntry::id).toList());
    }
}

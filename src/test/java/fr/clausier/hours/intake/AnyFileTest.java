package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.kernel.Hours;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any sound file: nothing lost, nothing twice, whatever the order of its rows. */
class AnyFileTest {

    private static final String HEADINGS = "Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures;Formation";

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);
    private final Site site = new Site();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hours_of_the_ledger_are_those_of_the_file_and_the_file_again_adds_none(long seed) {
        List<String> rows = rows(new Random(seed), true);
        Recorded recorded = record(rows);
        assertThat(recorded.preview().errors()).isEmpty();
        assertThat(total()).isEqualTo(total(rows));
        Collections.shuffle(rows, new Random(seed + 100));
        Preview shuffled = preview(rows);
        assertThat(shuffled.isKnown()).isTrue();
        assertThat(record(rows).lines().isNothing()).isTrue();
        assertThat(total()).isEqualTo(total(rows));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void after_a_second_file_on_the_same_people_the_ledger_says_what_the_second_says(long seed) {
        record(rows(new Random(seed), true));
        List<String> second = rows(new Random(seed), false);
        Preview preview = preview(second);
        long changes = preview.rows().stream().flatMap(row -> row.lines().stream()).filter(line -> !line.isSame() && !line.isNew()).count();
        Recorded recorded = record(second);
        assertThat((long) recorded.lines().changed()).isEqualTo(changes);
        assertThat(total()).isEqualTo(total(second));
        assertThat(ledger.lines(site.scope, LineFilter.all())).extracting(DeclaredLine::placementId, DeclaredLine::month, DeclaredLine::activity)
            .doesNotHaveDuplicates();
    }

    /** The same people and months for the same seed; hours differ between first and second. Both columns are always filled. */
    private List<String> rows(Random random, boolean first) {
        List<String> rows = new ArrayList<>();
        int people = 3 + random.nextInt(12);
        for (int person = 0; person < people; person++) {
            int months = 1 + random.nextInt(3);
            for (int month = 1; month <= months; month++) {
                int quarters = random.nextInt(600);
                int training = random.nextInt(40);
                rows.add(String.join(";", "2025TX014", "01", site.etti.digits(), "ETTI", "Éxemple" + person, "Zoé", "05/03/1991", "RSA", "MAD", "MISSION",
                    "02/01/2026", month + "/2026", hours(first ? quarters : quarters / 2), hours(training)));
            }
        }
        return rows;
    }

    private static String hours(int quarters) {
        return quarters / 4 + "," + List.of("00", "25", "50", "75").get(quarters % 4);
    }

    private Preview preview(List<String> rows) {
        return imports.preview(site.scope, "h.csv", (HEADINGS + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8)).get();
    }

    private Recorded record(List<String> rows) {
        Preview preview = preview(rows);
        return imports.record(site.scope, preview.uploadId(), preview.fingerprint()).get();
    }

    private Hours total() {
        return ledger.lines(site.scope, LineFilter.all()).stream().map(DeclaredLine::hours).reduce(Hours.ZERO, Hours::plus);
    }

    private static Hours total(List<String> rows) {
        return rows.stream().map(row -> row.split(";")).map(cells -> Hours.of(cells[12].replace(',', '.')).plus(Hours.of(cells[13].replace(',', '.'))))
            .reduce(Hours.ZERO, Hours::plus);
    }
}

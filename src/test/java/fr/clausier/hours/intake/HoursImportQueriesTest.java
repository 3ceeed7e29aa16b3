package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often a preview asks the database: by slices of five hundred people or lots, never row by row. */
@Tag("h2-statistics")
class HoursImportQueriesTest {

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Site site = new Site();

    @Test
    void the_number_of_queries_does_not_grow_with_the_rows() {
        imports.record(site.scope, imports.preview(site.scope, "t.csv", file(450, 1)).get().uploadId(), "").get();
        long few = queries(file(20, 2));
        long many = queries(file(450, 6));
        assertThat(few).isPositive().isLessThanOrEqualTo(20);
        assertThat(many).isEqualTo(few);
    }

    /** Rows of some people over the first months of 2025. */
    private byte[] file(int people, int months) {
        String headings = "Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n";
        return (headings + IntStream.range(0, people).boxed().flatMap(person -> IntStream.rangeClosed(1, months).mapToObj(month ->
            "2025TX014;01;" + site.etti.digits() + ";ETTI;N" + person + ";Dominique;05/03/1991;RSA;MAD;MISSION;02/01/2025;" + month + "/2025;10"))
            .collect(Collectors.joining("\n"))).getBytes(StandardCharsets.UTF_8);
    }

    private long queries(byte[] file) {
        return Sql.queries(() -> assertThat(imports.preview(site.scope, "t.csv", file).get().isRecordable()).isTrue());
    }
}

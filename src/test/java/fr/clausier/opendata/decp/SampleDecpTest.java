package fr.clausier.opendata.decp;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import fr.clausier.opendata.decp.file.DecpFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of sample-contracts/13-donnees-essentielles give what its README announces. */
class SampleDecpTest {

    @Test
    void the_file_of_schema_2_gives_three_records_and_no_problem() throws IOException {
        DecpReading reading = sample("decp.json");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("2025DP040", "2026DP041", "2026DP042");
        assertThat(reading.records()).extracting(DecpRecord::announcesSocialClause).containsExactly(true, true, false);
    }

    @Test
    void the_xml_file_gives_a_grouping_of_two_and_an_amended_reserved_contract() throws IOException {
        DecpReading reading = sample("decp.xml");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records().get(0).value(DecpField.GROUPING)).contains("SOLIDAIRE");
        assertThat(reading.records().get(0).holders()).hasSize(2);
        assertThat(reading.records().get(1).value(DecpField.SOCIAL)).contains("RESERVED");
        assertThat(reading.records().get(1).modifications()).singleElement().satisfies(amendment -> {
            assertThat(amendment.amount()).hasToString("240000.00");
            assertThat(amendment.months()).isEqualTo(18);
        });
    }

    @Test
    void the_old_list_names_every_defect_by_its_rank() throws IOException {
        DecpReading reading = sample("decp-ancien.json");
        assertThat(reading.read()).isEqualTo(6);
        assertThat(reading.refused()).isEqualTo(2);
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("2023OLD01", "2023OLD02", "2023OLD04");
        assertThat(reading.records().get(0).holders()).hasSize(2);
        assertThat(reading.problems()).extracting(Problem::code)
            .containsExactly("decp-months", "decp-id", "decp-amount", "decp-buyer", "decp-repeated");
        assertThat(reading.problems()).extracting(problem -> problem.place().field()).containsExactly("marches[1].dureeMois",
            "marches[2].id", "marches[3].montant", "marches[4].acheteur.id", "marches[5]");
    }

    private static DecpReading sample(String name) throws IOException {
        return DecpFile.read(Files.readAllBytes(Path.of("sample-contracts/13-donnees-essentielles", name)));
    }
}

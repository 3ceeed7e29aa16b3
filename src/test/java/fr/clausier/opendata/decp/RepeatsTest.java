package fr.clausier.opendata.decp;

import static fr.clausier.opendata.decp.DecpSamples.codes;
import static fr.clausier.opendata.decp.DecpSamples.marche;
import static fr.clausier.opendata.decp.DecpSamples.marches;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final String HOLDER = "'titulaires':[{'id':'%s','typeIdentifiant':'SIRET'}]";

    @Test
    void co_holders_published_in_rows_of_the_same_day_are_put_side_by_side_and_amounts_never_added() {
        DecpReading reading = marches(
            marche("A1", "'montant':1000,'datePublicationDonnees':'2026-02-01'," + HOLDER.formatted("90000011800019")),
            marche("A1", "'montant':1000,'datePublicationDonnees':'2026-02-01'," + HOLDER.formatted("90000012600012")));
        assertThat(codes(reading)).containsExactly("decp-repeated");
        assertThat(reading.read()).isEqualTo(2);
        assertThat(reading.records()).singleElement().satisfies(record -> {
            assertThat(record.holders()).extracting(Holder::id).containsExactly("90000011800019", "90000012600012");
            assertThat(record.value(DecpField.AMOUNT)).contains("1000.00");
        });
    }

    @Test
    void a_later_publication_takes_over_whatever_the_order_of_the_rows() {
        String amended = marche("A1", "'montant':1500,'datePublicationDonnees':'2026-05-01'," + HOLDER.formatted("90000012600012")
            + ",'modifications':[{'modification':{'id':1,'montant':1500}}]");
        String first = marche("A1", "'montant':1000,'dureeMois':12,'datePublicationDonnees':'2026-02-01',"
            + HOLDER.formatted("90000011800019"));
        for (DecpReading reading : new DecpReading[] {marches(first, amended), marches(amended, first)}) {
            assertThat(reading.records()).singleElement().satisfies(record -> {
                assertThat(record.value(DecpField.AMOUNT)).contains("1500.00");
                assertThat(record.value(DecpField.DURATION_MONTHS)).contains("12");
                assertThat(record.holders()).extracting(Holder::id).containsExactly("90000012600012");
                assertThat(record.modifications()).hasSize(1);
            });
        }
    }

    @Test
    void an_identical_row_adds_nothing_and_is_said() {
        DecpReading reading = marches(marche("A1", "'montant':1000"), marche("A1", "'montant':1000"), marche("A2", ""));
        assertThat(codes(reading)).containsExactly("decp-duplicate");
        assertThat(reading.problems().get(0).args()).containsExactly("A1", "marches.marche[0]");
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A1", "A2");
    }
}

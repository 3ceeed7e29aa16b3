package fr.clausier.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in one cell, as companies write them. */
class WrittenNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DUPONT Marie | DUPONT | Marie", "Marie DUPONT | DUPONT | Marie", "Dupont, Marie | Dupont | Marie",
        "LE GOFF Jean-Yves | LE GOFF | Jean-Yves", "Jean-Yves LE GOFF | LE GOFF | Jean-Yves", "Mme DUPONT Marie | DUPONT | Marie",
        "M. Jean Paul MARTIN | MARTIN | Jean Paul", "Anne de la TOUR | de la TOUR | Anne", "BEN SALAH Ahmed Ali | BEN SALAH | Ahmed Ali",
        "NGUYEN VAN, Thi Hoa | NGUYEN VAN | Thi Hoa", "D'ARC-NOËL Élodie | D'ARC-NOËL | Élodie"})
    void capitals_or_a_comma_tell_the_family_name_whatever_the_order(String written, String family, String first) {
        assertThat(WrittenName.tells(written)).isTrue();
        for (WrittenName.Order order : WrittenName.Order.values()) {
            assertThat(WrittenName.read(written, order)).contains(new WrittenName(family, first));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Dupont Marie | FAMILY_FIRST | Dupont | Marie", "Marie Dupont | FIRST_FAMILY | Dupont | Marie",
        "DUPONT MARIE | FAMILY_FIRST | DUPONT | MARIE", "Anne de la Tour | FIRST_FAMILY | de la Tour | Anne", "De Souza Maria | FAMILY_FIRST | De Souza | Maria"})
    void without_them_the_order_tells(String written, WrittenName.Order order, String family, String first) {
        assertThat(WrittenName.tells(written)).isFalse();
        assertThat(WrittenName.read(written, order)).contains(new WrittenName(family, first));
    }

    @ParameterizedTest
    @CsvSource({"Jean Paul Martin", "Dupont", "DUPONT", "Marie Dupont Martin", "''", "','", "Mme"})
    void a_name_of_which_the_end_cannot_be_told_is_not_guessed(String written) {
        for (WrittenName.Order order : WrittenName.Order.values()) {
            assertThat(WrittenName.read(written, order)).isEmpty();
        }
    }
}

package fr.clausier.participant.alike;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.participant.Identity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what two people resemble each other enough to be asked about. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Dupont, Marie, 1991-03-05, Marie, Dupont, 1991-03-05, SWAPPED",
        "Dupont-Martin, Marie, 1991-03-05, Dupont, Marie, 1991-03-05, COMPOUND",
        "Dupont, Jean Pierre, 1991-03-05, Dupont, Jeanpierre, 1991-03-05, COMPOUND",
        "De La Tour, Inès, 1991-03-05, Delatour, Ines, 1991-03-05, COMPOUND",
        "Dupont, Marie, 1991-03-05, Dupond, Marie, 1991-03-05, LETTER",
        "Dupont, Marie, 1991-03-05, Duponnt, Marie, 1991-03-05, LETTER",
        "Dupont, Marie, 1991-03-05, Dupnot, Marie, 1991-03-05, LETTER",
        "Dupont, Marie, 1991-03-05, Dupont, Maria, 1991-03-05, LETTER",
        "Dupont, Marie, 1991-03-05, Dupont, Marie, 1991-05-03, DAY_AND_MONTH",
        "Dupont, Marie, 1991-03-05, DUPONT, marie, 1992-03-05, DIGIT",
        "Dupont, Marie, 1991-03-05, Marie, Dupont, 1991-03-06, DIGIT",
    })
    void alike(String family, String first, LocalDate born, String otherFamily, String otherFirst, LocalDate otherBorn, Likeness likeness) {
        Identity one = new Identity(family, first, born);
        Identity other = new Identity(otherFamily, otherFirst, otherBorn);
        assertThat(Likeness.between(one, other)).contains(likeness);
        assertThat(Likeness.between(other, one)).as("either way").contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "Élodie, Noël, 1991-03-05, ELODIE, NOEL, 1991-03-05",
        "Dupont, Marie, 1991-03-05, Durand, Marie, 1991-03-05",
        "Dupont, Marie, 1991-03-05, Dupond, Marie, 1991-03-06",
        "Dupont, Marie, 1991-03-05, Dupont, Marie, 1984-03-17",
        "Dupont, Marie, 1991-03-05, Dupont, Jeanne, 1991-03-05",
        "Li, Wei, 1991-03-05, Lu, Wei, 1991-03-05",
    })
    void the_same_or_too_different(String family, String first, LocalDate born, String otherFamily, String otherFirst, LocalDate otherBorn) {
        assertThat(Likeness.between(new Identity(family, first, born), new Identity(otherFamily, otherFirst, otherBorn))).isEmpty();
    }

    @Test
    void one_change_is_one_letter_and_no_more() {
        assertThat(Likeness.isOneOff("martin", "martins")).isTrue();
        assertThat(Likeness.isOneOff("martin", "mart")).isFalse();
        assertThat(Likeness.isOneOff("martin", "nartim")).isFalse();
        assertThat(Likeness.isOneOff("martin", "martin")).isFalse();
    }
}

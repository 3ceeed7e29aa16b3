package fr.clausier.hours.guess;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.words.Texts;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headings of companies are taken for before anything below them is looked at. */
class HeadingWordsTest {

    private final HeadingWords words = new HeadingWords(new Texts(ZoneId.of("Europe/Paris")));

    private static ColumnUse best(Map<ColumnUse, Integer> uses) {
        return uses.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"N° SIRET de l'agence | EMPLOYER_SIRET", "Nom de l'entreprise | EMPLOYER", "Nom de jeune fille | FAMILY_NAME",
        "NOM Prénom | FULL_NAME", "Salarié en insertion | FULL_NAME", "DDN | BIRTH_DATE", "Né(e) le | BIRTH_DATE", "Date d'embauche | STARTS_ON", "Fin de mission | PLANNED_END",
        "Emploi occupé | ROME", "Critère d'éligibilité du public | GROUP", "Nb d'heures de formation | TRAINING", "Total général | IGNORED", "Heures prévues | IGNORED",
        "Heures effectuées dans le mois | WORK", "Lot n° | LOT", "Réf. marché | CONTRACT", "Marché / Lot | CONTRACT_AND_LOT", "Type de SIAE | KIND",
        "Nature du contrat de travail | CONTRACT_TYPE", "Téléphone | IGNORED", "Sexe | IGNORED", "Période concernée | MONTH"})
    void a_heading_leads_to_its_column(String heading, ColumnUse use) {
        assertThat(best(words.of(heading))).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Employeur | Nom | EMPLOYER", "Salarié | Nom | FAMILY_NAME", "Contrat | Type | CONTRACT_TYPE", "Marché | N° | CONTRACT",
        "Marché | Lot | LOT", "Heures | Travail | WORK", "Heures | Formation | TRAINING", "Contrat | Début | STARTS_ON", "Employeur | SIRET | EMPLOYER_SIRET"})
    void a_group_above_says_whose_it_is(String group, String heading, ColumnUse use) {
        assertThat(best(words.of(group, heading))).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource({"Chantier Pasteur", "Divers", "X", "''", "Équipe"})
    void words_that_say_nothing_clear_are_not_sure(String heading) {
        assertThat(HeadingWords.best(words.of(heading))).isLessThan(HeadingWords.CLEAR);
    }
}

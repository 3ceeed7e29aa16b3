package fr.clausier.hours.guess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months as headings and titles name them. */
class MonthMarkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"janv-26 | 1 | 2026", "Févr. 2026 | 2 | 2026", "mars 2026 | 3 | 2026", "01/2026 | 1 | 2026", "03-2026 | 3 | 2026",
        "2026-04 | 4 | 2026", "01/05/2026 | 5 | 2026", "Heures juin 2026 | 6 | 2026", "JUILLET | 7 | 0", "H. août | 8 | 0", "09/26 | 9 | 2026", "déc.-25 | 12 | 2025"})
    void a_heading_names_a_month_with_its_year_or_without(String heading, int month, int year) {
        MonthMark mark = MonthMark.ofHeading(heading).orElseThrow();
        assertThat(mark.month()).isEqualTo(month);
        assertThat(mark.year()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nom", "Heures", "15/03/2026", "2026", "Lot 3", "Marché 2025TX014", "mardi", "Maison des jeunes", "Marseille", "Décision", "0042", "1/2", "Date de naissance"})
    void what_names_no_month_is_no_month(String heading) {
        assertThat(MonthMark.ofHeading(heading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Relevé du mois de mars 2026, édité le 03/04/2026 | 3", "Période du 01/02/2026 au 28/02/2026 | 2",
        "heures_lot2_mars2026 | 3", "Relevé 04/2026 | 4"})
    void a_title_names_one_month_beside_days_of_the_calendar(String title, int month) {
        assertThat(MonthMark.in(title)).map(mark -> mark.at(null).orElseThrow().toString()).contains("2026-0" + month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Période du 15/01/2026 au 14/02/2026", "Édité le 03/04/2026", "Lot 12/2"})
    void days_alone_and_periods_over_two_months_name_none(String title) {
        assertThat(MonthMark.in(title)).isEmpty();
    }
}

package fr.clausier.workbook.writing.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows are tall enough for what they hold: no text runs over the row below. */
class TextSizeTest {

    @Test
    void a_short_text_takes_one_line_and_each_return_another() {
        assertThat(TextSize.lines("court", 20, 10)).isEqualTo(1);
        assertThat(TextSize.lines("", 20, 10)).isEqualTo(1);
        assertThat(TextSize.lines("un\ndeux\ntrois", 20, 10)).isEqualTo(3);
    }

    /** The name that ran over the row below: 30 letters, half of them capitals, in a column of 24. */
    @Test
    void capitals_are_wider_than_digits() {
        assertThat(TextSize.lines("MUÑOZ-GARNIER DE LA BROSSE Inès", 24, 10)).isEqualTo(2);
        assertThat(TextSize.lines("1111111111111111111111", 24, 10)).isEqualTo(1);
        assertThat(TextSize.lines("WWWWWWWWWWWWWWWWWWWWWW", 24, 10)).isEqualTo(2);
    }

    @Test
    void a_word_longer_than_the_column_is_broken() {
        assertThat(TextSize.lines("27960004100016/2026TX050/A", 20, 10)).isEqualTo(2);
        assertThat(TextSize.lines("x".repeat(100), 12, 10)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void larger_letters_take_more_lines() {
        String sentence = "Au 31 mars 2026, 440 h retenues sur 1 238 h dues (35,5 %) ; 2 lots sur 3 demandent une action.";
        assertThat(TextSize.lines(sentence, 102, 14)).isGreaterThan(TextSize.lines(sentence, 102, 10));
    }
}

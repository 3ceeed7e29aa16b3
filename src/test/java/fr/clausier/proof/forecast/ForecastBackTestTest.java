package fr.clausier.proof.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.compliance.forecast.ForecastParameters;
import fr.clausier.proof.forecast.BackTest.Score;
import fr.clausier.proof.forecast.BackTest.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small sample of docs/proofs/forecast.md, on seeds that served nothing else. */
class ForecastBackTestTest {

    private final List<Trial> trials = new BackTest(ForecastParameters.USUAL).over(901, 903, 100);

    @Test
    void the_forecast_beats_the_straight_line_by_a_tenth_at_least() {
        Score score = Score.of(trials, each -> true);
        assertThat(score.trials()).isGreaterThan(1000);
        assertThat(score.error()).isLessThan(0.9 * score.straightError());
    }

    /** Stated rate 80 %; five points either way are left to the draw. */
    @Test
    void the_band_holds_the_truth_about_as_often_as_it_says() {
        assertThat(Score.of(trials, each -> true).coverage()).isBetween(75.0, 85.0);
    }

    @Test
    void the_same_seed_draws_the_same_portfolio() {
        assertThat(Generator.portfolio(5, 20)).isEqualTo(Generator.portfolio(5, 20)).isNotEqualTo(Generator.portfolio(6, 20));
    }
}

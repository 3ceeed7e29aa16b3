package fr.clausier.proof.forecast;

import fr.clausier.compliance.forecast.ForecastParameters;
import fr.clausier.kernel.Percent;
import fr.clausier.proof.forecast.BackTest.Score;
import fr.clausier.proof.forecast.BackTest.Trial;
import java.util.List;

/**
 * Prints what the parameters and the band are chosen from, seeds 1 to 20 only: {@code mvn -q exec:java@forecast -Dexec.args=calibrate}.
 */
final class ForecastCalibration {

    private static final int[] SEEN = {1, 3, 6, 12, 1000};
    private static final int[] LEFT = {1, 4, 10, 1000};

    private ForecastCalibration() { }

    static void print() {
        for (String memory : List.of("70", "80", "90")) {
            for (String renewal : List.of("50", "60", "70", "80", "90")) {
                Score score = Score.of(trials(memory, renewal), each -> true);
                System.out.printf("memory %s renewal %s: %.1f h against %.1f h%n", memory, renewal, score.error(), score.straightError());
            }
        }
        bands(trials("80", "70"));
    }

    private static void bands(List<Trial> trials) {
        for (int s = 0; s + 1 < SEEN.length; s++) {
            for (int l = 0; l + 1 < LEFT.length; l++) {
                int seen = s;
                int left = l;
                double[] ratios = trials.stream().filter(each -> each.seen() >= SEEN[seen] && each.seen() < SEEN[seen + 1]
                    && each.left() >= LEFT[left] && each.left() < LEFT[left + 1]).mapToDouble(Trial::ratio).filter(each -> !Double.isNaN(each))
                    .sorted().toArray();
                System.out.printf("row(%d, %d, \"%.0f\", \"%.0f\"), of %d%n", SEEN[s], LEFT[l], ratios[ratios.length / 10],
                    ratios[ratios.length * 9 / 10], ratios.length);
            }
        }
    }

    private static List<Trial> trials(String memory, String renewal) {
        ForecastParameters usual = ForecastParameters.USUAL;
        return new BackTest(new ForecastParameters(Percent.of(memory), Percent.of(renewal), usual.august(), usual.reachable(),
            usual.delayDays())).over(1, 20, 100);
    }
}

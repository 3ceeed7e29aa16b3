package fr.clausier.hours.guess;

import fr.clausier.hours.Activity;
import fr.clausier.hours.sheet.ColumnUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives each column of a sheet its use: the best fit of heading and content first, each use once. */
final class ColumnGuesses {

    private static final int LEAST = 45;
    private static final int CLOSE = 12;
    private static final int MOST = 80;
    private static final int FEW = 40;
    private static final Map<ColumnUse, Integer> BY_CONTENT = Map.of(ColumnUse.EMPLOYER_SIRET, 75, ColumnUse.CONTRACT, 75, ColumnUse.CONTRACT_AND_LOT, 75,
        ColumnUse.ROME, 70, ColumnUse.GROUP, 65, ColumnUse.MODALITY, 65, ColumnUse.CONTRACT_TYPE, 65, ColumnUse.KIND, 65, ColumnUse.BIRTH_DATE, 60, ColumnUse.MONTH, 60);

    /** A use a column may have. */
    private record Candidate(int column, ColumnUse use, int score, int heading) { }

    private final Map<Integer, HeadingRows.Heading> headings;
    private final Map<Integer, ColumnSample> samples;
    private final Map<Integer, ColumnGuess> guesses = new TreeMap<>();

    private ColumnGuesses(Map<Integer, HeadingRows.Heading> headings, Map<Integer, ColumnSample> samples) {
        this.headings = headings;
        this.samples = samples;
    }

    static List<ColumnGuess> of(Map<Integer, HeadingRows.Heading> headings, Map<Integer, ColumnSample> samples) {
        ColumnGuesses guesses = new ColumnGuesses(headings, samples);
        boolean wide = guesses.months();
        guesses.assign(wide);
        guesses.unnamedRest(wide);
        guesses.rest();
        return List.copyOf(guesses.guesses.values());
    }

    /** Columns of months, unless two say the same, as days of one month would. */
    private boolean months() {
        Map<Integer, ColumnUse> found = new LinkedHashMap<>();
        Set<String> seen = new java.util.HashSet<>();
        boolean once = true;
        for (Map.Entry<Integer, HeadingRows.Heading> each : headings.entrySet()) {
            HeadingRows.Heading heading = each.getValue();
            if (heading.month() != null && (samples.get(each.getKey()) == null || samples.get(each.getKey()).fits(ColumnUse.MONTH_WORK) >= MOST)) {
                ColumnUse use = ColumnUse.monthOf(heading.uses().containsKey(ColumnUse.TRAINING) ? Activity.TRAINING
                    : heading.uses().containsKey(ColumnUse.TUTORING) ? Activity.TUTORING : Activity.WORK);
                once &= seen.add(use + "/" + heading.month().month() + "/" + heading.month().year());
                found.put(each.getKey(), use);
            }
        }
        if (once) {
            found.forEach((column, use) -> put(column, use, Confidence.SURE));
        }
        return once && !found.isEmpty();
    }

    private void assign(boolean wide) {
        List<Candidate> candidates = new ArrayList<>();
        headings.forEach((column, heading) -> {
            if (!guesses.containsKey(column)) {
                candidates.addAll(candidates(column, heading, wide));
            }
        });
        candidates.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::column));
        Set<ColumnUse> taken = EnumSet.noneOf(ColumnUse.class);
        Map<ColumnUse, Integer> scores = new HashMap<>();
        for (Candidate each : candidates) {
            boolean free = !guesses.containsKey(each.column()) && each.score() >= LEAST;
            if (free && each.use() == ColumnUse.IGNORED) {
                put(each.column(), each.use(), each.heading() >= HeadingWords.CLEAR ? Confidence.SURE : Confidence.LIKELY);
            } else if (free && !excluded(each.use(), taken)) {
                taken.add(each.use());
                scores.put(each.use(), each.score());
                put(each.column(), each.use(), confidence(each));
            } else if (free && scores.getOrDefault(each.use(), Integer.MAX_VALUE) - each.score() < CLOSE) {
                doubt(each.use());
            }
        }
    }

    /** Names stand in one column or in two. */
    private static boolean excluded(ColumnUse use, Set<ColumnUse> taken) {
        return taken.contains(use) || use == ColumnUse.FULL_NAME && (taken.contains(ColumnUse.FIRST_NAME) || taken.contains(ColumnUse.FAMILY_NAME))
            || (use == ColumnUse.FIRST_NAME || use == ColumnUse.FAMILY_NAME) && taken.contains(ColumnUse.FULL_NAME)
            || use == ColumnUse.CONTRACT && taken.contains(ColumnUse.CONTRACT_AND_LOT) || use == ColumnUse.CONTRACT_AND_LOT && taken.contains(ColumnUse.CONTRACT);
    }

    private List<Candidate> candidates(int column, HeadingRows.Heading heading, boolean wide) {
        List<Candidate> found = new ArrayList<>();
        ColumnSample sample = samples.get(column);
        for (ColumnUse use : ColumnUse.values()) {
            int weight = heading.uses().getOrDefault(use, 0);
            boolean hours = use == ColumnUse.WORK || use == ColumnUse.TRAINING || use == ColumnUse.TUTORING || use == ColumnUse.MONTH;
            if (use.monthly() == null && !(wide && hours)) {
                int score = weight == 0 ? unnamed(use, heading, sample) : named(use, weight, sample);
                found.add(new Candidate(column, use, score, weight));
            }
        }
        if (isWholeName(heading, sample)) {
            found.add(new Candidate(column, ColumnUse.FULL_NAME, HeadingWords.EXACT + CLOSE, HeadingWords.CLEAR));
        }
        return found;
    }

    /** "Nom" over names of two words, no column of first names beside it. */
    private boolean isWholeName(HeadingRows.Heading heading, ColumnSample sample) {
        return sample != null && heading.uses().containsKey(ColumnUse.FAMILY_NAME) && !heading.uses().containsKey(ColumnUse.FULL_NAME)
            && !heading.uses().containsKey(ColumnUse.EMPLOYER) && sample.fits(ColumnUse.FULL_NAME) >= MOST
            && headings.values().stream().noneMatch(other -> other != heading && other.uses().containsKey(ColumnUse.FIRST_NAME));
    }

    private static int named(ColumnUse use, int weight, ColumnSample sample) {
        if (sample == null || sample.size() == 0 || use == ColumnUse.IGNORED) {
            return weight;
        }
        return sample.fits(use) < FEW ? weight - HeadingWords.EXACT : weight + (sample.shows(use) >= FEW ? 2 * CLOSE : 0);
    }

    private static int unnamed(ColumnUse use, HeadingRows.Heading heading, ColumnSample sample) {
        boolean said = HeadingWords.best(heading.uses()) >= HeadingWords.CLEAR;
        return said || sample == null || sample.shows(use) < MOST ? 0 : BY_CONTENT.getOrDefault(use, 0);
    }

    private Confidence confidence(Candidate chosen) {
        ColumnSample sample = samples.get(chosen.column());
        boolean fitting = sample == null || sample.size() == 0 || sample.fits(chosen.use()) >= MOST;
        boolean shown = sample != null && sample.shows(chosen.use()) >= MOST;
        boolean clear = chosen.heading() == HeadingWords.EXACT || chosen.heading() > HeadingWords.CLEAR + 4 || chosen.heading() >= HeadingWords.CLEAR && shown;
        return fitting && clear ? Confidence.SURE : Confidence.LIKELY;
    }

    private void doubt(ColumnUse use) {
        guesses.replaceAll((column, guess) -> guess.use() == use ? new ColumnGuess(column, guess.heading(), guess.address(), guess.key(), use, Confidence.LIKELY) : guess);
    }

    /** Columns without a heading that says anything: names and hours by what they hold, where the sheet has none yet. */
    private void unnamedRest(boolean wide) {
        Set<ColumnUse> taken = EnumSet.noneOf(ColumnUse.class);
        guesses.values().forEach(guess -> taken.add(guess.use()));
        headings.forEach((column, heading) -> {
            ColumnSample sample = samples.get(column);
            if (!guesses.containsKey(column) && heading.uses().isEmpty() && sample != null) {
                boolean afterContract = guesses.containsKey(column - 1) && guesses.get(column - 1).use() == ColumnUse.CONTRACT;
                left(taken, sample, wide, afterContract).ifPresent(use -> {
                    taken.add(use);
                    put(column, use, Confidence.LIKELY);
                });
            }
        });
    }

    private static Optional<ColumnUse> left(Set<ColumnUse> taken, ColumnSample sample, boolean wide, boolean afterContract) {
        if (afterContract && !taken.contains(ColumnUse.LOT) && sample.fits(ColumnUse.LOT) >= MOST) {
            return Optional.of(ColumnUse.LOT);
        }
        boolean words = sample.fits(ColumnUse.FAMILY_NAME) >= MOST;
        if (words && sample.fits(ColumnUse.FULL_NAME) >= MOST) {
            return Optional.of(ColumnUse.FULL_NAME).filter(use -> !excluded(use, taken));
        }
        if (words) {
            return Optional.of(taken.contains(ColumnUse.FAMILY_NAME) ? ColumnUse.FIRST_NAME : ColumnUse.FAMILY_NAME).filter(use -> !excluded(use, taken));
        }
        boolean hours = !wide && sample.fits(ColumnUse.WORK) >= MOST && taken.stream().noneMatch(use -> use == ColumnUse.WORK);
        return hours ? Optional.of(ColumnUse.WORK) : Optional.empty();
    }

    private void rest() {
        headings.forEach((column, heading) -> {
            if (!guesses.containsKey(column)) {
                put(column, ColumnUse.IGNORED, Confidence.NONE);
            }
        });
    }

    private void put(int column, ColumnUse use, Confidence confidence) {
        HeadingRows.Heading heading = headings.get(column);
        guesses.put(column, new ColumnGuess(column, heading.text(), heading.address(), heading.key(), use, confidence));
    }
}

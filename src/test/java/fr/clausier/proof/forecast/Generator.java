package fr.clausier.proof.forecast;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Draws lots month by month: people are wanted, found or not, hired for a few months, ill, gone early, extended, replaced or not.
 * The same seed draws the same portfolio.
 */
final class Generator {

    private static final int[] DURATIONS = {2, 3, 4, 6, 6, 9, 12};

    private final Random random;
    private final Shape shape;
    private final Shape.Turn turn;
    private final Period window;
    private final double size;
    private final double enough;
    private final List<GeneratedLot.Person> people = new ArrayList<>();
    private double hours;
    private double vacancies;

    private Generator(Random random, Shape shape) {
        this.random = random;
        this.shape = shape;
        this.turn = Shape.Turn.draw(random);
        LocalDate from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1000));
        int length = 6 + random.nextInt(31);
        this.window = new Period(from, from.plusMonths(length).minusDays(1));
        this.size = 1 + random.nextInt(7) * random.nextDouble();
        this.enough = shape == Shape.REACHED_EARLY ? size * length * 100 * (0.35 + 0.35 * random.nextDouble()) : Double.MAX_VALUE;
    }

    /** A portfolio of so many lots, all shapes in turn. */
    static List<GeneratedLot> portfolio(long seed, int lots) {
        Random random = new Random(seed);
        List<GeneratedLot> drawn = new ArrayList<>();
        for (int i = 0; i < lots; i++) {
            drawn.add(new Generator(random, Shape.values()[i % Shape.values().length]).lot());
        }
        return drawn;
    }

    private GeneratedLot lot() {
        GeneratedLot lot = new GeneratedLot(shape, window, people);
        List<YearMonth> months = lot.months();
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i);
            double wanted = hours >= enough ? 0 : size * shape.wanted((double) i / months.size(), turn, random);
            long present = people.stream().filter(person -> !person.end().isBefore(month.atDay(1))).count();
            release(month, present - wanted);
            hire(month, wanted - present, i == 0);
        }
        return lot;
    }

    /** Whoever is too many leaves at the end of the month, two times in three. */
    private void release(YearMonth month, double tooMany) {
        for (int i = 0; i < people.size() && tooMany >= 1; i++) {
            GeneratedLot.Person person = people.get(i);
            if (person.end().isAfter(month.atEndOfMonth()) && random.nextDouble() < 0.67) {
                people.set(i, cut(person, month.atEndOfMonth()));
                hours -= sum(person.hours()) - sum(people.get(i).hours());
                tooMany--;
            }
        }
    }

    private static GeneratedLot.Person cut(GeneratedLot.Person person, LocalDate end) {
        return new GeneratedLot.Person(person.from(), person.plannedEnd(), end,
            new TreeMap<>(person.hours().headMap(YearMonth.from(end).plusMonths(1))));
    }

    private void hire(YearMonth month, double missing, boolean first) {
        vacancies += Math.max(0, missing);
        for (; vacancies > random.nextDouble(); vacancies--) {
            if (first || random.nextDouble() < shape.replaced()) {
                GeneratedLot.Person person = person(month);
                people.add(person);
                hours += sum(person.hours());
            }
        }
        vacancies = 0;
    }

    private GeneratedLot.Person person(YearMonth month) {
        LocalDate from = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        from = from.isBefore(window.from()) ? window.from() : from.isAfter(window.to()) ? window.to() : from;
        boolean open = random.nextDouble() < 0.15;
        int duration = DURATIONS[random.nextInt(DURATIONS.length)];
        LocalDate planned = open ? null : from.plusMonths(duration).minusDays(1);
        double luck = random.nextDouble();
        LocalDate end = open ? from.plusDays(60 + random.nextInt(500)) : luck < 0.2 ? from.plusDays(random.nextInt(30 * duration))
            : luck < 0.75 ? planned : planned.plusMonths(1 + random.nextInt(6));
        LocalDate last = end.isAfter(window.to()) ? window.to() : end;
        double rate = 70 + 81.67 * random.nextDouble();
        TreeMap<YearMonth, Hours> worked = new TreeMap<>();
        for (YearMonth m = YearMonth.from(from); !m.isAfter(YearMonth.from(last)); m = m.plusMonths(1)) {
            worked.put(m, month(m, new Period(from, last), rate));
        }
        return new GeneratedLot.Person(from, planned, end, worked);
    }

    private Hours month(YearMonth month, Period days, double rate) {
        LocalDate first = days.from().isAfter(month.atDay(1)) ? days.from() : month.atDay(1);
        LocalDate last = days.to().isBefore(month.atEndOfMonth()) ? days.to() : month.atEndOfMonth();
        double part = (double) new Period(first, last).days() / month.lengthOfMonth();
        double well = random.nextDouble() < 0.05 ? 0.3 * random.nextDouble() : Math.min(1.2, Math.max(0, 0.95 + 0.12 * random.nextGaussian()));
        return new Hours(BigDecimal.valueOf(rate * part * well * shape.calendar(month, turn)).setScale(2, RoundingMode.HALF_UP));
    }

    private static double sum(java.util.Map<YearMonth, Hours> hours) {
        return hours.values().stream().mapToDouble(each -> each.value().doubleValue()).sum();
    }
}

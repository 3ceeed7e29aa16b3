package fr.clausier.proof.counting;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Times of one thing done several times over. @param first before anything was compiled; @param again the shortest first */
record Stopwatch(Lap first, List<Lap> again) {

    /**
     * @param wall on the clock
     * @param busy of processors, all threads of the process, the collection of garbage and the compiler too
     */
    record Lap(Duration wall, Duration busy) { }

    static <T> Lap time(Supplier<T> thing) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long busy = machine.getProcessCpuTime();
        long start = System.nanoTime();
        if (thing.get() == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return new Lap(Duration.ofNanos(System.nanoTime() - start), Duration.ofNanos(machine.getProcessCpuTime() - busy));
    }

    /** @param times how often again after the first */
    static <T> Stopwatch over(int times, Supplier<T> thing) {
        Lap first = time(thing);
        List<Lap> again = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            again.add(time(thing));
        }
        again.sort(Comparator.comparing(Lap::wall));
        return new Stopwatch(first, again);
    }

    /** The first where it was not done again. */
    Lap median() {
        return again.isEmpty() ? first : again.get(again.size() / 2);
    }

    Lap slowest() {
        return again.get(again.size() - 1);
    }

    static String millis(Duration duration) {
        return "%.0f".formatted(duration.toNanos() / 1e6);
    }

    static String seconds(Duration duration) {
        return "%.2f".formatted(duration.toNanos() / 1e9);
    }
}

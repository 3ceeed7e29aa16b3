package fr.clausier.hours.imported;

import fr.clausier.hours.ledger.HoursLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every line ever written for the same hours, each replacing the one before. Pure.
 *
 * @param lines each after the one it replaces; the last stands
 */
record Chain(List<HoursLine> lines) {

    /** Puts lines in that order, which is not the one they were written in once two records of a person were put together. */
    static Chain of(List<HoursLine> written) {
        Set<Long> known = written.stream().map(HoursLine::id).collect(Collectors.toSet());
        Map<Long, HoursLine> replacing = new HashMap<>();
        written.stream().filter(line -> line.replacesId() != null).forEach(line -> replacing.put(line.replacesId(), line));
        List<HoursLine> ordered = new ArrayList<>();
        written.stream().filter(line -> line.replacesId() == null || !known.contains(line.replacesId())).forEach(first -> {
            for (HoursLine each = first; each != null; each = replacing.get(each.id())) {
                ordered.add(each);
            }
        });
        return new Chain(ordered);
    }

    HoursLine standing() {
        return lines.get(lines.size() - 1);
    }

    /** What to do for an import to be gone; nothing when another line stands. @param withdrawn whether a line was taken back before */
    Optional<Strike> strike(long upload, Predicate<HoursLine> withdrawn) {
        return isOf(standing(), upload) ? Optional.of(new Strike(standing(), restored(upload, withdrawn))) : Optional.empty();
    }

    /** Whether a line of the import, not taken back, was corrected by something else since. */
    boolean isCorrectedSince(long upload, Predicate<HoursLine> withdrawn) {
        return !isOf(standing(), upload) && lines.stream().anyMatch(line -> isOf(line, upload) && !withdrawn.test(line));
    }

    /** The newest line of the import. */
    HoursLine newestOf(long upload) {
        return lines.stream().filter(line -> isOf(line, upload)).reduce((first, second) -> second).orElseThrow();
    }

    /** The latest hours that neither this import wrote, nor one taken back. */
    private HoursLine restored(long upload, Predicate<HoursLine> withdrawn) {
        HoursLine latest = lines.stream().filter(line -> !isOf(line, upload) && !withdrawn.test(line)).reduce((first, second) -> second).orElse(null);
        return latest == null || latest.withdrawalId() != null && latest.uploadId() == null && latest.hours().isZero() ? null : latest;
    }

    /**
     * Whether the hours that will stand are an answer of their own: of another file, or typed after the first file came.
     *
     * @param strike of the line that stands; null when it stays
     */
    boolean answersSince(Instant first, long upload, Strike strike) {
        HoursLine holding = strike == null ? standing() : strike.restored();
        if (holding == null || holding.uploadId() != null) {
            return holding != null && holding.uploadId() != upload;
        }
        return lines.stream().filter(line -> line.uploadId() == null && line.withdrawalId() == null).reduce((one, other) -> other)
            .filter(typed -> typed.recordedAt().isAfter(first) && typed.hours().equals(holding.hours())).isPresent();
    }

    private static boolean isOf(HoursLine line, long upload) {
        return line.uploadId() != null && line.uploadId() == upload;
    }
}

package fr.clausier.compliance.closing.snapshot;

import java.util.Map;
import java.util.Optional;

/**
 * The versions of the document that keeps a closed month, and how each is read by the code of today. Whoever adds a component to a record
 * that is kept, or changes what one means, adds a version, tells here what the component was in those before it, and puts a document of
 * the version beside the others in the tests.
 */
enum SnapshotVersion {

    FIRST(Map.of("MonthFacts.courses", Optional.empty())),
    /** With how the placements of each person ended. */
    EXITS(Map.of());

    static final SnapshotVersion WRITTEN = EXITS;

    private final Map<String, Object> unknownThen;

    /** @param unknownThen value of each component the version did not know: {@code "LineFacts.activity"} */
    SnapshotVersion(Map<String, Object> unknownThen) {
        this.unknownThen = unknownThen;
    }

    int number() {
        return ordinal() + 1;
    }

    Map<String, Object> unknownThen() {
        return unknownThen;
    }

    /** @throws IllegalStateException for a version a later release of the product wrote */
    static SnapshotVersion of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalStateException("a closed month is kept in version " + number + ", which this release cannot read");
        }
        return values()[number - 1];
    }
}

package fr.clausier.api.closing;

import fr.clausier.compliance.closing.MonthClosing;
import fr.clausier.compliance.closing.MonthState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Where a month stands.
 *
 * @param lines lines declared for it, as they stand now
 * @param closed whether its hours no longer change
 * @param closings every closing, the newest first
 */
@Serdeable
public record MonthStateResponse(String month, long lines, boolean closed, List<Closing> closings) {

    /** One closing. @param sha256 fingerprint of what was kept, the same in the journal */
    @Serdeable
    public record Closing(int number, Instant closedAt, String sha256, @Nullable Instant reopenedAt, @Nullable String reopenedReason) {

        static Closing of(MonthClosing closing) {
            return new Closing(closing.number(), closing.closedAt(), closing.sha256(), closing.reopenedAt(), closing.reopenedReason());
        }
    }

    static MonthStateResponse of(MonthState state) {
        return new MonthStateResponse(state.month().toString(), state.lines(), state.locked(), state.closings().stream().map(Closing::of).toList());
    }
}

package fr.clausier.api.hours;

import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.kernel.Hours;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;

/** A month of a lot: hours by placement, and what each employer answered. Send {@code version} back with a change of its rows. */
@Serdeable
public record MonthResponse(long lotId, String month, boolean closed, List<Row> rows, List<Answered> declarations) {

    /** Hours of a placement; absent where nothing was typed. */
    @Serdeable
    public record Row(long placementId, long employerId, String person, @Nullable BigDecimal work, @Nullable BigDecimal training,
            @Nullable BigDecimal tutoring) { }

    /** The declaration of an employer. */
    @Serdeable
    public record Answered(long employerId, String state, boolean zero, long version) { }

    static MonthResponse of(MonthGrid grid) {
        return new MonthResponse(grid.lot().id(), grid.month().toString(), grid.closed(),
            grid.rows().stream().map(row -> new Row(row.placement().id(), row.placement().employerId(),
                row.person() == null ? "" : row.person().participant().reference(), value(row.work()), value(row.training()),
                value(row.tutoring()))).toList(),
            grid.declarations().values().stream().map(d -> new Answered(d.employerId(), d.state().name(), d.zero(), d.version())).toList());
    }

    private static BigDecimal value(Hours hours) {
        return hours == null ? null : hours.value();
    }
}

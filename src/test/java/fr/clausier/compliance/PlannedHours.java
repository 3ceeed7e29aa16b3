package fr.clausier.compliance;

import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;

/** A plan of hours as rule pages write it: "2026-02 60, 2026-03 90.50". */
public final class PlannedHours {

    private PlannedHours() { }

    public static LotBase of(String text) {
        return new LotBase(Arrays.stream(text.split(",")).map(String::trim).map(each -> each.split(" "))
            .map(each -> entry(YearMonth.parse(each[0]), Hours.of(each[1]))).toList());
    }

    private static BaseEntry entry(YearMonth month, Hours hours) {
        return new BaseEntry(null, 0, 0, BaseKind.PLANNED_HOURS, month.toString(), month.atEndOfMonth(), null, hours, null, Instant.EPOCH, 0, null,
            null, null, null, null, null, null, true);
    }
}

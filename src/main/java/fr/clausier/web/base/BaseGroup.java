package fr.clausier.web.base;

import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The entries of one kind that stand, by date, each with the sum up to it. */
public record BaseGroup(BaseKind kind, List<Line> lines) {

    /** @param amount sum of the amounts up to this entry, this one included; null for a kind counted in hours only; @param hours likewise */
    public record Line(BaseEntry entry, Money amount, Hours hours) { }

    static BaseGroup of(BaseKind kind, List<BaseEntry> entries) {
        Money amount = Money.ZERO;
        Hours hours = Hours.ZERO;
        List<Line> lines = new ArrayList<>();
        for (BaseEntry entry : entries.stream().sorted(Comparator.comparing(BaseEntry::dated).thenComparing(BaseEntry::id)).toList()) {
            amount = entry.amount() == null ? amount : amount.plus(entry.amount());
            hours = entry.hours() == null ? hours : hours.plus(entry.hours());
            lines.add(new Line(entry, kind.carriesAmount() ? amount : null, kind.carriesHours() ? hours : null));
        }
        return new BaseGroup(kind, lines);
    }
}

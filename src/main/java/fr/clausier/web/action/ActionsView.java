package fr.clausier.web.action;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.action.Noted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The log of a lot. @param rows the latest first; @param files how many are kept, by entry */
public record ActionsView(Contract contract, Lot lot, List<LogRow> rows, Map<Long, Long> files, LocalDate today) {

    /** What is to be done next, soonest first. */
    public List<Noted> next() {
        return rows.stream().filter(LogRow::isEntry).map(LogRow::noted).filter(each -> each.action().isOpen())
            .sorted(Comparator.comparing((Noted each) -> each.action().nextOn()).thenComparing(each -> each.action().id())).toList();
    }
}

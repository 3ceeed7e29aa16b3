package fr.clausier.contract.base.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.words.Language;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Base workbooks to take away: blank, or with the entries of a lot, which can be completed and sent back. As .xlsx. */
@Singleton
public class BaseTemplates {

    private final BaseSheet sheet;
    private final BaseBook book;
    private final Lots lots;
    private final Contracts contracts;
    private final Calendar calendar;

    BaseTemplates(BaseSheet sheet, BaseBook book, Lots lots, Contracts contracts, Calendar calendar) {
        this.sheet = sheet;
        this.book = book;
        this.lots = lots;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    public byte[] blank(Scope scope, Language language) {
        scope.require(Permission.RECORD_CONTRACTS);
        return sheet.template(language, calendar.now(), List.of()).bytes();
    }

    /** The entries of a lot that stand, by kind then by date. Empty for a lot whose base the viewer does not read. */
    @Transactional
    public Optional<byte[]> forLot(Scope scope, long lotId, Language language) {
        scope.require(Permission.READ_CONTRACTS);
        Optional<List<BaseEntry>> entries = book.list(scope, lotId);
        Optional<Lot> lot = lots.find(scope, lotId);
        if (entries.isEmpty() || lot.isEmpty()) {
            return Optional.empty();
        }
        Contract contract = contracts.find(scope, lot.get().contractId()).orElseThrow();
        List<BaseRow> rows = entries.get().stream().filter(BaseEntry::isStanding).sorted(Comparator.comparing(BaseEntry::kind))
            .map(entry -> row(contract, lot.get(), entry)).toList();
        return Optional.of(sheet.template(language, calendar.now(), rows).bytes());
    }

    private static BaseRow row(Contract contract, Lot lot, BaseEntry entry) {
        BaseDraft draft = new BaseDraft(entry.kind(), entry.reference(), entry.dated(), entry.amount(), entry.hours(), entry.note(), null);
        return new BaseRow("", 0, true, contract.number(), lot.implicit() ? null : lot.number(), draft, Map.of());
    }
}

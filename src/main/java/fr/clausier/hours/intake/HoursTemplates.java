package fr.clausier.hours.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.sheet.HoursSheet;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.store.Calendar;
import fr.clausier.words.Language;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workbooks to send out to be filled: blank, or for a month of a lot with its people already in rows. As .xlsx. */
@Singleton
public class HoursTemplates {

    private final HoursSheet sheet;
    private final TypedMonths months;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Calendar calendar;

    HoursTemplates(HoursSheet sheet, TypedMonths months, Contracts contracts, Organisations organisations, Calendar calendar) {
        this.sheet = sheet;
        this.months = months;
        this.contracts = contracts;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /** The blank workbook; it names nobody, so every signed-in account may have it. */
    public byte[] blank(Scope scope, Language language) {
        scope.require(Permission.SIGNED_IN);
        return sheet.template(language, "Clausier", calendar.now(), List.of()).bytes();
    }

    /**
     * The workbook of a month of a lot: a row for each person placed then, with the hours already declared, blank for the others.
     * Empty for a lot out of reach.
     */
    @Transactional
    public Optional<byte[]> forLot(Scope scope, long lotId, YearMonth month, Language language) {
        scope.require(Permission.DECLARE_HOURS);
        return months.grid(scope, lotId, month).map(grid -> sheet.template(language, "Clausier", calendar.now(), rows(scope, grid)).bytes());
    }

    private List<SheetRow> rows(Scope scope, MonthGrid grid) {
        Lot lot = grid.lot();
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        Map<Long, Organisation> employers = organisations.byIds(scope, grid.rows().stream().map(row -> row.placement().employerId()).toList());
        return grid.rows().stream().filter(row -> row.person() != null && row.person().identity().isPresent())
            .sorted(Comparator.comparing(row -> row.person().identity().orElseThrow().key()))
            .map(row -> row(scope, contract, lot, employers.get(row.placement().employerId()), row, grid.month())).toList();
    }

    private static SheetRow row(Scope scope, Contract contract, Lot lot, Organisation employer, MonthGrid.Row row, YearMonth month) {
        Identity who = row.person().identity().orElseThrow();
        Placement placement = row.placement();
        EligibleGroup group = placement.group().isKnownTo(scope) ? placement.group() : null;
        return new SheetRow("", 0, true, contract.number(), lot.implicit() ? null : lot.number(), employer.siret(), employer.name(),
            placement.employerKind(), who.familyName(), who.firstName(), who.birthDate(), group, placement.modality(),
            placement.contractType(), placement.rome(), placement.startsOn(), placement.plannedEnd(), month, row.work(), row.training(), row.tutoring(), Map.of());
    }
}

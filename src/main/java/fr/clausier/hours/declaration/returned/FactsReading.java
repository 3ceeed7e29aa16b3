package fr.clausier.hours.declaration.returned;

import fr.clausier.access.AccountNames;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.declaration.Marks;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what bears on a workbook that came back. */
@Singleton
class FactsReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final Placements placements;
    private final HoursLedger ledger;
    private final ClosedMonths closed;
    private final AccountNames accounts;
    private final Uploads uploads;
    private final Marks marks;
    private final Calendar calendar;

    FactsReading(Contracts contracts, Lots lots, Organisations organisations, Participants participants, Placements placements,
            HoursLedger ledger, ClosedMonths closed, AccountNames accounts, Uploads uploads, Marks marks, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.placements = placements;
        this.ledger = ledger;
        this.closed = closed;
        this.accounts = accounts;
        this.uploads = uploads;
        this.marks = marks;
        this.calendar = calendar;
    }

    Facts of(Scope scope, SentWorkbook sent) {
        Map<Long, Placement> reached = byId(placements.all(scope));
        Map<String, Long> known = participants.known(scope, sent.newcomers().stream().filter(SheetRow::readable)
            .map(row -> new Identity(row.familyName(), row.firstName(), row.birthDate())).distinct().toList());
        Set<Long> people = new HashSet<>(known.values());
        sent.rows().stream().map(row -> reached.get(row.mark().placement())).filter(Objects::nonNull).forEach(one -> people.add(one.participantId()));
        List<Placement> others = placements.facts(scope, people);
        Set<Long> asked = sent.rows().stream().map(row -> row.mark().lot()).collect(Collectors.toSet());
        List<HoursLine> lines = ledger.facts(scope, Stream.concat(others.stream(), reached.values().stream().filter(one -> asked.contains(one.lotId())))
            .map(Placement::id).toList());
        Map<Long, Lot> allLots = lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        List<Declaration> declarations = ledger.declarationFacts(scope, allLots.keySet());
        Map<Siret, Organisation> directory = organisations.directory(scope);
        List<LotLink> links = lots.links(scope);
        return new Facts(scope, calendar.today(), contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity())), allLots,
            links, directory, directory.values().stream().collect(Collectors.toMap(Organisation::id, Organisation::name)), reached, others, names(scope),
            known, lines.stream().collect(Collectors.toMap(line -> new Entry.Key(line.placementId(), line.month(), line.activity()), Function.identity())),
            declarations.stream().collect(Collectors.toMap(each -> new Asked(each.lotId(), each.employerId(), each.month()), Function.identity())),
            closed.of(scope), accounts.of(scope, Stream.concat(lines.stream().map(HoursLine::recordedBy), declarations.stream().map(Declaration::declaredBy))
                .toList()), own(scope, sent, lines));
    }

    private static Map<Long, Placement> byId(Collection<Placement> some) {
        return some.stream().collect(Collectors.toMap(Placement::id, Function.identity()));
    }

    private Map<Long, String> names(Scope scope) {
        Map<Long, String> names = new HashMap<>();
        participants.all(scope).forEach((id, person) -> names.put(id, person.shown()));
        return names;
    }

    /** Uploads by the viewer of one of the workbooks that came back, among those that wrote lines these speak of. */
    private Set<Long> own(Scope scope, SentWorkbook sent, List<HoursLine> lines) {
        Set<String> workbooks = sent.marks().stream().map(RowMark::workbook).collect(Collectors.toSet());
        return lines.stream().map(HoursLine::uploadId).filter(Objects::nonNull).distinct()
            .filter(id -> uploads.find(scope, id).filter(upload -> upload.receivedBy() == scope.actor().account()).filter(upload -> isOf(upload, workbooks)).isPresent())
            .collect(Collectors.toSet());
    }

    private boolean isOf(Upload upload, Set<String> workbooks) {
        if (!DeclarationWorkbooks.recognises(upload.content())) {
            return false;
        }
        Outcome<List<Table>> tables = Tables.read(upload.fileName(), upload.content());
        return tables.isDone() && tables.get().stream().flatMap(table -> table.rows().stream()).map(Marks.Use.DECLARING::in).flatMap(Optional::stream)
            .map(cell -> marks.opened(Marks.Use.DECLARING, cell.text())).flatMap(Optional::stream).anyMatch(mark -> workbooks.contains(mark.workbook()));
    }
}

package fr.clausier.hours.declaration;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.Activity;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Declaration workbooks that go out: what is asked of whom, with what stands, each row under its mark. The journal keeps that it left. */
@Singleton
public class DeclarationWorkbooks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final Placements placements;
    private final HoursLedger ledger;
    private final Marks marks;
    private final Journal journal;
    private final Calendar calendar;

    DeclarationWorkbooks(Contracts contracts, Lots lots, Organisations organisations, Participants participants, Placements placements,
            HoursLedger ledger, Marks marks, Journal journal, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.placements = placements;
        this.ledger = ledger;
        this.marks = marks;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the journal keeps of a workbook that went out. */
    record Sent(String reference, int rows, String firstMonth, String lastMonth) { }

    /** A workbook for an organisation, with a row for each person at work and one for each whole lot, for the answers asked. */
    @Transactional
    public Outgoing issue(Scope scope, Organisation organisation, Collection<Asked> asked) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        String reference = reference();
        Instant now = calendar.now();
        List<Outgoing.Row> rows = new Rows(scope, organisation.id(), reference, now).of(asked);
        journal.record(scope, "declaration-workbook.sent", "organisation", organisation.id(), null, new Sent(reference, rows.size(),
            asked.stream().map(each -> each.month().toString()).min(String::compareTo).orElse(""),
            asked.stream().map(each -> each.month().toString()).max(String::compareTo).orElse("")));
        return new Outgoing(reference, marks.sealed(Marks.Use.DECLARING, RowMark.ofWorkbook(scope.structure(), organisation.id(), reference, now)), rows);
    }

    /** Whether a file carries the mark of a declaration workbook, of whatever installation. */
    public static boolean recognises(byte[] content) {
        return Marks.Use.DECLARING.marks(content);
    }

    private static String reference() {
        byte[] bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** The rows of one workbook, from facts read once. */
    private final class Rows {

        private final Scope scope;
        private final long organisation;
        private final String reference;
        private final Instant now;
        private final Map<Long, Contract> byContract;
        private final Map<Long, Lot> byLot;
        private final Map<Long, Person> people;
        private final Map<Entry.Key, Hours> standing = new HashMap<>();
        private final Map<Long, List<Placement>> placed;
        private Set<Asked> zeros = Set.of();
        private Map<Long, Organisation> employers = Map.of();

        Rows(Scope scope, long organisation, String reference, Instant now) {
            this.scope = scope;
            this.organisation = organisation;
            this.reference = reference;
            this.now = now;
            this.byContract = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
            this.byLot = lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
            this.people = participants.all(scope);
            this.placed = placements.all(scope).stream().collect(Collectors.groupingBy(Placement::lotId));
        }

        List<Outgoing.Row> of(Collection<Asked> asked) {
            List<Asked> reached = asked.stream().filter(each -> byLot.containsKey(each.lot())).distinct().toList();
            Set<Long> askedLots = reached.stream().map(Asked::lot).collect(Collectors.toSet());
            employers = organisations.byIds(scope, reached.stream().map(Asked::employer).toList());
            ledger.facts(scope, askedLots.stream().flatMap(lot -> placed.getOrDefault(lot, List.of()).stream()).map(Placement::id).toList())
                .forEach(line -> standing.put(new Entry.Key(line.placementId(), line.month(), line.activity()), line.hours()));
            zeros = ledger.declarationFacts(scope, askedLots).stream().filter(each -> each.zero() && each.state().isAnswer())
                .map(Rows::key).collect(Collectors.toSet());
            List<Outgoing.Row> rows = new ArrayList<>();
            reached.stream().sorted(Comparator.comparing((Asked each) -> contract(each).number()).thenComparing(each -> byLot.get(each.lot()).number())
                .thenComparing(Asked::month).thenComparing(this::employer)).forEach(each -> {
                    rows.add(row(each, null));
                    placed.getOrDefault(each.lot(), List.of()).stream().filter(one -> one.employerId() == each.employer() && concerns(one, each))
                        .sorted(Comparator.comparing(this::person)).forEach(one -> rows.add(row(each, one)));
                });
            return rows;
        }

        private static Asked key(Declaration declaration) {
            return new Asked(declaration.lotId(), declaration.employerId(), declaration.month());
        }

        private boolean concerns(Placement placement, Asked asked) {
            return placement.period().overlaps(asked.month()) || !stood(placement, asked).isEmpty();
        }

        private Map<Activity, Hours> stood(Placement placement, Asked asked) {
            Map<Activity, Hours> stood = new EnumMap<>(Activity.class);
            for (Activity activity : Activity.values()) {
                Hours hours = standing.get(new Entry.Key(placement.id(), asked.month(), activity));
                if (hours != null) {
                    stood.put(activity, hours);
                }
            }
            return stood;
        }

        private Outgoing.Row row(Asked asked, Placement placement) {
            String person = placement == null ? "" : person(placement);
            String contract = contract(asked).number();
            String lot = byLot.get(asked.lot()).number();
            Map<Activity, Hours> stood = placement == null ? Map.of() : stood(placement, asked);
            boolean zero = zeros.contains(asked);
            RowMark mark = new RowMark(scope.structure(), organisation, reference, now, asked.lot(), asked.employer(), asked.month(),
                placement == null ? 0 : placement.id(), zero, stood, placement == null ? null : placement.plannedEnd(), RowMark.digest(person),
                RowMark.digest(contract, lot));
            return new Outgoing.Row(asked, placement, person, contract, lot, employer(asked), stood, zero, marks.sealed(Marks.Use.DECLARING, mark));
        }

        private Contract contract(Asked asked) {
            return byContract.get(byLot.get(asked.lot()).contractId());
        }

        private String employer(Asked asked) {
            return employers.containsKey(asked.employer()) ? employers.get(asked.employer()).name() : "";
        }

        private String person(Placement placement) {
            return people.containsKey(placement.participantId()) ? people.get(placement.participantId()).shown() : "";
        }
    }
}

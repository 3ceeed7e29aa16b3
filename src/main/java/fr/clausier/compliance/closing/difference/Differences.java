package fr.clausier.compliance.closing.difference;

import fr.clausier.access.AccountNames;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.closing.ClosedBook;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.hours.decision.Selection;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalMark;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.profile.Profiles;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares states of the portfolio a viewer reaches, and finds who did what made them differ. */
@Singleton
public class Differences {

    private static final int PER_QUERY = 500;

    private final MonthClosings closings;
    private final ComplianceBook compliance;
    private final ChangeRows rows;
    private final Journal journal;
    private final AccountNames accounts;
    private final Participants participants;
    private final Profiles profiles;
    private final Calendar calendar;

    Differences(MonthClosings closings, ComplianceBook compliance, ChangeRows rows, Journal journal, AccountNames accounts,
            Participants participants, Profiles profiles, Calendar calendar) {
        this.closings = closings;
        this.compliance = compliance;
        this.rows = rows;
        this.journal = journal;
        this.accounts = accounts;
        this.participants = participants;
        this.profiles = profiles;
        this.calendar = calendar;
    }

    /** What differs between two states; empty when one of them is a closing that never was. */
    @Transactional
    public Optional<Compared> between(Scope scope, State before, State after, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        return side(scope, before, selection).flatMap(one -> side(scope, after, selection).map(other -> compared(scope, one, other)));
    }

    /** What has changed since a month was closed, as the same viewer would be shown it today. */
    @Transactional
    public Compared since(Scope scope, ClosedBook closed, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        return compared(scope, Side.of(closed), new Side(compliance.month(scope, closed.month(), selection), null));
    }

    private Optional<Side> side(Scope scope, State state, Selection selection) {
        Optional<Side> kept = closings.book(scope, state.month(), state.number(), selection).map(Side::of);
        return kept.isEmpty() && !state.isClosing() ? Optional.of(new Side(compliance.month(scope, state.month(), selection), null)) : kept;
    }

    private Compared compared(Scope scope, Side before, Side after) {
        BookDifference found = DifferenceRule.between(before.book(), after.book());
        BookDifference told = new BookDifference(found.lots(), traced(scope, found.lines(), before.closed()));
        Set<Long> who = new HashSet<>();
        told.lines().forEach(line -> line.causes().forEach(cause -> who.add(cause.by())));
        return new Compared(before, after, calendar.today(), told, accounts.of(scope, who), names(scope, told), pseudonyms(scope, told));
    }

    /** Names of the people of the lines that differ, for a viewer entitled to them. */
    private Map<Long, String> names(Scope scope, BookDifference told) {
        Map<Long, String> names = new HashMap<>();
        if (!told.lines().isEmpty()) {
            participants.all(scope).forEach((id, person) -> person.identity().ifPresent(identity -> names.put(id, identity.shown())));
        }
        return names;
    }

    private Map<String, String> pseudonyms(Scope scope, BookDifference told) {
        Map<String, String> pseudonyms = new HashMap<>();
        told.lines().forEach(line -> pseudonyms.computeIfAbsent(Compared.key(line), key -> profiles.pseudonym(scope, line.lot().contract().buyerId(),
            line.line().decision().facts().participant())));
        return pseudonyms;
    }

    /** Each cause with who did it and when: the writer of the line, or the last entry of the journal that did such a thing since. */
    private List<LineChange> traced(Scope scope, List<LineChange> lines, ClosedBook since) {
        Map<Long, Long> writers = writers(scope, lines);
        Map<String, JournalMark> marks = since == null || lines.isEmpty() ? Map.of() : marks(scope, since.closedAt());
        return lines.stream().map(line -> line.because(line.causes().stream().map(cause -> traced(cause, writers, marks)).toList())).toList();
    }

    private static Cause traced(Cause cause, Map<Long, Long> writers, Map<String, JournalMark> marks) {
        if (cause.by() != 0) {
            return cause;
        }
        if (writers.containsKey(cause.subject()) && cause.at() != null) {
            return cause.done(writers.get(cause.subject()), cause.at());
        }
        return cause.kind().actions().stream().map(action -> marks.get(mark(action, cause.kind().subject(), cause.subject())))
            .filter(Objects::nonNull).max(Comparator.comparingLong(JournalMark::seq))
            .map(mark -> cause.done(mark.account(), mark.recordedAt())).orElse(cause);
    }

    private Map<String, JournalMark> marks(Scope scope, Instant since) {
        Map<String, JournalMark> last = new HashMap<>();
        journal.since(scope, since).forEach(each -> last.put(mark(each.action(), each.subject(), each.subjectId()), each));
        return last;
    }

    private static String mark(String action, String subject, long id) {
        return action + " " + subject + " " + id;
    }

    private Map<Long, Long> writers(Scope scope, List<LineChange> lines) {
        List<Long> ids = new ArrayList<>();
        lines.forEach(line -> line.causes().stream().filter(cause -> cause.kind().subject().equals("line")).forEach(cause -> ids.add(cause.subject())));
        Map<Long, Long> writers = new HashMap<>();
        for (int i = 0; i < ids.size(); i += PER_QUERY) {
            rows.writers(scope.structure(), ids.subList(i, Math.min(ids.size(), i + PER_QUERY))).forEach(each -> writers.put(each.line(), each.account()));
        }
        return writers;
    }
}

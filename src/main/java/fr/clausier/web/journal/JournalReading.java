package fr.clausier.web.journal;

import fr.clausier.access.AccountNames;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers the entries about some things the viewer was found to reach, and names who did each. */
@Singleton
class JournalReading {

    private final Journal journal;
    private final AccountNames names;

    JournalReading(Journal journal, AccountNames names) {
        this.journal = journal;
        this.names = names;
    }

    /** Newest first. Entries about people keep their content sealed: it is not opened here for anybody. */
    List<Happening> about(Scope scope, Words words, List<Subject> subjects) {
        List<Told> told = subjects.stream().flatMap(subject -> told(scope, subject))
            .sorted(Comparator.comparingLong((Told each) -> each.entry.seq()).reversed()).toList();
        Map<Long, String> people = names.of(scope, told.stream().map(each -> each.entry.account()).toList());
        return told.stream().map(each -> each.happening(people.getOrDefault(each.entry.account(), words.say("page.journal.operator")))).toList();
    }

    private Stream<Told> told(Scope scope, Subject subject) {
        return journal.about(scope, subject.kind, subject.id).stream().map(entry -> new Told(entry, subject));
    }

    /**
     * A thing entries are about.
     *
     * @param kind as the journal names it
     * @param shown which part it is, empty for the whole
     * @param open whether the content of its entries is shown; a placement tells why its person counts, which may be health data
     */
    record Subject(String kind, long id, String shown, boolean open) {

        static Subject of(String kind, long id, String shown) {
            return new Subject(kind, id, shown, true);
        }

        static Subject closed(String kind, long id, String shown) {
            return new Subject(kind, id, shown, false);
        }
    }

    private record Told(JournalEntry entry, Subject subject) {

        Happening happening(String who) {
            boolean open = subject.open && entry.personKeyId() == null;
            return new Happening(entry.recordedAt(), entry.action(), subject.shown, who, open ? entry.detail() : "");
        }
    }
}

package fr.clausier.retention;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.evidence.EvidenceChecks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes people anonymous: their keys go, and with them everything that names them, in tables and in the journal; what finds them goes too. Hours,
 * decisions and totals stay, under the reference.
 */
@Singleton
public class Erasures {

    private final RetentionRows rows;
    private final RetentionSettings settings;
    private final Participants participants;
    private final PersonKeys.Fate fate;
    private final EvidenceChecks evidence;
    private final Uploads uploads;
    private final Journal journal;
    private final Calendar calendar;

    Erasures(RetentionRows rows, RetentionSettings settings, Participants participants, PersonKeys.Fate fate, EvidenceChecks evidence, Uploads uploads, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.settings = settings;
        this.participants = participants;
        this.fate = fate;
        this.evidence = evidence;
        this.uploads = uploads;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * What was done, as the journal tells it: nothing of it is personal.
     *
     * @param records of this person, merged ones included; @param keys that went; @param lines of hours that stay; @param files received whose content went; @param evidence files about them alone, which went
     */
    public record Erased(String reference, int records, int keys, long lines, int files, int evidence, int traces) { }

    /** Erases someone, for good. */
    @Transactional
    public Outcome<Erased> erase(Scope scope, long asked) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Person person = participants.find(scope, asked).filter(found -> found.identity().isPresent()).orElse(null);
        if (person == null) {
            return Outcome.absent();
        }
        long id = person.participant().id();
        long structure = scope.structure();
        List<Long> own = rows.keys(structure, id);
        int files = uploads.forgetContents(scope, rows.files(structure, id));
        int evidenced = evidence.forgetPeople(scope, own);
        rows.forgetDocuments(structure, id);
        int traces = rows.forgetTraces(structure, id) + rows.forgetSpellings(structure, id);
        int records = rows.forgetName(structure, id, person.identity().get().birthDate().getYear(), calendar.today());
        for (Hold.Kind kind : Hold.Kind.values()) {
            rows.end(structure, id, kind.name(), calendar.now(), scope.actor().account());
        }
        Erased erased = new Erased(person.participant().reference(), records, fate.erase(own), rows.lines(structure, id), files, evidenced, traces);
        journal.record(scope, "participant.erased", "participant", id, null, erased);
        return Outcome.done(erased);
    }

    /** Forgets what files hold once their own term is past; their name, fingerprint and what was recorded of them stay. */
    @Transactional
    public int forgetFiles(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        LocalDate before = calendar.today().minusMonths(settings.filesMonths());
        List<Long> old = rows.oldFiles(scope.structure(), before.atStartOfDay().toInstant(ZoneOffset.UTC));
        if (old.isEmpty()) {
            return 0;
        }
        journal.writeAlone();
        int files = uploads.forgetContents(scope, old);
        journal.record(scope, "retention.files-forgotten", "retention", scope.structure(), null, old);
        return files;
    }
}

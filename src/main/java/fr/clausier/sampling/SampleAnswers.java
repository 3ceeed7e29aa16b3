package fr.clausier.sampling;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.upload.evidence.Evidenced;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What employers answer to a control: files for each placement, what they observe, and that all is sent. */
@Singleton
public class SampleAnswers {

    private final SampleRows.ItemRows items;
    private final SampleReading reading;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;

    SampleAnswers(SampleRows.ItemRows items, SampleReading reading, PersonKeys keys, Journal journal, Calendar calendar) {
        this.items = items;
        this.reading = reading;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the journal tells of an answer. */
    record Sent(List<Long> items, List<Long> withFiles) { }

    /**
     * Says that all is sent for the placements the viewer answers for that are asked for now; until the deadline files may still be added, and it may be said again.
     * Refuses {@code sample-frozen} once nothing can be sent any more, {@code sample-nothing} when a placement has neither file nor observation.
     *
     * @param observations by placement drawn; those left out stay as they are
     */
    @Transactional
    public Outcome<SampleBook> send(Scope scope, long id, Map<Long, String> observations) {
        scope.require(Permission.ANSWER_SAMPLES);
        journal.writeAlone();
        SampleBook book = reading.book(scope, id).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        if (!book.sample().isOpenOn(calendar.today())) {
            return Outcome.refused(Problem.atField("sample-frozen", "observation", "", book.sample().dueOn().toString()));
        }
        List<ItemView> asked = book.asked();
        List<Problem> silent = asked.stream().filter(each -> each.files() == 0 && observations.getOrDefault(each.item().id(), each.observation()).isBlank())
            .map(each -> Problem.atField("sample-nothing", "observation[" + each.item().id() + "]", "", each.person())).toList();
        if (!silent.isEmpty()) {
            return Outcome.refused(silent);
        }
        Map<Long, SampleRows.Facts> about = items.facts(scope.structure(), id, 0).stream().collect(Collectors.toMap(SampleRows.Facts::id, Function.identity()));
        asked.forEach(each -> {
            String said = observations.getOrDefault(each.item().id(), "");
            items.update(each.item().sent(calendar.now(), scope.actor().account(), said.isBlank() ? null : keys.seal(about.get(each.item().id()).personKey(), said)));
        });
        journal.record(scope, "sample.sent", Samples.SUBJECT, id, null, new Sent(asked.stream().map(each -> each.item().id()).toList(),
            asked.stream().filter(each -> each.files() > 0).map(each -> each.item().id()).toList()));
        return reading.book(scope, id).map(Outcome::done).orElseGet(Outcome::absent);
    }

    /** Lets files be evidence for a placement drawn; they are sealed with the key of the person it is of. Those sent in time stay once the day is past. */
    @Singleton
    static class SampleFiles implements Evidenced {

        private final SampleRows samples;
        private final SampleRows.ItemRows items;
        private final Calendar calendar;

        SampleFiles(SampleRows samples, SampleRows.ItemRows items, Calendar calendar) {
            this.samples = samples;
            this.items = items;
            this.calendar = calendar;
        }

        @Override
        public EvidenceSubject evidences() {
            return EvidenceSubject.SAMPLE;
        }

        @Override
        @Transactional
        public Optional<Concerned> concerned(Scope scope, long id) {
            return items.findByIdAndStructureId(id, scope.structure()).filter(item -> SampleReading.reaches(scope, item)).flatMap(item -> {
                Sample sample = samples.findByIdAndStructureId(item.sampleId(), scope.structure()).orElseThrow();
                return items.facts(scope.structure(), item.sampleId(), id).stream().findFirst().map(facts -> new Concerned(facts.personKey(), sample.id(),
                    item.reference().substring(0, item.reference().indexOf('|')) + ", " + facts.employerName() + ", " + facts.contractNumber(),
                    closed(sample, item), sample.frozenAt()));
            });
        }

        private Problem closed(Sample sample, SampleItem item) {
            if (sample.state() == SampleState.ASKED_AGAIN && !item.isAsked(sample.state())) {
                return Problem.atField("sample-accepted", "file", "");
            }
            return sample.isOpenOn(calendar.today()) ? null : Problem.atField("sample-frozen", "file", "", sample.dueOn().toString());
        }
    }
}

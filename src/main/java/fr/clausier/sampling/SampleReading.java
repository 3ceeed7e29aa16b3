package fr.clausier.sampling;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a sample for whoever reaches it: a facilitator all of it, an employer its own placements. */
@Singleton
class SampleReading {

    private final SampleRows samples;
    private final SampleRows.ItemRows items;
    private final Participants participants;
    private final PersonKeys keys;
    private final EvidenceFiles files;
    private final Calendar calendar;

    SampleReading(SampleRows samples, SampleRows.ItemRows items, Participants participants, PersonKeys keys, EvidenceFiles files, Calendar calendar) {
        this.samples = samples;
        this.items = items;
        this.participants = participants;
        this.keys = keys;
        this.files = files;
        this.calendar = calendar;
    }

    /** Whose placements the viewer reaches; 0 for everyone's. */
    static long own(Scope scope) {
        return scope.role() == Role.FACILITATOR ? 0 : scope.organisation();
    }

    static boolean reaches(Scope scope, SampleItem item) {
        return scope.may(Permission.ANSWER_SAMPLES) && (own(scope) == 0 || own(scope) == item.employerId());
    }

    Optional<SampleBook> book(Scope scope, long id) {
        return samples.findByIdAndStructureId(id, scope.structure()).map(sample -> new SampleBook(sample,
            views(scope, items.of(scope.structure(), id, own(scope)), items.facts(scope.structure(), id, 0)), calendar.today()))
            .filter(book -> own(scope) == 0 || !book.items().isEmpty());
    }

    /** One placement the viewer reaches, with its sample. */
    Optional<SampleBook> book(Scope scope, SampleItem item) {
        return samples.findByIdAndStructureId(item.sampleId(), scope.structure()).map(sample -> new SampleBook(sample,
            views(scope, List.of(item), items.facts(scope.structure(), item.sampleId(), item.id())), calendar.today()));
    }

    private List<ItemView> views(Scope scope, List<SampleItem> found, List<SampleRows.Facts> facts) {
        Map<Long, SampleRows.Facts> about = facts.stream().collect(Collectors.toMap(SampleRows.Facts::id, Function.identity()));
        Map<Long, Person> people = participants.some(scope, found.stream().map(each -> about.get(each.id()).participant()).toList());
        Map<Long, Long> sent = files.counts(scope, EvidenceSubject.SAMPLE, found.stream().map(SampleItem::id).toList());
        Map<Long, String> reasons = opened(found, about, SampleItem::reasonEnc);
        Map<Long, String> firsts = opened(found, about, SampleItem::firstReasonEnc);
        Map<Long, String> observations = opened(found, about, SampleItem::observationEnc);
        return found.stream().map(each -> {
            SampleRows.Facts fact = about.get(each.id());
            Person person = people.get(fact.participant());
            return new ItemView(each, person == null ? each.reference().substring(0, each.reference().indexOf('|')) : person.shown(), fact.employerName(),
                fact.contractNumber() + (fact.implicit() ? "" : " · " + fact.lotNumber()), fact.lot(), fact.startsOn(), fact.plannedEnd(),
                fact.eligibleGroup().isKnownTo(scope) ? fact.eligibleGroup() : null, sent.getOrDefault(each.id(), 0L), observations.getOrDefault(each.id(), ""),
                reasons.getOrDefault(each.id(), ""), firsts.getOrDefault(each.id(), ""));
        }).toList();
    }

    /** What is sealed with the keys of people, by placement; all of it at once, but the second of one person. */
    private Map<Long, String> opened(List<SampleItem> found, Map<Long, SampleRows.Facts> about, Function<SampleItem, String> sealed) {
        Map<Long, String> byKey = new HashMap<>();
        found.stream().filter(each -> sealed.apply(each) != null).forEach(each -> byKey.putIfAbsent(about.get(each.id()).personKey(), sealed.apply(each)));
        Map<Long, String> plain = keys.openAll(byKey);
        Map<Long, String> texts = new HashMap<>();
        found.stream().filter(each -> sealed.apply(each) != null).forEach(each -> {
            long key = about.get(each.id()).personKey();
            boolean first = sealed.apply(each).equals(byKey.get(key));
            (first ? Optional.ofNullable(plain.get(key)) : keys.open(key, sealed.apply(each))).ifPresent(text -> texts.put(each.id(), text));
        });
        return texts;
    }
}

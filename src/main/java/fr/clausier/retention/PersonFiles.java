package fr.clausier.retention;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proofs;
import fr.clausier.retention.PersonFile.Code;
import fr.clausier.retention.PersonFile.Section;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The file of one person, made when they ask what is known of them. */
@Singleton
public class PersonFiles {

    private final FileRows rows;
    private final Participants participants;
    private final Proofs proofs;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;

    PersonFiles(FileRows rows, Participants participants, Proofs proofs, PersonKeys keys, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.participants = participants;
        this.proofs = proofs;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * All that is known of someone; that it was given is written in the journal. Empty for one who was erased, or is not the viewer's.
     *
     * @param form in which it is given, for the journal
     */
    @Transactional
    public Optional<PersonFile> of(Scope scope, long asked, String form) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Person person = participants.find(scope, asked).filter(found -> found.identity().isPresent()).orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        journal.writeAlone();
        long id = person.participant().id();
        List<Section> sections = new ArrayList<>(about(person));
        sections.addAll(eligibility(scope, person));
        sections.addAll(work(scope, id));
        sections.addAll(course(scope, person));
        journal.record(scope, "participant.exported", "participant", id, null, form);
        return Optional.of(new PersonFile(person.participant().reference(), person.shown(), calendar.today(), sections));
    }

    private static List<Section> about(Person person) {
        Participant p = person.participant();
        Identity who = person.identity().orElseThrow();
        return List.of(section("identity", List.of("familyName", "firstName", "birthDate"), List.of(row(who.familyName(), who.firstName(), who.birthDate()))),
            section("profile", List.of("sex", "commune", "communeCode", "qpv", "education", "referrer"), List.of(row(new Code("Sex", p.sex().name()), p.commune(),
                p.communeCode(), p.qpv(), p.education() == null ? null : new Code("Education", p.education().name()), p.referrer()))));
    }

    private List<Section> eligibility(Scope scope, Person person) {
        Proofs.Known known = proofs.known(scope, person);
        return List.of(section("groups", List.of("group"), known.groups().stream().map(group -> row(new Code("EligibleGroup", group.name()))).toList()),
            section("proofs", List.of("group", "document", "dated", "seenOn", "validUntil"), known.proofs().stream().map(proof -> row(new Code("EligibleGroup",
                proof.group().name()), proof.document(), proof.dated(), proof.seenOn(), proof.validUntil())).toList()));
    }

    private List<Section> work(Scope scope, long id) {
        return List.of(section("placements", List.of("employer", "contract", "lot", "modality", "contractType", "group", "startsOn", "plannedEnd"),
                rows.placements(scope.structure(), id).stream().map(each -> row(each.employer(), each.contract(), each.lot(), new Code("Modality", each.modality()),
                    new Code("ContractType", each.contractType()), new Code("EligibleGroup", each.eligibleGroup()), each.startsOn(), each.plannedEnd())).toList()),
            section("hours", List.of("month", "employer", "contract", "activity", "hours"), rows.hours(scope.structure(), id).stream().map(each ->
                row(each.workedMonth().toString().substring(0, 7), each.employer(), each.contract(), new Code("Activity", each.activity()), each.hours())).toList()));
    }

    private List<Section> course(Scope scope, Person person) {
        long id = person.participant().id();
        long key = person.participant().personKeyId();
        return List.of(section("derogations", List.of("kind", "grantedOn", "validUntil", "motive"), rows.derogations(scope.structure(), id).stream().map(each ->
                row(new Code("DerogationKind", each.kind()), each.grantedOn(), each.validUntil(), opened(key, each.motiveEnc()))).toList()),
            section("candidacies", List.of("proposedOn", "job", "referrer", "state", "reason"), rows.candidacies(scope.structure(), id).stream().map(each ->
                row(each.proposedOn(), each.job(), each.referrer(), new Code("CandidateState", each.state()), opened(key, each.reasonEnc()))).toList()),
            section("exits", List.of("exitOn", "exitPoint", "exitKind", "exitDetail"), rows.exits(scope.structure(), id).stream().map(each -> row(each.exitOn(),
                new Code("ExitPoint", each.exitPoint()), new Code("ExitKind", each.exitKind()),
                each.exitDetail() == null ? null : new Code("ExitDetail", each.exitDetail()))).toList()),
            section("journal", List.of("at", "action"), journal.about(scope, "participant", id).stream().map(each -> row(each.recordedAt(), each.action())).toList()));
    }

    /** Parts of what was sealed together are told apart. */
    private String opened(long key, String sealed) {
        return sealed == null ? null : keys.open(key, sealed).map(text -> text.replace("\u001f", " ").strip()).orElse(null);
    }

    private static Section section(String key, List<String> columns, List<List<Object>> rows) {
        return new Section(key, columns, rows);
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}

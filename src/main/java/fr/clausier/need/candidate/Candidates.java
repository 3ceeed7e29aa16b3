package fr.clausier.need.candidate;

import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.Needs;
import fr.clausier.organisation.referrer.Referrer;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.profile.Pseudonyms;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People proposed for needs. Each is a participant of the structure, sealed as any other; whoever is placed is placed through {@link Placements}. */
@Singleton
public class Candidates {

    private final CandidateRows rows;
    private final Needs needs;
    private final Referrers referrers;
    private final Participants participants;
    private final Placements placements;
    private final PersonKeys keys;
    private final Pseudonyms pseudonyms;
    private final Journal journal;
    private final Calendar calendar;

    Candidates(CandidateRows rows, Needs needs, Referrers referrers, Participants participants, Placements placements, PersonKeys keys,
            Pseudonyms pseudonyms, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.needs = needs;
        this.referrers = referrers;
        this.participants = participants;
        this.placements = placements;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Candidates of some needs the viewer reaches, by need, in the order in which they were proposed. */
    @Transactional
    public Map<Long, List<Proposed>> of(Scope scope, Collection<Need> some) {
        scope.require(Permission.READ_NEEDS);
        List<Candidate> found = some.isEmpty() ? List.of()
            : rows.findByStructureIdAndNeedIdInOrderById(scope.structure(), some.stream().map(Need::id).toList());
        return shown(scope, found).stream().collect(Collectors.groupingBy(each -> each.candidate().needId()));
    }

    @Transactional
    public Optional<Proposed> find(Scope scope, long id) {
        scope.require(Permission.READ_NEEDS);
        return rows.findByIdAndStructureId(id, scope.structure()).filter(each -> needs.find(scope, each.needId()).isPresent())
            .map(each -> shown(scope, List.of(each)).get(0));
    }

    /**
     * Writes down that a referrer proposes someone for an open need: someone known, by reference or by name, or else recorded now. Refuses
     * {@code need-settled}, {@code candidate-known}, {@code participant-unknown}, and days that cannot be.
     */
    @Transactional
    public Outcome<Proposed> propose(Scope scope, long needId, CandidateDraft draft) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Need need = needs.find(scope, needId).orElse(null);
        Referrer referrer = need == null ? null : referrers.find(scope, draft.referrerId()).orElse(null);
        if (referrer == null) {
            return Outcome.absent();
        }
        Optional<Problem> problem = need.isOpen() ? need.refusing(draft.proposedOn(), calendar.today(), "proposedOn")
            : Optional.of(Problem.atField("need-settled", "referrerId", ""));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<Person> person = draft.who() == null ? known(scope, draft.reference()) : Optional.of(named(scope, draft, referrer));
        if (person.isEmpty()) {
            return Outcome.refused(Problem.atField("participant-unknown", "reference", draft.reference()));
        }
        long id = person.get().participant().id();
        if (rows.findByNeedIdAndParticipantId(needId, id).isPresent()) {
            return Outcome.refused(Problem.atField("candidate-known", draft.who() == null ? "reference" : "familyName", ""));
        }
        Candidate saved = rows.save(Candidate.proposed(scope.structure(), needId, referrer.id(), id, draft.proposedOn(), scope.actor().account()));
        write(scope, "candidate.proposed", null, saved);
        return Outcome.done(shown(scope, List.of(saved)).get(0));
    }

    private Optional<Person> known(Scope scope, String reference) {
        return participants.search(scope, reference, 1).rows().stream().filter(each -> each.participant().reference().equalsIgnoreCase(reference.strip())).findFirst();
    }

    private Person named(Scope scope, CandidateDraft draft, Referrer referrer) {
        return participants.find(scope, draft.who()).orElseGet(() -> participants.record(scope,
            ParticipantDraft.proposed(draft.who(), referrer.name())).get());
    }

    /** Chooses one, until it is placed. */
    @Transactional
    public Outcome<Proposed> choose(Scope scope, long id, LocalDate day) {
        return decide(scope, id, CandidateState.CHOSEN, day, null);
    }

    /** Refuses one for a reason, until it is placed; that the person does not want the job is a reason too. */
    @Transactional
    public Outcome<Proposed> refuse(Scope scope, long id, LocalDate day, String reason) {
        return decide(scope, id, CandidateState.REFUSED, day, reason);
    }

    private Outcome<Proposed> decide(Scope scope, long id, CandidateState next, LocalDate day, String reason) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Candidate before = find(scope, id).map(Proposed::candidate).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        Optional<Problem> problem = before.state() == CandidateState.PLACED ? Optional.of(Problem.atField("candidate-placed", "decisionOn", ""))
            : dayProblem(before.proposedOn(), day, "decisionOn");
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        long key = participants.personKey(scope, before.participantId());
        Candidate after = rows.update(before.decided(next, day, reason == null ? null : keys.seal(key, reason), null));
        write(scope, next == CandidateState.CHOSEN ? "candidate.chosen" : "candidate.refused", before, after);
        return Outcome.done(shown(scope, List.of(after)).get(0));
    }

    /**
     * Places one, through {@link Placements#record} and refused as there; a placement already recorded in the same words is the one it
     * led to. Refuses {@code candidate-placed}, {@code candidate-not-chosen}, {@code placement-not-theirs}.
     */
    @Transactional
    public Outcome<Proposed> place(Scope scope, long id, PlacementDraft draft) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Candidate before = find(scope, id).map(Proposed::candidate).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.state() != CandidateState.CHOSEN) {
            String code = before.state() == CandidateState.PLACED ? "candidate-placed" : "candidate-not-chosen";
            return Outcome.refused(Problem.atField(code, "startsOn", ""));
        }
        if (draft.participantId() != before.participantId() || needs.find(scope, before.needId()).orElseThrow().lotId() != draft.lotId()) {
            return Outcome.refused(Problem.atField("placement-not-theirs", "placementId", ""));
        }
        Outcome<Placement> placed = placements.record(scope, draft);
        return placed.isDone() ? Outcome.done(led(scope, before, placed.get())) : placed.map(never -> null);
    }

    /** Says that one was placed by a placement already recorded of them on the lot. Refuses {@code placement-not-theirs}, and as {@link #place}. */
    @Transactional
    public Outcome<Proposed> placed(Scope scope, long id, long placementId) {
        scope.require(Permission.RECORD_NEEDS);
        Candidate candidate = find(scope, id).map(Proposed::candidate).orElse(null);
        if (candidate == null) {
            return Outcome.absent();
        }
        long lot = needs.find(scope, candidate.needId()).orElseThrow().lotId();
        return placements.find(scope, placementId).filter(each -> each.participantId() == candidate.participantId() && each.lotId() == lot)
            .map(each -> place(scope, id, PlacementDraft.of(each)))
            .orElseGet(() -> Outcome.refused(Problem.atField("placement-not-theirs", "placementId", "")));
    }

    private Proposed led(Scope scope, Candidate before, Placement placement) {
        Candidate after = rows.update(before.decided(CandidateState.PLACED, calendar.today(), null, placement.id()));
        write(scope, "candidate.placed", before, after);
        return shown(scope, List.of(after)).get(0);
    }

    /** Writes down the day the referrer was told of what was decided. Refuses {@code candidate-undecided}. */
    @Transactional
    public Outcome<Proposed> answer(Scope scope, long id, LocalDate day) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Candidate before = find(scope, id).map(Proposed::candidate).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        Optional<Problem> problem = before.state().isDecided() ? dayProblem(before.decidedOn(), day, "answeredOn")
            : Optional.of(Problem.atField("candidate-undecided", "answeredOn", ""));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Candidate after = rows.update(before.answered(day));
        write(scope, "candidate.answered", before, after);
        return Outcome.done(shown(scope, List.of(after)).get(0));
    }

    private Optional<Problem> dayProblem(LocalDate first, LocalDate day, String field) {
        return day.isAfter(calendar.today()) ? Optional.of(Problem.atField("need-day-future", field, day.toString()))
            : day.isBefore(first) ? Optional.of(Problem.atField("candidate-day-before", field, day.toString(), first.toString())) : Optional.empty();
    }

    private void write(Scope scope, String action, Candidate before, Candidate after) {
        journal.recordPerson(scope, action, "candidate", after.id(), participants.personKey(scope, after.participantId()), before, after);
    }

    private List<Proposed> shown(Scope scope, List<Candidate> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> people = found.stream().map(Candidate::participantId).distinct().toList();
        Map<Long, CandidateRows.Handle> handles = rows.handles(scope.structure(), people).stream()
            .collect(Collectors.toMap(CandidateRows.Handle::id, Function.identity()));
        Map<Long, Person> reached = participants.some(scope, people);
        return found.stream().map(each -> new Proposed(each, pseudonyms.told(scope, handles.get(each.participantId()).reference()),
            Optional.ofNullable(reached.get(each.participantId())), reason(scope, each, handles.get(each.participantId())))).toList();
    }

    /** Reasons are read by who controls eligibility, as those of derogations. */
    private Optional<String> reason(Scope scope, Candidate candidate, CandidateRows.Handle handle) {
        return candidate.reasonEnc() == null || !scope.may(Permission.RECORD_PARTICIPANTS) ? Optional.empty()
            : keys.open(handle.personKey(), candidate.reasonEnc());
    }
}

package fr.clausier.hours.imported;

import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Files of hours received, and taking one back. Its lines that stand are struck by new ones, which say zero or give back what the file
 * had replaced; a line something else corrected since stays. A declaration that was no answer before the file is none after.
 */
@Singleton
public class Withdrawals {

    private final WithdrawalRows rows;
    private final WithdrawalRows.LineRows lines;
    private final WithdrawalRows.DeclarationRows declarations;
    private final Uploads uploads;
    private final PlacedPeople people;
    private final LeftBook left;
    private final ClosedMonths closed;
    private final Journal journal;
    private final Calendar calendar;

    Withdrawals(WithdrawalRows rows, WithdrawalRows.LineRows lines, WithdrawalRows.DeclarationRows declarations, Uploads uploads,
            PlacedPeople people, LeftBook left, ClosedMonths closed, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.lines = lines;
        this.declarations = declarations;
        this.uploads = uploads;
        this.people = people;
        this.left = left;
        this.closed = closed;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the journal keeps of a line struck. */
    record Struck(long line, long placementId, String month, String activity, String before, String after) { }

    /** What the journal keeps of a withdrawal. */
    record Account(ImportWithdrawal withdrawal, List<Struck> lines) { }

    /** Files of hours, newest first: a facilitator sees those of its structure, others their own. */
    @Transactional
    public Listing<ReceivedFile> received(Scope scope, int page) {
        scope.require(Permission.DECLARE_HOURS);
        boolean everyone = scope.role() == Role.FACILITATOR;
        long account = scope.actor().account();
        return new Listing<>(rows.received(scope.structure(), everyone, account, Listing.PAGE, Listing.offset(page)),
            rows.countReceived(scope.structure(), everyone, account), page, Listing.PAGE);
    }

    /** What taking a file back would do; empty for one that is not the viewer's. */
    @Transactional
    public Optional<WithdrawalPlan> plan(Scope scope, long uploadId) {
        scope.require(Permission.DECLARE_HOURS);
        return upload(scope, uploadId).map(upload -> {
            Sorted sorted = sort(scope, uploadId);
            return new WithdrawalPlan(uploadId, upload.fileName(), sorted.strikes.size(), people.strikes(scope, sorted.strikes), sorted.corrected.size(),
                people.kept(scope, sorted.corrected, uploadId),
                problems(scope, sorted), rows.findByStructureIdAndUploadIdOrderById(scope.structure(), uploadId));
        });
    }

    /**
     * Takes a file back. Refuses {@code withdrawal-closed} and {@code withdrawal-validated}, naming months and declarations;
     * {@code withdrawal-nothing} when none of its lines stands; {@code withdrawal-corrected} when lines were corrected since and the
     * person has not agreed that they stay.
     */
    @Transactional
    public Outcome<ImportWithdrawal> withdraw(Scope scope, long uploadId, WithdrawalDraft draft) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        Upload upload = upload(scope, uploadId).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Sorted sorted = sort(scope, uploadId);
        List<Problem> problems = new ArrayList<>(problems(scope, sorted));
        if (sorted.strikes.isEmpty()) {
            problems.add(Problem.atField("withdrawal-nothing", "withdrawalReason", ""));
        } else if (!sorted.corrected.isEmpty() && !draft.keepCorrected()) {
            problems.add(Problem.atField("withdrawal-corrected", "keepCorrected", "", Integer.toString(sorted.corrected.size())));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Instant now = calendar.now();
        long account = scope.actor().account();
        ImportWithdrawal withdrawal = rows.save(new ImportWithdrawal(null, scope.structure(), uploadId, draft.reason(), now, account,
            sorted.strikes.size(), sorted.corrected.size()));
        lines.saveAll(sorted.strikes.stream().map(strike -> strike.striking(withdrawal.id(), account, now)).toList());
        moveBack(scope, uploadId, sorted.strikes, now);
        left.withdrawn(scope, uploadId, draft.reason());
        journal.record(scope, "hours.withdrawn", "upload", uploadId, null, new Because(new Account(withdrawal, sorted.strikes.stream().map(Withdrawals::struck).toList()), draft.reason()));
        return Outcome.done(withdrawal);
    }

    private Optional<Upload> upload(Scope scope, long id) {
        return uploads.find(scope, id).filter(upload -> upload.purpose() == Upload.Purpose.HOURS);
    }

    private record Sorted(List<Strike> strikes, List<Chain> corrected) { }

    private Sorted sort(Scope scope, long upload) {
        Map<Long, Instant> withdrawnAt = rows.around(scope.structure(), upload).stream()
            .collect(Collectors.toMap(ImportWithdrawal::uploadId, ImportWithdrawal::withdrawnAt, (one, other) -> one.isAfter(other) ? one : other));
        List<Strike> strikes = new ArrayList<>();
        List<Chain> corrected = new ArrayList<>();
        chains(lines.around(scope.structure(), upload)).forEach(chain -> {
            chain.strike(upload, line -> isWithdrawn(line, withdrawnAt)).ifPresent(strikes::add);
            if (chain.isCorrectedSince(upload, line -> isWithdrawn(line, withdrawnAt))) {
                corrected.add(chain);
            }
        });
        return new Sorted(strikes, corrected);
    }

    private static List<Chain> chains(List<HoursLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> new Entry.Key(line.placementId(), line.month(), line.activity()), LinkedHashMap::new,
            Collectors.toList())).values().stream().map(Chain::of).toList();
    }

    private static boolean isWithdrawn(HoursLine line, Map<Long, Instant> withdrawnAt) {
        return line.uploadId() != null && withdrawnAt.containsKey(line.uploadId()) && !line.recordedAt().isAfter(withdrawnAt.get(line.uploadId()));
    }

    private List<Problem> problems(Scope scope, Sorted sorted) {
        Set<Long> touched = sorted.strikes.stream().map(strike -> strike.line().declarationId()).collect(Collectors.toSet());
        if (touched.isEmpty()) {
            return List.of();
        }
        Set<YearMonth> locked = closed.of(scope);
        List<Problem> problems = new ArrayList<>();
        Set<YearMonth> told = new HashSet<>();
        for (WithdrawalRows.Named each : rows.named(scope.structure(), touched)) {
            String month = each.month().toString();
            if (locked.contains(each.month())) {
                if (told.add(each.month())) {
                    problems.add(Problem.atField("withdrawal-closed", "withdrawalReason", month, month));
                }
            } else if (each.state() == Declaration.State.VALIDATED) {
                problems.add(Problem.atField(each.undivided() ? "withdrawal-validated" : "withdrawal-validated-lot", "withdrawalReason", month, month,
                    each.employer(), each.contract(), each.lot() == null ? "" : each.lot()));
            }
        }
        return problems;
    }

    /** Declarations go back to what they were before any file, unless something else answers in them. */
    private void moveBack(Scope scope, long upload, List<Strike> strikes, Instant now) {
        Map<Long, Strike> struck = strikes.stream().collect(Collectors.toMap(strike -> strike.line().id(), Function.identity()));
        Set<Long> touched = strikes.stream().map(strike -> strike.line().declarationId()).collect(Collectors.toSet());
        Map<Long, WithdrawalRows.Before> before = rows.before(scope.structure(), touched).stream()
            .collect(Collectors.toMap(WithdrawalRows.Before::declarationId, Function.identity()));
        Map<Long, List<Chain>> spoken = chains(lines.ofDeclarations(scope.structure(), touched)).stream()
            .collect(Collectors.groupingBy(chain -> chain.standing().declarationId()));
        for (Declaration declaration : declarations.findByStructureIdAndIdIn(scope.structure(), touched)) {
            WithdrawalRows.Before first = before.getOrDefault(declaration.id(), WithdrawalRows.Before.UNKNOWN);
            boolean answer = first.answered() || spoken.get(declaration.id()).stream()
                .anyMatch(chain -> chain.answersSince(first.recordedAt(), upload, struck.get(chain.standing().id())));
            boolean nobody = first.zeroBefore() && spoken.get(declaration.id()).stream().allMatch(chain -> hours(chain, struck).isZero());
            declarations.update(declaration.as(answer ? Declaration.State.SUBMITTED : Declaration.State.DRAFT, answer && nobody, scope.actor().account(), now));
        }
    }

    private static Hours hours(Chain chain, Map<Long, Strike> struck) {
        Strike strike = struck.get(chain.standing().id());
        return strike == null ? chain.standing().hours() : strike.after();
    }

    private static Struck struck(Strike strike) {
        HoursLine line = strike.line();
        return new Struck(line.id(), line.placementId(), line.month().toString(), line.activity().name(), line.hours().toString(), strike.after().toString());
    }
}

package fr.clausier.hours.confirmation.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.EmployerBook;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.upload.job.Progress;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole workbook beside what stands: its rows one by one, then its months. Pure but for asking who changed what. */
final class Weighing {

    private static final int WEIGHING = 60;
    private static final int WEIGHED = 95;

    /** Who changed something since a workbook went out, and when. */
    record Change(String by, Instant at) { }

    /** Asked only where something changed. */
    interface Changes {

        Optional<Change> ofHours(Placement placement, YearMonth month);

        /** Empty when the viewer moved it. */
        Optional<Change> ofState(Declaration declaration, Instant since);
    }

    final SentAnswers sent;
    final List<WeighedMonth> months = new ArrayList<>();
    private final EmployerBook book;
    private final List<Problem> problems = new ArrayList<>();

    /** @param disputed what stands disputed, by declaration */
    Weighing(EmployerBook book, SentAnswers sent, Map<Long, List<Disputed>> disputed, Map<String, Stands> choices, Changes changes, Progress progress) {
        this.book = book;
        this.sent = sent;
        Map<Asked, List<SentAnswer>> byMonth = new LinkedHashMap<>();
        Set<Asked> broken = new HashSet<>();
        int done = 0;
        for (SentAnswer row : sent.rows()) {
            progress.between(WEIGHING, WEIGHED, done++, sent.rows().size());
            if (isReached(row)) {
                byMonth.computeIfAbsent(row.asked(), asked -> new ArrayList<>()).add(row);
                if (!row.readable() || !isSound(row)) {
                    broken.add(row.asked());
                }
            }
        }
        byMonth.forEach((asked, rows) -> {
            int before = problems.size();
            List<SentAnswer> merged = copiesMerged(rows);
            months.add(new WeighedMonth(book, asked, merged, broken.contains(asked) || problems.size() > before, disputed, choices, changes));
        });
    }

    private boolean isSound(SentAnswer row) {
        int before = problems.size();
        judgeLocked(row);
        judgeAnswer(row);
        return problems.subList(before, problems.size()).stream().noneMatch(Problem::isError);
    }

    /** Whether a row is about something the viewer answers for. */
    private boolean isReached(SentAnswer row) {
        int before = problems.size();
        RowMark mark = row.mark();
        Problem.Place place = row.at(ConfirmationColumn.MARK);
        if (mark.structure() != book.scope().structure()) {
            refuse("declaration-mark-structure", place, "");
        } else if (book.scope().role() != Role.FACILITATOR && mark.organisation() != book.scope().organisation() || !book.isOwn(mark.employer())) {
            refuse("declaration-mark-other", place, "");
        } else if (!book.lots().containsKey(mark.lot()) || !mark.isOfWholeLot() && !book.placements().containsKey(mark.placement())) {
            refuse("declaration-row-gone", place, "");
        }
        return problems.size() == before;
    }

    /** What the row shows must be what its mark says: another name, month or figure would answer for something else. */
    private void judgeLocked(SentAnswer row) {
        RowMark mark = row.mark();
        if (!mark.isOfWholeLot() && !row.person().isEmpty() && !mark.person().equals(RowMark.digest(row.person()))) {
            refuse("confirmation-row-differs", row.at(ConfirmationColumn.PERSON), row.person(), book.person(book.placements().get(mark.placement())));
        }
        YearMonth month = row.place().month();
        if (month != null && !month.equals(mark.month())) {
            refuse("confirmation-row-differs", row.at(ConfirmationColumn.MONTH), month.toString(), mark.month().toString());
        }
        String contract = row.place().contract();
        if (contract != null && !mark.place().equals(RowMark.digest(contract, row.place().lot()))) {
            refuse("confirmation-row-differs", row.at(ConfirmationColumn.LOT), contract + (row.place().lot() == null ? "" : " / " + row.place().lot()),
                book.contract(mark.lot()) + " / " + book.lot(mark.lot()));
        }
        for (Activity activity : row.shown().keySet()) {
            Hours stood = mark.stood().getOrDefault(activity, Hours.ZERO);
            if (!row.shown().get(activity).equals(stood)) {
                refuse("confirmation-declared-typed", row.at(ConfirmationColumn.of(activity)), row.shown().get(activity).toString(), stood.toString());
            }
        }
    }

    private void judgeAnswer(SentAnswer row) {
        boolean differs = row.said() != null && !row.said().equals(row.stood());
        if (row.stance() == null && row.said() != null) {
            refuse("confirmation-unanswered", row.at(ConfirmationColumn.ANSWER), row.said().toString());
        } else if (row.stance() == null && !row.remark().isEmpty()) {
            problems.add(Problem.warning("confirmation-remark-alone", row.at(ConfirmationColumn.REMARK), row.remark()));
        } else if (row.stance() == Stance.CONFIRMS && differs) {
            refuse("confirmation-contradicts", row.at(ConfirmationColumn.SAID), row.said().toString(), row.stood().toString());
        } else if (row.stance() == Stance.DISPUTES && !differs && row.remark().isEmpty()) {
            refuse("confirmation-why", row.at(ConfirmationColumn.SAID), row.said() == null ? "" : row.said().toString());
        }
    }

    /** One mark twice: copies that say the same, or nothing, are one row; copies that differ are refused, each naming the other. */
    private List<SentAnswer> copiesMerged(List<SentAnswer> rows) {
        List<SentAnswer> merged = new ArrayList<>();
        rows.stream().collect(Collectors.groupingBy(row -> row.mark().placement(), LinkedHashMap::new, Collectors.toList())).values().forEach(copies -> {
            List<SentAnswer> speaking = copies.stream().filter(copy -> copy.stance() != null).toList();
            SentAnswer kept = speaking.isEmpty() ? copies.get(0) : speaking.get(0);
            merged.add(kept);
            speaking.stream().filter(copy -> !saysAsMuch(copy, kept)).forEach(copy -> {
                refuse("confirmation-row-twice", copy.at(ConfirmationColumn.ANSWER), "", kept.at(ConfirmationColumn.ANSWER).toString());
                refuse("confirmation-row-twice", kept.at(ConfirmationColumn.ANSWER), "", copy.at(ConfirmationColumn.ANSWER).toString());
            });
        });
        return merged;
    }

    private static boolean saysAsMuch(SentAnswer one, SentAnswer other) {
        return one.stance() == other.stance() && Objects.equals(one.said(), other.said()) && one.remark().equals(other.remark());
    }

    private void refuse(String code, Problem.Place place, String found, String... args) {
        problems.add(Problem.error(code, place, found, args));
    }

    /** Everything wrong or worth saying, of the file first, then of its rows in order, then of its months. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(sent.problems());
        all.addAll(problems);
        months.forEach(month -> all.addAll(month.problems));
        return all;
    }

    boolean isSound() {
        return problems().stream().noneMatch(Problem::isError);
    }
}

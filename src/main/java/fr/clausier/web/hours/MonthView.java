package fr.clausier.web.hours;

import fr.clausier.contract.Contract;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Choice;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A month of a lot as its page shows it.
 *
 * @param silent employers who may still say that nobody worked
 * @param open whether the viewer may type in this month
 */
public record MonthView(Contract contract, MonthGrid grid, List<MonthRow> rows, List<Answer> answers, List<Choice> silent, boolean open,
        Scope scope) {

    /** What an employer has answered for the month. @param disputed what stands disputed of it, line by line */
    public record Answer(Declaration declaration, String employer, List<Disputed> disputed) {

        /** Field that carries the version it was seen at. */
        public String field() {
            return MonthForm.declaration(declaration.employerId(), declaration.month());
        }
    }

    public String previous() {
        return "/lots/" + grid.lot().id() + "/hours/" + grid.month().minusMonths(1);
    }

    public String next() {
        return "/lots/" + grid.lot().id() + "/hours/" + grid.month().plusMonths(1);
    }

    /** The hours grid, with this month the last. */
    public String months() {
        return "/lots/" + grid.lot().id() + "/hours?until=" + grid.month();
    }

    public String here() {
        return "/lots/" + grid.lot().id() + "/hours/" + grid.month();
    }

    /** Whether something here waits for the answer of the viewer, as an employer. */
    public boolean mayConfirm() {
        return scope.role() == Role.PROVIDER && !grid.closed() && answers.stream().map(Answer::declaration).anyMatch(each ->
            each.employerId() == scope.organisation() && (each.state() == Declaration.State.SUBMITTED || each.state() == Declaration.State.DISPUTED));
    }

    public boolean mayPlace() {
        return scope.may(Permission.RECORD_PLACEMENTS);
    }

    /** Hours of work of everyone shown, as they stand. */
    public Hours totalWork() {
        return total(MonthGrid.Row::work);
    }

    /** Hours of training of everyone shown, as they stand. */
    public Hours totalTraining() {
        return total(MonthGrid.Row::training);
    }

    /** Hours of tutoring of everyone shown, as they stand. */
    public Hours totalTutoring() {
        return total(MonthGrid.Row::tutoring);
    }

    private Hours total(Function<MonthGrid.Row, Hours> hours) {
        return grid.rows().stream().map(hours).filter(Objects::nonNull).reduce(Hours.ZERO, Hours::plus);
    }
}

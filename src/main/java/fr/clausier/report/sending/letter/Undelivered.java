package fr.clausier.report.sending.letter;

import fr.clausier.kernel.Problem;

/** A letter that did not leave, or of which nobody knows whether it did. */
public final class Undelivered extends Exception {

    private final transient Problem problem;
    private final boolean uncertain;

    private Undelivered(Problem problem, boolean uncertain, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.uncertain = uncertain;
    }

    /** It surely did not leave. @param detail a number the other side answered; none when it did not answer */
    public static Undelivered because(String code, Throwable cause, String... detail) {
        return new Undelivered(Problem.error(code, Problem.Place.NOWHERE, "", detail), false, cause);
    }

    /** The other side may have taken it. */
    public static Undelivered uncertain(String code, Throwable cause) {
        return new Undelivered(Problem.error(code, Problem.Place.NOWHERE, ""), true, cause);
    }

    public Problem problem() {
        return problem;
    }

    public boolean isUncertain() {
        return uncertain;
    }
}

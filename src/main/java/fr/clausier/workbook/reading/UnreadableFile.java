package fr.clausier.workbook.reading;

import fr.clausier.kernel.Problem;

/** A file that cannot be read, with the reason a person will see. */
public final class UnreadableFile extends RuntimeException {

    private final transient String problemCode;
    private final transient String[] args;

    public UnreadableFile(String problemCode, String... args) {
        super(problemCode, null, false, false);
        this.problemCode = problemCode;
        this.args = args;
    }

    Problem on(String fileName) {
        return Problem.error(problemCode, Problem.Place.NOWHERE, fileName, args);
    }
}

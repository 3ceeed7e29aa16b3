package fr.clausier.report.sending;

/** Where a sending stands. */
public enum SendingState {
    /** Taken by a node that makes the workbook: nothing has left. */ PREPARING,
    /** Being handed over: it may leave at any moment. */ HANDED,
    /** Taken over by the mail server, or written in the folder. */ SENT,
    /** Did not leave; it is tried again. */ FAILED,
    /** Did not leave; it is tried no more. */ GIVEN_UP,
    /** Nobody knows whether it left; it is not tried again by itself. */ UNCERTAIN,
    /** Nothing was left to say when its time came again. */ NEEDLESS;

    public boolean isUnderWay() {
        return this == PREPARING || this == HANDED;
    }

    /** Whether nothing more happens unless a person asks. */
    public boolean waitsForSomeone() {
        return this == GIVEN_UP || this == UNCERTAIN;
    }
}

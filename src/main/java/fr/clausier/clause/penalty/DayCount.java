package fr.clausier.clause.penalty;

/** Which days of lateness cost. */
public enum DayCount {
    /** Every day. */ CALENDAR,
    /** Monday to Friday except French public holidays. */ WORKING
}

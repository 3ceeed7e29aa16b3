package fr.clausier.compliance.check;

/** What is known of the operator's staff on a reserved lot (R2113-7). */
public enum StaffCheck {
    /** The lot is not reserved. */ NOT_ASKED,
    /** Nobody has typed the figures yet. */ UNKNOWN,
    KEPT, BELOW
}

package fr.clausier.compliance.check;

/** What is looked for, with the rule that does. */
public enum CheckKind {
    /** A social condition, or a justified derogation. */ SOCIAL_CONDITION("R-61"),
    /** Half of the staff of a reserved lot's operator. */ STAFF_SHARE("R-62"),
    /** The same hours on two lots. */ DOUBLE_HOURS("R-63");

    private final String rule;

    CheckKind(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}

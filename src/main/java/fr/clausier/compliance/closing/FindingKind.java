package fr.clausier.compliance.closing;

/** What deserves a look before a month is closed. None of it hinders closing: the person confirms having seen it. */
public enum FindingKind {
    /** Earlier months with hours that nobody closed. */ EARLIER_OPEN("month-earlier-open-one", "month-earlier-open-many"),
    /** Employers or holders who have not answered. */ SILENCE("month-silence-one", "month-silence-many"),
    /** Declarations of the month still being typed: their hours are in no figure. */ DRAFT("month-draft-one", "month-draft-many"),
    /** Declarations of the month that an employer contests. */ DISPUTED("month-disputed-one", "month-disputed-many"),
    /** Declarations of the month sent, that the facilitator has not validated. */ UNVALIDATED("month-unvalidated-one", "month-unvalidated-many"),
    /** Lines some of whose hours wait for a person. */ REVIEW("month-review-one", "month-review-many"),
    /** Contracts that announce a clause whose terms nobody typed. */ TERMS("month-terms-one", "month-terms-many");

    private final String one;
    private final String many;

    FindingKind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Code of the sentence that says how many there are. */
    String code(int count) {
        return count == 1 ? one : many;
    }
}

package fr.clausier.retention;

import java.util.List;

/**
 * What people's data serve: one line of the register each, and the only list of it. What each line says is in the texts, under its name; how long is kept is a
 * setting where there is one.
 */
public enum Processing {
    /** Hours of people on clauses: placed, worked, counted. */ FOLLOWING(Basis.PUBLIC_TASK, Term.PEOPLE, List.of(Category.IDENTITY, Category.PROFILE, Category.PLACEMENTS, Category.HOURS),
        List.of(Recipient.FACILITATORS, Recipient.HOLDERS, Recipient.EMPLOYERS)),
    /** Whether a person counts: groups and documents seen. */ ELIGIBILITY(Basis.PUBLIC_TASK, Term.PEOPLE, List.of(Category.GROUPS, Category.PROOFS, Category.HEALTH, Category.MOTIVES),
        List.of(Recipient.FACILITATORS)),
    /** People proposed for needs. */ CANDIDACIES(Basis.PUBLIC_TASK, Term.CANDIDATES, List.of(Category.IDENTITY, Category.CANDIDACIES), List.of(Recipient.FACILITATORS, Recipient.REFERRERS)),
    /** What became of people who left. */ EXITS(Basis.PUBLIC_TASK, Term.PEOPLE, List.of(Category.EXITS), List.of(Recipient.FACILITATORS)),
    /** Reports and figures sent to buyers and co-funders. */ REPORTING(Basis.PUBLIC_TASK, Term.FOR_EVER, List.of(Category.PSEUDONYMS, Category.FIGURES), List.of(Recipient.BUYERS, Recipient.OBSERVERS)),
    /** Files received, kept as they came. */ FILES(Basis.PUBLIC_TASK, Term.FILES, List.of(Category.FILES), List.of(Recipient.FACILITATORS)),
    /** Whom to write to, and what was written. */ CONTACTS(Basis.LEGITIMATE_INTEREST, Term.WHILE_USED, List.of(Category.CONTACTS, Category.LETTERS), List.of(Recipient.FACILITATORS)),
    /** Accounts, sessions, tries to sign in. */ ACCOUNTS(Basis.LEGITIMATE_INTEREST, Term.WHILE_USED, List.of(Category.ACCOUNTS), List.of(Recipient.ADMINISTRATORS)),
    /** The account of what was done, which nobody rewrites. */ JOURNAL(Basis.LEGAL_OBLIGATION, Term.SEALED, List.of(Category.ACTIONS), List.of(Recipient.FACILITATORS, Recipient.AUDITORS));

    /** Article 6 of the GDPR. */
    public enum Basis { PUBLIC_TASK, LEGAL_OBLIGATION, LEGITIMATE_INTEREST }

    /** How long. */
    public enum Term {
        PEOPLE("register.months"), CANDIDATES("register.months"), FILES("register.months-file"), WHILE_USED("register.while-used"), SEALED("register.sealed"),
        FOR_EVER("register.for-ever");

        private final String key;

        Term(String key) {
            this.key = key;
        }

        /** Of its words, in which {0} is a number of months. */
        public String key() {
            return key;
        }
    }

    /** Kinds of data. */
    public enum Category { IDENTITY, PROFILE, PLACEMENTS, HOURS, GROUPS, PROOFS, HEALTH, MOTIVES, CANDIDACIES, EXITS, PSEUDONYMS, FIGURES, FILES, CONTACTS, LETTERS, ACCOUNTS, ACTIONS }

    /** Who is told. */
    public enum Recipient { FACILITATORS, HOLDERS, EMPLOYERS, REFERRERS, BUYERS, OBSERVERS, ADMINISTRATORS, AUDITORS }

    /** What protects them, the same for every line. */
    public enum Measure { SEALED_PER_PERSON, KEY_APART, LEAST_SHOWN, HEALTH_APART, PSEUDONYMS, SMALL_COUNTS, NO_SOCIAL_NUMBER, JOURNAL, NOTHING_IN_LOGS, KEY_CHANGED }

    private final Basis basis;
    private final Term term;
    private final List<Category> data;
    private final List<Recipient> recipients;

    Processing(Basis basis, Term term, List<Category> data, List<Recipient> recipients) {
        this.basis = basis;
        this.term = term;
        this.data = data;
        this.recipients = recipients;
    }

    public Basis basis() {
        return basis;
    }

    public Term term() {
        return term;
    }

    /** Months after the last contact or the recording; 0 where the term is not a number of months. */
    public int months(RetentionSettings settings) {
        return switch (term) {
            case PEOPLE -> settings.peopleMonths();
            case CANDIDATES -> settings.candidatesMonths();
            case FILES -> settings.filesMonths();
            case WHILE_USED, SEALED, FOR_EVER -> 0;
        };
    }

    public List<Category> data() {
        return data;
    }

    public List<Recipient> recipients() {
        return recipients;
    }
}

package fr.clausier.kernel;

import static fr.clausier.kernel.Role.ADMIN;
import static fr.clausier.kernel.Role.BUYER;
import static fr.clausier.kernel.Role.FACILITATOR;
import static fr.clausier.kernel.Role.HOLDER;
import static fr.clausier.kernel.Role.OBSERVER;
import static fr.clausier.kernel.Role.PROVIDER;

import java.util.Set;

/**
 * Who writes what: the one table. Every route names one of these, and every counter asks its scope for the same one, so a
 * route that forgets is stopped below. Reading is narrowed further by {@link Scope}: a permission says "may", the scope "whose".
 */
public enum Permission {
    /** Public pages: signing in, help, health. */
    ANYONE,
    /** Any signed-in account: own sessions, language, signing out. */
    SIGNED_IN(Role.values()),
    MANAGE_ACCOUNTS(ADMIN),
    /** The journal as a whole: checking it, its signed heads, taking it away; backups, for commands on the machine alone. */
    KEEP_INSTANCE(ADMIN),
    /** Values of legal amounts over those that come with the product; everyone signed in reads them. */
    RECORD_LEGAL_AMOUNTS(ADMIN),
    READ_CONTRACTS(FACILITATOR, BUYER, HOLDER, PROVIDER, OBSERVER),
    RECORD_CONTRACTS(FACILITATOR, BUYER),
    READ_PROVIDERS(FACILITATOR, BUYER, HOLDER, PROVIDER, OBSERVER),
    RECORD_PROVIDERS(FACILITATOR),
    /** One's own card in the directory: a provider keeps its address and activities, not its conventions. */
    RECORD_OWN_CARD(FACILITATOR, PROVIDER),
    /** The terms of a clause; a buyer only before the contract is notified. */
    RECORD_TERMS(FACILITATOR, BUYER),
    /** People by name. Buyers and observers never have it: they see pseudonyms. */
    READ_PARTICIPANTS(FACILITATOR, HOLDER),
    RECORD_PARTICIPANTS(FACILITATOR),
    /** Placements on lots; a holder only on its own. */
    RECORD_PLACEMENTS(FACILITATOR, HOLDER),
    READ_HOURS(FACILITATOR, BUYER, HOLDER, PROVIDER, OBSERVER),
    /** Typing or importing hours; a holder only for its own lots. */
    DECLARE_HOURS(FACILITATOR, HOLDER),
    /** Confirming or disputing what was declared for one's own people. */
    CONFIRM_HOURS(FACILITATOR, PROVIDER),
    /** Asking an employer: for its answer by a link without an account, or about a line under review. */
    ASK_EMPLOYERS(FACILITATOR),
    /** Closing a month and marking declarations validated. */
    CLOSE_MONTHS(FACILITATOR),
    /** Deciding of a line against the rules, with a written reason. An administrator reaches no line, so could decide of none. */
    OVERRULE_HOURS(FACILITATOR),
    /** Penalties proposed and decided on a lot. */
    READ_PENALTIES(FACILITATOR, BUYER, OBSERVER),
    /** Noting what bears on penalties: documents late, meetings missed, means shown. */
    PROPOSE_PENALTIES(FACILITATOR, BUYER),
    /** Applying, reducing or waiving a penalty: the buyer's officer, or the facilitator who records what the buyer decided. */
    DECIDE_PENALTIES(FACILITATOR, BUYER),
    /** Closing a clause once nothing is open, exempting one, opening one again. */
    CLOSE_CLAUSES(FACILITATOR),
    /** Hours handed over between the members of a grouping, and for which of them people placed elsewhere work. */
    RECORD_MEMBERS(FACILITATOR),
    /** People looked for on lots, to whom they were asked for, where candidates stand, none of them named to who may not know them. */
    READ_NEEDS(FACILITATOR, BUYER, HOLDER, OBSERVER),
    /** Needs, referrers and candidates: the facilitator's standing work. */
    RECORD_NEEDS(FACILITATOR),
    /** What each referrer brought. */
    READ_REFERRERS(FACILITATOR),
    /** Who follows which contract, and who stands in while one is away. */
    FOLLOW_CONTRACTS(FACILITATOR),
    /** Showing an operation to an observer's organisation, from a day until another, and taking that back. */
    SHARE_OPERATIONS(FACILITATOR),
    /** What people decided on an operation, told by role and organisation. */
    READ_DECISIONS(FACILITATOR, OBSERVER),
    READ_REPORTS(FACILITATOR, BUYER, OBSERVER),
    /** Having reports sent to others by themselves, and seeing to whom they went. */
    SEND_REPORTS(FACILITATOR),
    /** Reminding those who owe an answer: whom to write to, when, and what was written. */
    SEND_REMINDERS(FACILITATOR),
    /** The log of what was done about a lot, and letters to its holder: notes of facilitators, which may name people. */
    KEEP_ACTIONS(FACILITATOR),
    /** Files kept as evidence of hours declared; those about a proof or an action also need what keeps these. */
    KEEP_EVIDENCE(FACILITATOR, HOLDER, PROVIDER),
    /** Answering a control of eligibility: an employer for its own placements, a facilitator for those who send by post. */
    ANSWER_SAMPLES(FACILITATOR, HOLDER, PROVIDER),
    /** Drawing a sample of placements, reviewing what was sent, concluding. */
    CONTROL_SAMPLES(FACILITATOR),
    IMPORT_OPEN_DATA(FACILITATOR, BUYER);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isHeldBy(Role role) {
        return this == ANYONE || roles.contains(role);
    }
}

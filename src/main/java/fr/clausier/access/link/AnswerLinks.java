package fr.clausier.access.link;

import fr.clausier.access.Tokens;
import fr.clausier.access.proof.Attempts;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Links by which employers answer without an account: made and withdrawn by facilitators, used once. */
@Singleton
public class AnswerLinks {

    private static final String TRIED = "answer link";

    private final AnswerLinkRows rows;
    private final Attempts attempts;
    private final AnswerSettings settings;
    private final Journal journal;
    private final Calendar calendar;

    AnswerLinks(AnswerLinkRows rows, Attempts attempts, AnswerSettings settings, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.attempts = attempts;
        this.settings = settings;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** A new link. @param token told this once; @param link as it is kept */
    public record Made(String token, AnswerLink link) { }

    /**
     * A link for one employer, to be handed over by whoever asks. The caller has found the declaration, or the employer, to be the viewer's.
     *
     * @param declaration null for all that waits in the month
     */
    @Transactional
    public Made make(Scope scope, long employer, YearMonth month, Long declaration) {
        scope.require(Permission.ASK_EMPLOYERS);
        journal.writeAlone();
        String token = Tokens.next();
        Instant now = calendar.now();
        AnswerLink link = rows.save(new AnswerLink(null, scope.structure(), Tokens.hash(token), employer, month, declaration, scope.actor().account(), now,
            now.plus(Duration.ofDays(settings.linkDays())), null, null, null));
        journal.record(scope, "answer-link.made", "organisation", employer, null, link.receipt());
        return new Made(token, link);
    }

    /** Links made for an employer's month, newest first. */
    @Transactional
    public List<AnswerLink> of(Scope scope, long employer, YearMonth month) {
        scope.require(Permission.ASK_EMPLOYERS);
        return rows.of(scope.structure(), employer, month.atDay(1));
    }

    /** Takes a link back: from then on it opens nothing. Refuses {@code answer-link-used}; one taken back already stays so. */
    @Transactional
    public Outcome<AnswerLink> withdraw(Scope scope, long id) {
        scope.require(Permission.ASK_EMPLOYERS);
        journal.writeAlone();
        AnswerLink link = rows.findByIdAndStructureId(id, scope.structure()).orElse(null);
        if (link == null) {
            return Outcome.absent();
        }
        if (link.isUsed()) {
            return Outcome.refused(Problem.atField("answer-link-used", "link", ""));
        }
        if (rows.revoke(id, calendar.now(), scope.actor().account()) == 1) {
            journal.record(scope, "answer-link.withdrawn", "organisation", link.employerId(), link.receipt(), null);
        }
        return Outcome.done(link);
    }

    /** The link of a token, whatever became of it; looking uses nothing up. */
    @Transactional
    public Optional<AnswerLink> find(String token) {
        return rows.findByTokenHash(Tokens.hash(token));
    }

    /** Uses a link up, in the transaction that records what is answered; false when it no longer works. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(AnswerLink link) {
        return rows.use(link.id(), calendar.now()) == 1;
    }

    public AnswerLink.Condition condition(AnswerLink link) {
        return link.at(calendar.now());
    }

    /** Whether an address tried too many tokens that open nothing. */
    public boolean isThrottled(String address) {
        return attempts.isTooOftenWrong(TRIED, address);
    }

    /** Notes that an address tried a token that opens nothing. */
    public void missed(String address) {
        attempts.wrong(TRIED, address);
    }
}

package fr.clausier.access.token;

import fr.clausier.access.Sessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.Tokens;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Personal tokens of programs: made and revoked by their person, shown once, of one role, until a day at most a year away. */
@Singleton
public class ApiTokens {

    /** What a token begins with, so that one left in a file is recognised. */
    public static final String PREFIX = "clausier_";
    private static final int MOST = 20;
    private static final int BETWEEN_USES_SECONDS = 60;

    private final ApiTokenRows rows;
    private final Sessions sessions;
    private final Journal journal;
    private final Calendar calendar;

    ApiTokens(ApiTokenRows rows, Sessions sessions, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.sessions = sessions;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** A new token. @param secret told this once; @param token as it is kept */
    public record Made(String secret, ApiToken token) { }

    /** A program that comes with a token, and for whom it acts. */
    public record Bearer(ApiToken token, Viewer viewer) { }

    @Transactional
    public Outcome<Made> make(Viewer viewer, TokenDraft draft) {
        journal.writeAlone();
        LocalDate today = calendar.today();
        if (draft.until().isBefore(today) || draft.until().isAfter(today.plusYears(1))) {
            return Outcome.refused(Problem.atField("token-until", "tokenUntil", draft.until().toString()));
        }
        if (viewer.roles().stream().noneMatch(role -> role.id().equals(draft.roleId()))) {
            return Outcome.refused(Problem.atField("token-role", "tokenRole", ""));
        }
        if (of(viewer).size() >= MOST) {
            return Outcome.refused(Problem.atField("token-many", "tokenLabel", "", Integer.toString(MOST)));
        }
        String secret = PREFIX + Tokens.next();
        Instant end = draft.until().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        ApiToken token = rows.save(new ApiToken(null, viewer.account().id(), draft.roleId(), draft.label(), Tokens.hash(secret), draft.mayWrite(), draft.mayExport(),
            calendar.now(), end, null, null));
        journal.record(viewer.scope().actor(), 0, "token.made", "account", token.accountId(), null, token.receipt());
        return Outcome.done(new Made(secret, token));
    }

    /** Tokens of one's account that still work, the newest first. */
    @Transactional
    public List<ApiToken> of(Viewer viewer) {
        return rows.working(viewer.account().id(), calendar.now());
    }

    /** Revokes one of one's tokens: from then on it opens nothing. @return whether there was such a one */
    @Transactional
    public boolean revoke(Viewer viewer, long id) {
        journal.writeAlone();
        Optional<ApiToken> token = of(viewer).stream().filter(each -> each.id() == id).findFirst();
        return token.filter(found -> rows.revoke(id, viewer.account().id(), calendar.now()) == 1).map(found -> {
            journal.record(viewer.scope().actor(), 0, "token.revoked", "account", found.accountId(), found.receipt(), null);
            return true;
        }).orElse(false);
    }

    /** For whom a token acts; empty when it is unknown, over or revoked, or its account is disabled or no longer holds the role. */
    @Transactional
    public Optional<Bearer> bearer(String secret) {
        Instant now = calendar.now();
        Optional<ApiToken> token = secret.startsWith(PREFIX) ? rows.findByTokenHash(Tokens.hash(secret)).filter(found -> found.worksAt(now)) : Optional.empty();
        Optional<Bearer> bearer = token.flatMap(found -> sessions.acting(found.accountId(), found.accountRoleId()).map(viewer -> new Bearer(found, viewer)));
        bearer.map(Bearer::token).filter(used -> used.lastUsedAt() == null || used.lastUsedAt().isBefore(now.minusSeconds(BETWEEN_USES_SECONDS)))
            .ifPresent(used -> rows.used(used.id(), now));
        return bearer;
    }
}

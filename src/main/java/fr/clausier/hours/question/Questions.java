package fr.clausier.hours.question;

import fr.clausier.hours.overrule.OverruledLine;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions asked of employers about lines, each waiting until it is replied to, and kept with its reply. */
@Singleton
public class Questions {

    private static final int PER_QUERY = 500;

    private final QuestionRows rows;
    private final Overrules overrules;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, List<Waiting>> kept;

    Questions(QuestionRows rows, Overrules overrules, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.overrules = overrules;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.LINE, Thing.HOURS, Thing.UPLOAD, Thing.MONTH, Thing.PARTICIPANT);
    }

    /** Asks about a line. Refuses {@code overrule-corrected} for one that no longer stands, {@code question-waiting} while another waits. */
    @Transactional
    public Outcome<Question> ask(Scope scope, long line, String text) {
        scope.require(Permission.ASK_EMPLOYERS);
        journal.writeAlone();
        OverruledLine about = overrules.line(scope, line).orElse(null);
        if (about == null) {
            return Outcome.absent();
        }
        if (about.isReplaced()) {
            return Outcome.refused(Problem.atField("overrule-corrected", "reason", ""));
        }
        if (rows.existsByLineIdAndReplyIsNull(line)) {
            return Outcome.refused(Problem.atField("question-waiting", "reason", ""));
        }
        Question asked = rows.save(new Question(null, scope.structure(), line, text, scope.actor().account(), calendar.now(), null, null, null));
        journal.recordPerson(scope, "line.asked", "placement", about.placement(), about.personKey(), null, asked);
        return Outcome.done(asked);
    }

    /** What stands beside some lines of the viewer, by line. One query for every five hundred. */
    @Transactional
    public Map<Long, Beside> beside(Scope scope, List<Long> lines) {
        scope.require(Permission.ASK_EMPLOYERS);
        Map<Long, Beside> found = new HashMap<>();
        for (int i = 0; i < lines.size(); i += PER_QUERY) {
            rows.beside(scope.structure(), lines.subList(i, Math.min(lines.size(), i + PER_QUERY))).forEach(each -> found.put(each.line(), each));
        }
        return found;
    }

    /** Questions about lines of a declaration the caller found to be the viewer's, newest first. */
    @Transactional
    public List<AskedLine> ofDeclaration(Scope scope, long declaration) {
        scope.require(Permission.CONFIRM_HOURS);
        return rows.ofDeclaration(scope.structure(), declaration);
    }

    /** Questions about standing lines of open months that nobody replied to, oldest first. */
    @Transactional
    public List<Waiting> waiting(Scope scope) {
        scope.require(Permission.ASK_EMPLOYERS);
        return kept.facts(scope.structure(), "", () -> rows.waiting(scope.structure()));
    }

    /** Replies: the employer asked, or a facilitator for it. Refuses {@code question-replied}. */
    @Transactional
    public Outcome<Question> reply(Scope scope, long id, String text) {
        scope.require(Permission.CONFIRM_HOURS);
        journal.writeAlone();
        Question before = rows.findByIdAndStructureId(id, scope.structure()).filter(each -> isAsked(scope, each)).orElse(null);
        OverruledLine about = before == null ? null : overrules.line(scope, before.lineId()).orElse(null);
        if (about == null) {
            return Outcome.absent();
        }
        if (!before.isWaiting()) {
            return Outcome.refused(Problem.atField("question-replied", "reply", ""));
        }
        Question after = rows.update(before.replied(text, scope.actor().account(), calendar.now()));
        journal.recordPerson(scope, "line.replied", "placement", about.placement(), about.personKey(), before, after);
        return Outcome.done(after);
    }

    private boolean isAsked(Scope scope, Question question) {
        return scope.role() == Role.FACILITATOR || rows.employer(question.lineId(), scope.structure()).filter(employer -> employer == scope.organisation()).isPresent();
    }
}

package fr.clausier.hours.answer;

import fr.clausier.access.link.AnswerLink;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** What the holder of a link sees and answers: the one declaration, or the one month, it was made for, and nothing else. */
@Singleton
public class LinkedAnswers {

    private final AnswerLinks links;
    private final EmployerAnswers answers;
    private final Replies replies;
    private final Journal journal;
    private final TransactionOperations<Connection> transactions;

    LinkedAnswers(AnswerLinks links, EmployerAnswers answers, Replies replies, Journal journal, TransactionOperations<Connection> transactions) {
        this.links = links;
        this.answers = answers;
        this.replies = replies;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** What may still be answered by the link; nothing once it was validated or its month closed. */
    public List<AnswerSheet> sheets(AnswerLink link) {
        Scope holder = link.holder();
        List<AnswerSheet> found = link.isOfWholeMonth()
            ? answers.sheets(holder, link.employerId(), link.month()).stream().filter(sheet -> sheet.declaration().state() != Declaration.State.CONFIRMED).toList()
            : answers.sheet(holder, link.declarationId()).filter(sheet -> sheet.about().employer() == link.employerId()).stream().toList();
        return found.stream().filter(AnswerSheet::isOpen).toList();
    }

    /** Records the answers, and the replies to questions about their lines, and uses the link up, all or nothing. Absent when the link was used or withdrawn meanwhile, or has expired. */
    public Outcome<List<Declaration>> answer(AnswerLink link, List<AnswerDraft> drafts, Map<Long, String> said) {
        return transactions.executeWrite(status -> {
            journal.writeAlone();
            Outcome<List<Declaration>> outcome = links.use(link) ? answers.answer(link.holder(), drafts) : Outcome.absent();
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            } else {
                drafts.forEach(draft -> replies.record(link.holder(), draft.declaration(), said));
            }
            return outcome;
        });
    }
}

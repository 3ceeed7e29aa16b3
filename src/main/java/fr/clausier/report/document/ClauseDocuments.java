package fr.clausier.report.document;

import fr.clausier.access.AccountNames;
import fr.clausier.compliance.standing.Certificate;
import fr.clausier.compliance.standing.ClosingBook;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.contract.LotLink;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The documents of one clause: its certificate once it is closed, its closing statement at any time. */
@Singleton
public class ClauseDocuments {

    private final Closings closings;
    private final Organisations organisations;
    private final Participants participants;
    private final AccountNames accounts;
    private final Calendar calendar;

    ClauseDocuments(Closings closings, Organisations organisations, Participants participants, AccountNames accounts, Calendar calendar) {
        this.closings = closings;
        this.organisations = organisations;
        this.participants = participants;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** A finished document with the name it is offered under. */
    public record DocumentFile(String name, DocumentFormat format, byte[] content) { }

    /** The certificate of a closed clause; refused as {@link Closings#certificate} refuses it. */
    @Transactional
    public Outcome<DocumentFile> certificate(Scope scope, long lotId, DocumentFormat format, Words words) {
        return closings.certificate(scope, lotId).<Outcome<DocumentFile>>fold(done -> Outcome.done(certificate(scope, done.value(), format, words)),
            problems -> Outcome.refused(problems), () -> Outcome.absent(), changed -> Outcome.absent());
    }

    private DocumentFile certificate(Scope scope, Certificate certificate, DocumentFormat format, Words words) {
        CertificateDocument document = new CertificateDocument(certificate, accounts.structure(scope), calendar.today(), words);
        byte[] content = format == DocumentFormat.PDF ? document.paper().pdf() : document.book(calendar.now()).bytes();
        return new DocumentFile(name("attestation", certificate.contract().number(), certificate.lot().number(), format), format, content);
    }

    /** The closing statement as things stand today. Refuses {@code bilan-nothing} for a lot with neither terms nor hours. */
    @Transactional
    public Outcome<DocumentFile> closingStatement(Scope scope, long lotId, DocumentFormat format, Words words) {
        scope.require(Permission.READ_HOURS);
        ClosingBook book = closings.of(scope, lotId).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        if (book.about() == null) {
            return Outcome.refused(Problem.atField("bilan-nothing", "lot", ""));
        }
        ClosingStatementDocument document = new ClosingStatementDocument(book, named(scope, book), people(scope, book), accounts.structure(scope), calendar.today(), words);
        byte[] content = format == DocumentFormat.PDF ? document.paper().pdf() : document.book(calendar.now()).bytes();
        return Outcome.done(new DocumentFile(name("bilan", book.contract().number(), book.lot().number(), format), format, content));
    }

    private Map<Long, Organisation> named(Scope scope, ClosingBook book) {
        Set<Long> ids = new HashSet<>();
        ids.add(book.contract().buyerId());
        book.about().links().stream().map(LotLink::organisationId).forEach(ids::add);
        book.about().lines().forEach(line -> ids.add(line.employer()));
        return organisations.byIds(scope, ids);
    }

    /** Names for those entitled, references for the others. */
    private Map<Long, String> people(Scope scope, ClosingBook book) {
        Map<Long, String> people = new HashMap<>();
        participants.all(scope).forEach((id, person) -> people.put(id, person.shown()));
        return people;
    }

    private static String name(String what, String contract, String lot, DocumentFormat format) {
        String of = Folded.of(contract + " " + lot).strip().replaceAll("[^a-z0-9]+", "-");
        return what + "-" + of + "." + format.extension();
    }
}

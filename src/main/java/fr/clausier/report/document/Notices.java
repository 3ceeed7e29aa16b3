package fr.clausier.report.document;

import fr.clausier.access.AccountNames;
import fr.clausier.clause.Terms;
import fr.clausier.clause.penalty.LateDay;
import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.clause.penalty.LateFrom;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.due.MonthsDue;
import fr.clausier.compliance.penalty.EventDraft;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.action.ActionDraft;
import fr.clausier.contract.action.ActionKind;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.action.Noted;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.document.ClauseDocuments.DocumentFile;
import fr.clausier.report.document.NoticeFacts.MissingDeclaration;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters to the holder of a lot about what is missing, with their facts. */
@Singleton
public class Notices {

    private final ComplianceBook compliance;
    private final MonthsDue months;
    private final Lots lots;
    private final Organisations organisations;
    private final Actions actions;
    private final PenaltyEvents events;
    private final AccountNames accounts;
    private final Calendar calendar;

    Notices(ComplianceBook compliance, MonthsDue months, Lots lots, Organisations organisations, Actions actions, PenaltyEvents events,
            AccountNames accounts, Calendar calendar) {
        this.compliance = compliance;
        this.months = months;
        this.lots = lots;
        this.organisations = organisations;
        this.actions = actions;
        this.events = events;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** What a letter would state. Refuses {@code notice-no-terms}, {@code notice-decided} and {@code notice-nothing-missing}: then there is nothing to write about. */
    @Transactional
    public Outcome<NoticeFacts> facts(Scope scope, long lot) {
        scope.require(Permission.KEEP_ACTIONS);
        if (lots.find(scope, lot).isEmpty()) {
            return Outcome.absent();
        }
        YearMonth month = calendar.lastCompleteMonth();
        LotStatement about = compliance.lot(scope, lot, month).orElse(null);
        Terms terms = about == null ? null : about.terms().inForce(about.statement().day()).orElse(null);
        if (terms == null) {
            return Outcome.refused(Problem.atField("notice-no-terms", "lot", ""));
        }
        if (about.statement().status().isDecided()) {
            return Outcome.refused(Problem.atField("notice-decided", "lot", ""));
        }
        NoticeFacts facts = facts(scope, about, terms, month);
        return facts.lacksHours() || facts.lacksDeclarations() ? Outcome.done(facts) : Outcome.refused(Problem.atField("notice-nothing-missing", "lot", ""));
    }

    private NoticeFacts facts(Scope scope, LotStatement about, Terms terms, YearMonth month) {
        List<MonthsDue.Due> silent = months.until(scope, month, List.of(about));
        List<LotLink> holding = about.links().stream().filter(link -> link.kind() == LinkKind.HOLDER).sorted(Comparator.comparing(LotLink::lead).reversed()).toList();
        Set<Long> named = new HashSet<>(holding.stream().map(LotLink::organisationId).toList());
        silent.forEach(each -> named.add(each.organisation()));
        named.add(about.contract().buyerId());
        Map<Long, Organisation> known = organisations.byIds(scope, named);
        List<MissingDeclaration> missing = silent.stream().map(each -> new MissingDeclaration(known.get(each.organisation()).name(), each.month(),
            about.terms().governing(each.month()).map(version -> version.dueDate(each.month())).orElseThrow()))
            .filter(each -> each.due().isBefore(calendar.today())).sorted(Comparator.comparing(MissingDeclaration::month).thenComparing(MissingDeclaration::organisation)).toList();
        return new NoticeFacts(about, terms, known.get(about.contract().buyerId()), holding.stream().map(link -> known.get(link.organisationId())).toList(), missing,
            warnedOn(scope, about.lot().id()));
    }

    /** The letter, as a tagged PDF. */
    @Transactional
    public Outcome<DocumentFile> letter(Scope scope, long lot, NoticeDraft draft, Words words) {
        return facts(scope, lot).map(facts -> {
            String of = Folded.of(facts.about().contract().number() + " " + facts.about().lot().number()).strip().replaceAll("[^a-z0-9]+", "-");
            String what = draft.kind() == NoticeKind.FORMAL ? "mise-en-demeure" : "lettre-d-alerte";
            byte[] content = new NoticeDocument(facts, draft, accounts.structure(scope), calendar.today(), words).paper().pdf();
            return new DocumentFile(what + "-" + of + ".pdf", DocumentFormat.PDF, content);
        });
    }

    /**
     * Keeps in the log that a letter was sent. From a formal notice run the penalties that some terms provide for each day a declaration is late:
     * the day is then noted beside each declaration that is, where nobody noted one; whether they apply, a person decides.
     */
    @Transactional
    public Outcome<Noted> sent(Scope scope, long lot, ActionDraft action, NoticeFacts facts) {
        Outcome<Noted> kept = actions.record(scope, lot, action);
        if (kept.isDone() && action.kind() == ActionKind.FORMAL_NOTICE && runsFromNotice(facts.terms())) {
            facts.missing().stream().map(MissingDeclaration::month).distinct().forEach(month -> events.note(scope, lot,
                new EventDraft(Happening.LATE_DOCUMENT, LateDocument.DECLARATION, month, null, action.doneOn(), null, null)));
        }
        return kept;
    }

    private static boolean runsFromNotice(Terms terms) {
        return terms.penalties().list().stream().anyMatch(each -> each instanceof LateDay late && late.what() == LateDocument.DECLARATION
            && late.from() == LateFrom.FORMAL_NOTICE);
    }

    private LocalDate warnedOn(Scope scope, long lot) {
        return actions.ofLot(scope, lot).orElse(List.of()).stream().map(Noted::action).filter(each -> each.kind() == ActionKind.WARNING_LETTER && !each.isStruck())
            .map(each -> each.doneOn()).max(LocalDate::compareTo).orElse(null);
    }
}

package fr.clausier.report.sending;

import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.Totals;
import fr.clausier.compliance.closing.ClosedBook;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.Report;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Optional;

/** Makes the letter of a month: the workbook as its viewpoint shows it, and the few sentences beside it. Names nobody in subject or file name. */
@Singleton
class Composing {

    private static final int LONGEST_SLUG = 60;
    private static final String PARAGRAPH = "\n\n";

    private final Report report;
    private final ComplianceBook compliance;
    private final MonthClosings closings;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Texts texts;

    Composing(MonthlyComplianceReport report, ComplianceBook compliance, MonthClosings closings, Contracts contracts, Organisations organisations,
            Accounts accounts, Texts texts) {
        this.report = report;
        this.compliance = compliance;
        this.closings = closings;
        this.contracts = contracts;
        this.organisations = organisations;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** @param sending its id; 0 for a preview */
    Letter letter(Scope scope, Subscription of, Recipient to, YearMonth month, Language language, long sending) {
        Words words = texts.in(language);
        Scope view = of.view(scope.actor());
        FacilitatorStructure structure = accounts.structures(scope).get(0);
        byte[] workbook = report.of(view, month, of.selection(), words).content();
        String file = "clausier-" + month + "-" + slug(view, of, words) + "-" + of.id() + ".xlsx";
        String reference = "clausier-" + structure.siret().digits() + "-" + sending;
        return new Letter(reference, to, words.say("letter.subject", month), text(view, of, month, structure, words), structure.siret().digits(), file,
            workbook);
    }

    /** What a subscription shows, in words: the portfolio, a buyer, a contract. */
    String title(Scope scope, Subscription of, Words words) {
        return contract(scope, of).map(contract -> words.say("report.scope.contract", contract.number(), contract.object()))
            .or(() -> buyer(scope, of).map(name -> words.say("report.scope.buyer", name)))
            .orElseGet(() -> words.say("report.scope.portfolio"));
    }

    private String text(Scope view, Subscription of, YearMonth month, FacilitatorStructure structure, Words words) {
        // a closed month tells the figures it was closed with, as its workbook does
        Totals totals = closings.book(view, month, null, of.selection()).map(ClosedBook::book).orElseGet(() -> compliance.month(view, month, of.selection())).totals();
        String figures = words.say("letter.figures", month, totals.due(), totals.done(), totals.share()) + "\n"
            + words.say("letter.parts", totals.tally().declared(), totals.tally().counted(), totals.tally().review(), totals.tally().refused());
        return String.join(PARAGRAPH, words.say("letter.greeting"), words.say("letter.attached", month), title(view, of, words), figures,
            words.say(view.seesNames() ? "letter.names" : "letter.references"), words.say("letter.why", structure.name(), of.day()), words.say("letter.end")) + "\n";
    }

    private Optional<Contract> contract(Scope view, Subscription of) {
        return of.contractId() == null ? Optional.empty() : contracts.find(view, of.contractId());
    }

    /** The buyer alone whose contracts are shown: chosen, or through whose eyes it is made. */
    private Optional<String> buyer(Scope view, Subscription of) {
        Long buyer = of.buyerId() != null ? of.buyerId() : of.viewpoint() == Viewpoint.BUYER ? of.organisationId() : null;
        return buyer == null ? Optional.empty() : organisations.find(view, buyer).map(found -> found.name());
    }

    private String slug(Scope view, Subscription of, Words words) {
        String named = contract(view, of).map(Contract::number).or(() -> buyer(view, of)).orElseGet(() -> words.say("letter.portfolio-file"));
        String plain = Folded.of(named).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("-+$", "");
    }
}

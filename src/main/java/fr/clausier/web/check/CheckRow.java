package fr.clausier.web.check;

import fr.clausier.compliance.check.CheckBook;
import fr.clausier.compliance.check.Finding;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.words.Words;
import java.util.List;

/**
 * A finding as a page shows it.
 *
 * @param lot name of the lot; empty when it is about the contract, or its only lot
 * @param organisation name of the operator or employer; empty for none
 * @param lines the hours compared, each with the page where they stand
 */
public record CheckRow(Finding finding, Contract contract, String lot, String organisation, List<Line> lines) {

    /** @param label contract and lot, as people name them */
    public record Line(String label, String href) { }

    static CheckRow of(CheckBook book, Finding finding, Words words) {
        List<Line> lines = finding.lines().stream().map(line -> new Line(
            (book.contracts().get(line.contract()).number() + " " + name(book.lots().get(line.lot()), words)).trim(),
            "/lots/" + line.lot() + "/hours/" + line.month())).toList();
        return new CheckRow(finding, book.contractOf(finding), lines.isEmpty() ? name(book.lots().get(finding.lot()), words) : "",
            book.nameOf(finding.organisation()), lines);
    }

    /** The person's reference; empty when the finding is about nobody. */
    public String person() {
        return finding.lines().isEmpty() ? "" : finding.lines().get(0).person();
    }

    public long participant() {
        return finding.lines().isEmpty() ? 0 : finding.lines().get(0).participant();
    }

    private static String name(Lot lot, Words words) {
        return lot == null || lot.implicit() ? "" : words.say("page.lot.name", lot.number(), lot.title());
    }
}

package fr.clausier.report.document;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.Statement;
import fr.clausier.organisation.Organisation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a letter about a clause states, as it stands at the end of the last complete month.
 *
 * @param terms in force on that day
 * @param holders the lead first
 * @param warnedOn day of the last letter that warned; null when none was sent
 */
public record NoticeFacts(LotStatement about, Terms terms, Organisation buyer, List<Organisation> holders, List<MissingDeclaration> missing, LocalDate warnedOn) {

    /** A month nobody answered for. */
    public record MissingDeclaration(String organisation, YearMonth month, LocalDate due) { }

    public Statement statement() {
        return about.statement();
    }

    public boolean lacksHours() {
        return statement().behind().isPositive();
    }

    public boolean lacksDeclarations() {
        return !missing.isEmpty();
    }
}

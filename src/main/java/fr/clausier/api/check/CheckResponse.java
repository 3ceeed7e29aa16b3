package fr.clausier.api.check;

import fr.clausier.compliance.check.CheckBook;
import fr.clausier.compliance.check.Finding;
import fr.clausier.compliance.check.rule.WorkedLine;
import fr.clausier.contract.Contract;
import fr.clausier.organisation.Organisation;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What one check says of one contract or lot.
 *
 * @param missing facts to be found out before it can be decided
 * @param person stable reference of the person, never a name
 */
@Serdeable
public record CheckResponse(String check, String rule, String verdict, String code, String message, Map<String, String> facts,
        List<String> missing, long contract, String contractNumber, String buyerSiret, @Nullable Long lot, @Nullable String organisationSiret,
        @Nullable String person, List<LineResponse> lines) {

    /** A declared line compared with others. */
    @Serdeable
    public record LineResponse(long line, long contract, long lot, String month) {

        static LineResponse of(WorkedLine line) {
            return new LineResponse(line.line(), line.contract(), line.lot(), line.month().toString());
        }
    }

    static CheckResponse of(CheckBook book, Finding finding, Words words) {
        Contract contract = book.contractOf(finding);
        Organisation organisation = book.organisations().get(finding.organisation());
        return new CheckResponse(finding.kind().name(), finding.kind().rule(), finding.answer().verdict().name(), finding.answer().reason().code(),
            words.reason(finding.answer().reason()), finding.answer().reason().facts(),
            finding.answer().missing().stream().map(Enum::name).toList(), contract.id(), contract.number(),
            book.organisations().get(contract.buyerId()).siret().digits(), finding.lot() == 0 ? null : finding.lot(),
            organisation == null ? null : organisation.siret().digits(), finding.lines().isEmpty() ? null : finding.lines().get(0).person(),
            finding.lines().stream().map(LineResponse::of).toList());
    }
}

package fr.clausier.api.standing;

import fr.clausier.compliance.standing.Certificate;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a certificate attests. Hours to 0.01; the parts of each list, with {@code otherwise}, make {@code done}.
 *
 * @param otherwise hours done that are on no line: subcontracted euros converted, hours of a pool
 */
@Serdeable
public record CertificateResponse(String contract, String object, String buyer, String buyerSiret, String lot, String title, List<Holder> holders,
        LocalDate startsOn, LocalDate endsOn, BigDecimal due, BigDecimal done, BigDecimal counted, BigDecimal otherwise, long people,
        List<Part> byModality, List<Part> byKind, List<Part> byMonth, LocalDate closedOn) {

    /** One of those who held the lot. */
    @Serdeable
    public record Holder(String name, String siret, String kind, boolean lead) { }

    /** @param of code of the part, or month; @param people how many did its hours */
    @Serdeable
    public record Part(String of, BigDecimal hours, long people) { }

    static CertificateResponse of(Certificate c) {
        return new CertificateResponse(c.contract().number(), c.contract().object(), c.buyer().name(), c.buyer().siret().digits(), c.lot().number(),
            c.lot().title(), c.holders().stream().map(each -> new Holder(each.organisation().name(), each.organisation().siret().digits(),
                each.kind().name(), each.lead())).toList(), c.terms().window().from(), c.terms().window().to(), c.statement().due().value(),
            c.statement().done().value(), c.statement().counted().value(), c.otherwise().value(), c.people(), parts(c.byModality()), parts(c.byKind()),
            parts(c.byMonth()), c.closedOn());
    }

    private static List<Part> parts(Map<?, Certificate.Part> parts) {
        return parts.entrySet().stream().map(each -> new Part(each.getKey().toString(), each.getValue().hours().value(), each.getValue().people())).toList();
    }
}

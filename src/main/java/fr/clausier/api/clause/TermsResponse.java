package fr.clausier.api.clause;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.article.Article;
import fr.clausier.contract.base.LotBase;
import fr.clausier.words.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of the terms of a clause, with the hours due today, the arithmetic as a sentence, the terms as they are sent, and the
 * article they make. Days are inclusive. Send {@code recordedAt} back to mend it.
 */
@Serdeable
public record TermsResponse(int version, String recordedAt, LocalDate effectiveFrom, BigDecimal due, String arithmetic,
        Map<String, Object> terms, Map<String, List<String>> article) {

    static TermsResponse of(Terms terms, LotBase base, boolean baseRead, LocalDate today, Words words) {
        Map<String, List<String>> article = new LinkedHashMap<>();
        Article.of(terms, base, baseRead, today, words).forEach((chapter, sentences) -> article.put(chapter.name(), sentences));
        return new TermsResponse(terms.version(), terms.recordedAt().toString(), terms.effectiveFrom(), terms.due(base, today).value(),
            baseRead || base.isEmpty() ? words.reason(terms.target().arithmetic(base, today)) : "", TermsDraft.document(terms), article);
    }
}

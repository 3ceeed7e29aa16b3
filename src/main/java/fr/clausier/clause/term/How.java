package fr.clausier.clause.term;

import fr.clausier.clause.Modality;
import fr.clausier.clause.fit.FitChanges;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Terms, how: the ways in which hours may be done.
 *
 * @param modalities ways to work allowed
 * @param fit where the clause departs from the usual matrix of employer kinds
 * @param conventions whether an employer's convention must be valid in the month
 * @param contractLimits whether work contracts are held to their 24 months, derogations aside
 * @param aiLimit most hours of one person through associations intermédiaires over any 24 months, 480 in companies (L5132-9 of the
 *        Code du travail); null where hosts are associations or local authorities
 * @param shares least and most parts of a way to work or a family of employers, judged on the statement
 * @param euros how subcontracted euros become hours; null when they do not
 */
public record How(Set<Modality> modalities, FitChanges fit, boolean conventions, boolean contractLimits, Hours aiLimit,
        List<ShareLimit> shares, EurosMethod euros) {

    public How {
        modalities = Set.copyOf(modalities);
        shares = List.copyOf(shares);
    }

    /** Reads the part; what is wrong is added to the fields' problems. */
    public static How read(Fields fields) {
        Set<Modality> modalities = fields.codes("modalities", Modality.class);
        if (modalities.isEmpty() && fields.texts("modalities").isEmpty()) {
            fields.refuse("required", "modalities");
        }
        Hours ai = fields.hours("aiLimit");
        if (ai != null && !ai.isPositive()) {
            fields.refuse("limit-positive", "aiLimit");
        }
        List<ShareLimit> shares = fields.list("shareLimits").stream().map(ShareLimit::read).flatMap(Optional::stream).toList();
        IntStream.range(0, shares.size()).filter(i -> shares.subList(0, i).stream().anyMatch(one -> one.subject() == shares.get(i).subject()))
            .forEach(i -> fields.refuse("share-limit-twice", "shareLimits[" + i + "].subject"));
        return new How(modalities, fitChanges(fields), fields.answer("conventions", true), fields.answer("contractLimits", true), ai, shares,
            EurosMethod.read(fields));
    }

    private static FitChanges fitChanges(Fields fields) {
        List<FitChanges.Change> changes = fields.texts("fitChanges").stream().flatMap(text -> {
            Optional<FitChanges.Change> change = FitChanges.Change.parse(text);
            if (change.isEmpty()) {
                fields.refuse("fit-change-format", "fitChanges", text);
            }
            return change.stream();
        }).toList();
        return new FitChanges(changes);
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        document.put("modalities", modalities.stream().sorted().map(Enum::name).toList());
        document.put("fitChanges", fit.changes().stream().map(Object::toString).toList());
        document.put("conventions", Boolean.toString(conventions));
        document.put("contractLimits", Boolean.toString(contractLimits));
        if (aiLimit != null) {
            document.put("aiLimit", aiLimit.toString());
        }
        if (!shares.isEmpty()) {
            document.put("shareLimits", shares.stream().map(ShareLimit::document).toList());
        }
        if (euros != null) {
            euros.write(document);
        }
    }
}

package fr.clausier.clause.fit;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.provider.EmployerKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the terms of one clause depart from the default matrix. Written {@code EITI:SUBCONTRACTING=yes} for a way to work,
 * {@code AI:LABOUR_SUPPLY:CDD=no} for one contract type.
 */
public record FitChanges(List<Change> changes) {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind).thenComparing(Change::modality)
        .thenComparing(Change::contractType, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The default matrix, unchanged. */
    public static final FitChanges NONE = new FitChanges(List.of());

    /** @param contractType null when the change is about the way to work, whatever the contract */
    public record Change(EmployerKind kind, Modality modality, ContractType contractType, boolean allowed) {

        /** Empty unless the text is {@code KIND:MODALITY=yes|no} or {@code KIND:MODALITY:CONTRACT=yes|no}. */
        public static Optional<Change> parse(String text) {
            String[] sides = text.trim().toUpperCase(Locale.ROOT).split("=");
            String[] parts = sides[0].trim().split(":");
            boolean shaped = sides.length == 2 && (parts.length == 2 || parts.length == 3) && sides[1].trim().matches("YES|NO");
            try {
                return shaped ? Optional.of(new Change(EmployerKind.valueOf(parts[0].trim()), Modality.valueOf(parts[1].trim()),
                    parts.length == 3 ? ContractType.valueOf(parts[2].trim()) : null, sides[1].trim().equals("YES"))) : Optional.empty();
            } catch (IllegalArgumentException unknownCode) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return kind + ":" + modality + (contractType == null ? "" : ":" + contractType) + (allowed ? "=yes" : "=no");
        }
    }

    /** Keeps one change per question, the last one said, in a fixed order so that equal changes read the same. */
    public FitChanges {
        Map<String, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.kind() + ":" + change.modality() + ":" + change.contractType(), change));
        changes = last.values().stream().sorted(ORDER).toList();
    }

    /** Reads the stored form. @throws IllegalArgumentException for a text this class did not write */
    public static FitChanges of(String stored) {
        return stored == null || stored.isBlank() ? NONE : new FitChanges(List.of(stored.split(";")).stream()
            .map(each -> Change.parse(each).orElseThrow(() -> new IllegalArgumentException("not a change of fit: " + each))).toList());
    }

    /** What the terms say of this question; empty where they leave the default. */
    public Optional<Boolean> about(EmployerKind kind, Modality modality, ContractType contractType) {
        return changes.stream().filter(change -> change.kind() == kind && change.modality() == modality
            && change.contractType() == contractType).map(Change::allowed).findFirst();
    }

    @Override
    public String toString() {
        return changes.stream().map(Change::toString).collect(Collectors.joining(";"));
    }
}

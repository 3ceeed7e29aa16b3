package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import java.util.Map;
import java.util.Optional;

/** the way to work (modalité) must be one the terms allow. */
public final class AllowedModality implements LineRule {

    @Override
    public String id() {
        return "R-06";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        return terms.how().modalities().contains(line.modality()) ? Optional.empty()
            : Optional.of(Ruling.refused(because("modality-not-allowed", Map.of("modality", "Modality." + line.modality()))));
    }
}

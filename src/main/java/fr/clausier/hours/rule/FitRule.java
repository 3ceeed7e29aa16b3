package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.clause.fit.Fit;
import fr.clausier.hours.line.LineFacts;
import java.util.Optional;

/** the kind of employer must be fit for the way to work and the contract type, by the matrix and the terms' changes to it. */
public final class FitRule implements LineRule {

    @Override
    public String id() {
        return "R-07";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        return Fit.check(line.kind(), line.modality(), line.contract(), terms.how().fit()).map(Ruling::refused);
    }
}

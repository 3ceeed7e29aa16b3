package fr.clausier.hours.dossier;

import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the recording of one file has added and found wrong so far. */
final class Progress {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int contracts;
    private int lots;
    private int clauses;
    private int people;
    private int placements;
    private int entries;
    private int exceptions;
    private int exits;

    void addedContract() {
        contracts++;
    }

    void addedLot() {
        lots++;
    }

    void addedClause() {
        clauses++;
    }

    void addedPerson() {
        people++;
    }

    void addedPlacement() {
        placements++;
    }

    void addedEntry() {
        entries++;
    }

    void addedException() {
        exceptions++;
    }

    void addedExit() {
        exits++;
    }

    /** The value of an outcome; empty when it was refused, its problems being then named under the path of the part. */
    <T> Optional<T> take(String path, Outcome<T> outcome) {
        return outcome.fold(done -> {
            done.warnings().forEach(each -> warnings.add(under(path, each)));
            return Optional.of(done.value());
        }, refused -> {
            refused.forEach(each -> problems.add(under(path, each)));
            return Optional.<T>empty();
        }, () -> refuse("dossier-absent", path, ""), changed -> refuse("dossier-absent", path, ""));
    }

    /** Names something wrong at a place of the file. */
    <T> Optional<T> refuse(String code, String field, String found, String... args) {
        problems.add(Problem.atField(code, field, found, args));
        return Optional.empty();
    }

    /**
     * Names the field as contradicting what is recorded, when it does.
     *
     * @return whether both say the same
     */
    boolean same(String field, Object recorded, Object sent) {
        if (!Objects.equals(recorded, sent)) {
            refuse("dossier-differs", field, shown(sent), shown(recorded));
            return false;
        }
        return true;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    DossierSummary summary(long upload) {
        return new DossierSummary(upload, contracts, lots, clauses, people, placements, entries, exceptions, exits);
    }

    private static String shown(Object value) {
        return value == null ? "–" : value.toString();
    }

    private static Problem under(String path, Problem problem) {
        return new Problem(problem.code(), problem.severity(), Place.field(path + problem.place().field()), problem.found(), problem.args());
    }
}

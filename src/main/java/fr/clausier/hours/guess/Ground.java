package fr.clausier.hours.guess;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Siret;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the viewer knows that a file may name: contracts within reach, employers of the directory. */
public final class Ground {

    private static final int SHORTEST = 3;

    private final LocalDate today;
    private final Map<String, String> contracts = new HashMap<>();
    private final Map<String, Siret> employers = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> sirets = new HashSet<>();
    private final Siret own;

    /**
     * @param contracts numbers of the contracts within reach
     * @param employers names by SIRET
     * @param own SIRET of the organisation the viewer acts for; null for a whole structure
     */
    public Ground(LocalDate today, Collection<String> contracts, Map<Siret, String> employers, Siret own) {
        this.today = today;
        this.own = own;
        contracts.forEach(number -> this.contracts.putIfAbsent(Folded.of(number), number));
        employers.forEach((siret, name) -> {
            sirets.add(siret.digits());
            if (this.employers.putIfAbsent(Folded.of(name), siret) != null) {
                shared.add(Folded.of(name));
            }
        });
    }

    /** Of a viewer who knows nothing. */
    public static Ground nothing(LocalDate today) {
        return new Ground(today, List.of(), Map.of(), null);
    }

    LocalDate today() {
        return today;
    }

    Optional<Siret> own() {
        return Optional.ofNullable(own);
    }

    /** Numbers of the contracts within reach, as they are recorded. */
    public Collection<String> contracts() {
        return contracts.values();
    }

    boolean knowsContract(String written) {
        return contracts.containsKey(Folded.of(written));
    }

    boolean knowsEmployer(String digits) {
        return sirets.contains(digits);
    }

    /** The contract when the viewer reaches only one. */
    Optional<String> onlyContract() {
        return contracts.size() == 1 ? contracts.values().stream().findFirst() : Optional.empty();
    }

    /** The one contract whose number stands in a text, as words of it. */
    Optional<String> contractIn(String text) {
        String padded = " " + Folded.of(text) + " ";
        List<String> found = contracts.entrySet().stream().filter(each -> each.getKey().length() >= SHORTEST && padded.contains(" " + each.getKey() + " "))
            .map(Map.Entry::getValue).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The employer of exactly that name; empty when two share it. */
    public Optional<Siret> employerNamed(String name) {
        String folded = Folded.of(name);
        return shared.contains(folded) ? Optional.empty() : Optional.ofNullable(employers.get(folded));
    }
}

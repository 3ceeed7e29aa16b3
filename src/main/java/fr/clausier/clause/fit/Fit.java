package fr.clausier.clause.fit;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.contract.LinkKind;
import fr.clausier.kernel.Reason;
import fr.clausier.provider.EmployerKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * whether a kind of employer is fit for a way to work and a contract type, by the default matrix and the changes the terms
 * make to it. An empty answer means fit; otherwise the reason why not.
 */
public final class Fit {

    private static final String RULE = "R-07";
    private static final int VERSION = 1;

    private Fit() { }

    /** Fit of a person's work contract, employer and way to work. The way to work is judged before the contract type. */
    public static Optional<Reason> check(EmployerKind kind, Modality modality, ContractType contract, FitChanges changes) {
        Optional<Reason> unfit = check(kind, modality, changes);
        if (unfit.isPresent()) {
            return unfit;
        }
        boolean allowed = changes.about(kind, modality, contract).orElse(Matrix.of(kind).contracts().contains(contract));
        return allowed ? Optional.empty() : Optional.of(Reason.of(RULE, VERSION, "contract-unfit",
            Map.of("kind", "EmployerKind." + kind, "modality", "Modality." + modality, "contract", "ContractType." + contract)));
    }

    /** Fit of a kind of employer for a way to work, whatever the contract type. */
    public static Optional<Reason> check(EmployerKind kind, Modality modality, FitChanges changes) {
        Cell cell = Matrix.of(kind, modality);
        if (changes.about(kind, modality, null).orElse(cell.byDefault())) {
            return Optional.empty();
        }
        String code = cell == Cell.BY_TERMS ? "kind-needs-terms" : "kind-unfit";
        return Optional.of(Reason.of(RULE, VERSION, code, Map.of("kind", "EmployerKind." + kind, "modality", "Modality." + modality)));
    }

    /**
     * Fit of a kind of employer for its legal link to a lot. An ordinary company may be anything but a labour supplier; a kind
     * that only supplies labour cannot perform a part of the works, nor host the people it supplies.
     */
    public static Optional<Reason> check(EmployerKind kind, LinkKind link, FitChanges changes) {
        return switch (link) {
            case HOLDER -> performing(kind, link, Modality.SIAE_HOLDER, changes);
            case CO_CONTRACTOR -> performing(kind, link, Modality.CO_CONTRACTING, changes);
            case SUBCONTRACTOR -> performing(kind, link, Modality.SUBCONTRACTING, changes);
            case LABOUR_SUPPLIER -> asLink(link, check(kind, Modality.LABOUR_SUPPLY, changes));
            case HOST -> performing(kind, link, Modality.SUBCONTRACTING, changes);
        };
    }

    /** Contract types a kind may use for a way to work, the terms' changes included. */
    public static Set<ContractType> contracts(EmployerKind kind, Modality modality, FitChanges changes) {
        return Set.of(ContractType.values()).stream().filter(type -> check(kind, modality, type, changes).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Reason> performing(EmployerKind kind, LinkKind link, Modality modality, FitChanges changes) {
        return kind == EmployerKind.COMPANY ? Optional.empty() : asLink(link, check(kind, modality, changes));
    }

    private static Optional<Reason> asLink(LinkKind link, Optional<Reason> unfit) {
        return unfit.map(reason -> Reason.of(RULE, VERSION, reason.code().equals("kind-unfit") ? "link-unfit" : "link-needs-terms",
            Map.of("kind", reason.facts().get("kind"), "link", "LinkKind." + link)));
    }
}

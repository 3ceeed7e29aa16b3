package fr.clausier.compliance.check;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.check.rule.Consultation;
import fr.clausier.compliance.check.rule.Purchase;
import fr.clausier.compliance.check.rule.SocialConditionRule;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.SocialConsideration;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmounts;
import fr.clausier.law.LegalSeries;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what R-61 asks of each contract. */
@Singleton
class SocialFindings {

    private final Lots lots;
    private final Clauses clauses;
    private final Organisations organisations;
    private final LegalAmounts law;

    SocialFindings(Lots lots, Clauses clauses, Organisations organisations, LegalAmounts law) {
        this.lots = lots;
        this.clauses = clauses;
        this.organisations = organisations;
        this.law = law;
    }

    /** The duty is the buyer's: it is not shown to organisations linked to a lot, who do not see the other lots either. */
    List<Finding> of(Scope scope, Collection<Contract> contracts) {
        if (scope.reach().equals("LINKED")) {
            return List.of();
        }
        Map<Long, Organisation> buyers = organisations.byIds(scope, contracts.stream().map(Contract::buyerId).toList());
        Set<Long> withClause = withClause(scope);
        LegalSeries amounts = law.series(scope);
        return contracts.stream().map(contract -> Finding.of(CheckKind.SOCIAL_CONDITION, SocialConditionRule.judge(
            consultation(contract, buyers.get(contract.buyerId()), withClause.contains(contract.id())), amounts), contract.id(), 0, 0)).toList();
    }

    private Set<Long> withClause(Scope scope) {
        Map<Long, TermsHistory> terms = clauses.histories(scope);
        return lots.all(scope).stream().filter(lot -> !terms.getOrDefault(lot.id(), TermsHistory.NONE).versions().isEmpty())
            .map(Lot::contractId).collect(Collectors.toSet());
    }

    private static Consultation consultation(Contract contract, Organisation buyer, boolean clause) {
        return new Consultation(contract.consultationDate(), contract.notificationDate(), contract.estimatedValue(), buyer.buyerKind(),
            Purchase.of(contract.nature(), contract.cpv(), contract.ccag()), contract.durationMonths(), contract.isDefence(),
            clause || contract.socialConsiderations().contains(SocialConsideration.CLAUSE), contract.derogation(), contract.derogationReason());
    }
}

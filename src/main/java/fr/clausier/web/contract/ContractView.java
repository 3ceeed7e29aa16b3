package fr.clausier.web.contract;

import fr.clausier.contract.Amendment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.action.Noted;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** A contract as its page shows it. @param operation name of the project it belongs to; null for none; @param month last complete month, at whose end it is looked at; @param next the soonest thing to be done about each lot that has some, by lot; @param checks checks that found something or that a person must look at */
public record ContractView(Contract contract, Organisation buyer, String operation, List<Amendment> amendments, List<LotView> lots,
        YearMonth month, Published published, long checks, Map<Long, Noted> next, Scope scope) {

    /** What is published of the contract. @param records how many records are attached; @param conflicts how many values differ from those typed */
    public record Published(int records, int conflicts) { }

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_CONTRACTS);
    }

    public boolean mayDeclare() {
        return scope.may(Permission.DECLARE_HOURS);
    }

    public boolean mayRecordTerms() {
        return scope.may(Permission.RECORD_TERMS);
    }

    /** The base of a lot is read by who holds it or performs it, not by all who are linked to it. */
    public boolean mayReadBase(LotView lot) {
        return !scope.reach().equals("LINKED") || lot.links().stream().map(LinkView::link).anyMatch(link ->
            link.organisationId() == scope.organisation() && (link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR));
    }

    public boolean mayReadNeeds() {
        return scope.may(Permission.READ_NEEDS);
    }

    public boolean mayKeepActions() {
        return scope.may(Permission.KEEP_ACTIONS);
    }

    public boolean mayReadPenalties() {
        return scope.may(Permission.READ_PENALTIES);
    }
}

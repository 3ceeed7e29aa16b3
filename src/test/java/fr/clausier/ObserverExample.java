package fr.clausier;

import fr.clausier.contract.share.OperationShares;
import fr.clausier.contract.share.ShareDraft;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import java.util.UUID;

/** Makes an observer's organisation to which all the contracts of a structure are shown, as one operation. */
public final class ObserverExample {

    private ObserverExample() { }

    /** @return the organisation its accounts hold their role for */
    public static long shownEverything(Scope scope) {
        String name = "Tout " + UUID.randomUUID();
        Sql.run("INSERT INTO operation (structure_id, name) VALUES (" + scope.structure() + ", '" + name + "')",
            "UPDATE contract SET operation_id = (SELECT o.id FROM operation o WHERE o.name = '" + name + "') WHERE structure_id = " + scope.structure());
        Organisation fund = TestInstance.get(Organisations.class).named(scope, TestInstance.siret(), "Fonds de cofinancement", null);
        OperationShares shares = TestInstance.get(OperationShares.class);
        long operation = TestInstance.get(fr.clausier.contract.Contracts.class).operations(scope).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().id();
        shares.share(scope, operation, new ShareDraft(fund.siret(), null, null, "Convention")).get();
        return fund.id();
    }
}

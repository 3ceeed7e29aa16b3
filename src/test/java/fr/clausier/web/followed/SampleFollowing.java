package fr.clausier.web.followed;

import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.contract.share.ShareDraft;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;

/** Who follows what on the small portfolio: territories, a stand-in, and an operation that the structure and a neighbour share with each other. */
public final class SampleFollowing {

    private static final String OWN = "90000000100008";
    private static final String NEIGHBOUR = "90396060000014";

    private SampleFollowing() { }

    /** @return addresses of a facilitator */
    public static List<String> in(ApplicationContext context, SamplePortfolio sample) {
        long structure = sample.contract().structureId();
        long colleague = Visitor.account(context, "Yann Tanguy", Role.FACILITATOR, structure, null).id();
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), structure);
        Organisation buyer = context.getBean(Organisations.class).find(scope, sample.contract().buyerId()).orElseThrow();
        context.getBean(Organisations.class).record(scope, new OrganisationDraft(buyer.siret(), buyer.name(), buyer.legalFamily(), buyer.buyerKind(), null, "56100", null, null,
            null, null, null)).get();
        Visitor claire = Visitor.to(context).as(sample.facilitator());
        claire.post("/following/territories", Map.of("territoryOf", sample.facilitator().id(), "areas", "21, Morbihan"));
        claire.post("/following/territories", Map.of("territoryOf", colleague, "areas", "56121", "territoryFrom", "2026-05-01", "territoryUntil", "2026-08-31"));
        claire.post("/following/stand-ins", Map.of("awayId", sample.facilitator().id(), "deputyId", colleague, "awayFrom", "2026-04-10", "awayUntil", "2026-04-24"));
        String shares = "/operations/" + sample.contract().operationId() + "/observers";
        neighbour(context);
        claire.post("/providers/new", Map.of("siret", NEIGHBOUR, "name", "PLIE du littoral"));
        claire.post(shares, Map.of("siret", NEIGHBOUR, "purpose", "Chantier à cheval sur deux territoires", "sharedUntil", "2026-12-31"));
        return List.of("/following", "/following?whose=nobody", "/account", "/operations", shares, "/?whose=mine", "/board?whose=mine");
    }

    private static void neighbour(ApplicationContext context) {
        long structure = Visitor.structure(context, NEIGHBOUR);
        Scope scope = Scope.facilitator(new Actor(Visitor.account(context, "Rozenn Le Goff", Role.FACILITATOR, structure, null).id()), structure);
        Contract contract = context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", "21960001300011", "buyerName", "Commune de Valmère",
            "number", "2026-VOISIN", "object", "Voie verte du littoral", "divided", "true", "notificationDate", "2026-01-12", "social", "CLAUSE", "operation", "Voie verte")))).get();
        context.getBean(Organisations.class).named(scope, new Siret(OWN), "PLIE du Val", null);
        context.getBean(OperationShares.class).share(scope, contract.operationId(), new ShareDraft(new Siret(OWN), null, null, "Voie verte commune")).get();
    }
}

package fr.clausier.contract;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Reading;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Contracts, the operations that group them, and their amendments. */
@Singleton
public class Contracts {

    private final ContractRows rows;
    private final ContractRows.OperationRows operations;
    private final ContractRows.AmendmentRows amendments;
    private final LotRows lots;
    private final Organisations organisations;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, List<Contract>> kept;

    Contracts(ContractRows rows, ContractRows.OperationRows operations, ContractRows.AmendmentRows amendments, LotRows lots,
            Organisations organisations, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.operations = operations;
        this.amendments = amendments;
        this.lots = lots;
        this.organisations = organisations;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.CONTRACT, Thing.OPERATION, Thing.OPEN_DATA);
    }

    @Transactional
    public Optional<Contract> find(Scope scope, long id) {
        return kept.renewed(scope, "", () -> visible(scope)).flatMap(all -> all.stream().filter(each -> each.id() == id).findFirst())
            .or(() -> Reading.once("contract", id, scope, () -> rows.visible(id, scope.structure(), scope.reach(), scope.organisation())));
    }

    @Transactional
    public Optional<Contract> find(Scope scope, Siret buyer, String number) {
        return rows.visible(buyer.digits(), number, scope.structure(), scope.reach(), scope.organisation());
    }

    /** Every contract the viewer reaches, for statements over a portfolio. */
    @Transactional
    public List<Contract> all(Scope scope) {
        return kept.get(scope, "", () -> visible(scope));
    }

    private List<Contract> visible(Scope scope) {
        return rows.allVisible(scope.structure(), scope.reach(), scope.organisation());
    }

    @Transactional
    public Listing<ContractLine> search(Scope scope, ContractFilter filter) {
        String pattern = "%" + Folded.of(filter.text()) + "%";
        String social = filter.social().isEmpty() ? "%" : "%" + filter.social() + "%";
        List<ContractLine> page = rows.search(scope.structure(), scope.reach(), scope.organisation(), pattern, filter.buyerId(), social,
            filter.sort(), Listing.PAGE, Listing.offset(filter.page()));
        return Listing.of(page, filter.page(), () -> rows.count(scope.structure(), scope.reach(), scope.organisation(), pattern, filter.buyerId(), social));
    }

    /** The first contracts by number that bear words of a text, at most so many; their lots are not counted. */
    @Transactional
    public List<ContractLine> first(Scope scope, String text, int most) {
        return rows.first(scope.structure(), scope.reach(), scope.organisation(), "%" + Folded.of(text) + "%", most);
    }

    /** Records a contract; an undivided one gets its implicit lot at once. */
    @Transactional
    public Outcome<Contract> record(Scope scope, ContractDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        if (find(scope, draft.buyerSiret(), draft.number()).isPresent()) {
            return Outcome.refused(Problem.atField("contract-exists", "number", draft.number()));
        }
        boolean own = organisations.find(scope, draft.buyerSiret()).filter(known -> known.id() == scope.organisation()).isPresent();
        if (scope.role() == Role.BUYER && !own) {
            return Outcome.refused(Problem.atField("buyer-not-yours", "buyerSiret", draft.buyerSiret().digits()));
        }
        Organisation buyer = organisations.named(scope, draft.buyerSiret(), draft.buyerName(), draft.buyerKind());
        Contract contract = rows.save(Contract.of(null, scope.structure(), buyer, operation(scope, draft.operation()), draft, 0));
        if (!draft.divided()) {
            lots.save(Lot.of(null, contract, new LotDraft("", "", draft.cpv(), draft.amount(), null, null, Grouping.NONE), 0));
        }
        journal.record(scope, "contract.recorded", "contract", contract.id(), null, contract);
        return Outcome.done(contract);
    }

    /**
     * Changes a contract read at some version; buyer and division into lots stay as they were recorded. A buyer moves neither a
     * notification date gone by, after which its terms are no longer its own to change, nor the operation.
     */
    @Transactional
    public Outcome<Contract> change(Scope scope, long id, long version, ContractDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Contract before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        Organisation buyer = organisations.find(scope, before.buyerId()).orElseThrow();
        Optional<Problem> problem = changeProblem(scope, before, buyer, draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Long operation = scope.role() == Role.BUYER ? before.operationId() : operation(scope, draft.operation());
        Contract after = rows.update(Contract.of(id, scope.structure(), buyer, operation, draft, version));
        journal.record(scope, "contract.changed", "contract", id, before, after);
        return Outcome.done(after);
    }

    private Optional<Problem> changeProblem(Scope scope, Contract before, Organisation buyer, ContractDraft draft) {
        if (!buyer.siret().equals(draft.buyerSiret())) {
            return Optional.of(Problem.atField("buyer-fixed", "buyerSiret", draft.buyerSiret().digits()));
        }
        boolean moved = before.isNotifiedBy(calendar.today()) && !before.notificationDate().equals(draft.notificationDate());
        if (scope.role() == Role.BUYER && moved) {
            return Optional.of(Problem.atField("notification-fixed", "notificationDate", String.valueOf(draft.notificationDate())));
        }
        if (before.divided() != draft.divided()) {
            return Optional.of(Problem.atField("division-fixed", "divided", ""));
        }
        return find(scope, draft.buyerSiret(), draft.number()).filter(other -> !other.id().equals(before.id()))
            .map(other -> Problem.atField("contract-exists", "number", draft.number()));
    }

    @Transactional
    public List<Amendment> amendments(Scope scope, long contractId) {
        return find(scope, contractId).map(contract -> amendments.findByContractIdOrderByNumber(contract.id())).orElse(List.of());
    }

    @Transactional
    public Outcome<Amendment> amend(Scope scope, long contractId, Amendment amendment) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Contract contract = find(scope, contractId).orElse(null);
        if (contract == null) {
            return Outcome.absent();
        }
        if (amendments.findByContractIdAndNumber(contractId, amendment.number()).isPresent()) {
            return Outcome.refused(Problem.atField("amendment-exists", "number", Integer.toString(amendment.number())));
        }
        Amendment saved = amendments.save(amendment.on(contract));
        journal.record(scope, "contract.amended", "contract", contractId, null, saved);
        return Outcome.done(saved);
    }

    @Transactional
    public List<Operation> operations(Scope scope) {
        return operations.all(scope.structure()).stream().filter(each -> scope.reach().equals("ALL") || scope.isShared(each.id())).toList();
    }

    /** Operations group contracts of several buyers: they are the facilitator's. */
    private Long operation(Scope scope, String name) {
        if (name == null || scope.role() == Role.BUYER) {
            return null;
        }
        return operations.findByStructureIdAndName(scope.structure(), name).map(Operation::id).orElseGet(() -> {
            Operation saved = operations.save(new Operation(null, scope.structure(), name));
            journal.record(scope, "operation.recorded", "operation", saved.id(), null, saved);
            return saved.id();
        });
    }
}

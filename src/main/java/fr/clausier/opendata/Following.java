package fr.clausier.opendata;

import fr.clausier.clause.ClauseLinks;
import fr.clausier.contract.Amendment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.Operation;
import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.opendata.decp.Holder;
import fr.clausier.opendata.decp.Modification;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes published values into the contract and lot a record describes, through the same counters and checks as a person's typing. */
@Singleton
class Following {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 300;

    private final Contracts contracts;
    private final Lots lots;
    private final ClauseLinks links;
    private final Organisations organisations;

    Following(Contracts contracts, Lots lots, ClauseLinks links, Organisations organisations) {
        this.contracts = contracts;
        this.lots = lots;
        this.links = links;
        this.organisations = organisations;
    }

    /** What the contract and lot hold now in the compared fields. */
    Map<DecpField, String> typed(Scope scope, Contract contract, Lot lot) {
        List<Holder> linked = new ArrayList<>();
        if (lot != null) {
            List<LotLink> links = lots.links(scope, lot.id()).stream().filter(Comparison::isHolder).toList();
            Map<Long, Organisation> known = organisations.byIds(scope, links.stream().map(LotLink::organisationId).toList());
            known.values().forEach(holder -> linked.add(new Holder("SIRET", holder.siret().digits(), "")));
        }
        return Comparison.typed(contract, lot, linked);
    }

    /** The draft of a contract made of a record. */
    ContractDraft draft(PublishedRecord record, Map<DecpField, String> values, Fields[] read) {
        Map<String, Object> form = new HashMap<>();
        form.put("buyerSiret", record.buyerSiret().digits());
        String buyerName = values.getOrDefault(DecpField.BUYER_NAME, "");
        form.put("buyerName", buyerName.substring(0, Math.min(LONGEST_NAME, buyerName.length())));
        form.put("number", record.recordId());
        form.put("divided", "false");
        values.forEach((field, value) -> set(form, field, value));
        read[0] = Fields.of(form);
        return ContractDraft.read(read[0]);
    }

    /**
     * Writes the values given. Values the contract's own checks refuse are left as they were, and the refusals returned: they stay
     * visible as conflicts.
     */
    List<Problem> write(Scope scope, Contract contract, Lot lot, Map<DecpField, String> values) {
        List<Problem> problems = new ArrayList<>();
        if (values.keySet().stream().anyMatch(field -> isOfContract(field, contract))) {
            problems.addAll(writeContract(scope, contract, lot, values));
        }
        boolean ofLot = values.containsKey(DecpField.GROUPING)
            || contract.divided() && values.keySet().stream().anyMatch(field -> !isOfContract(field, contract));
        if (lot != null && ofLot) {
            problems.addAll(writeLot(scope, contract, lots.find(scope, lot.id()).orElseThrow(), values));
        }
        if (lot != null && values.containsKey(DecpField.HOLDERS)) {
            problems.addAll(link(scope, lot, Holder.listOf(values.get(DecpField.HOLDERS))));
        }
        return problems;
    }

    private static boolean isOfContract(DecpField field, Contract contract) {
        return switch (field) {
            case NATURE, PROCEDURE, CCAG, PLACE_CODE, PLACE_NAME, SOCIAL, ENVIRONMENTAL, NOTIFICATION_DATE, DURATION_MONTHS -> true;
            case OBJECT, CPV, AMOUNT -> !contract.divided();
            default -> false;
        };
    }

    private List<Problem> writeContract(Scope scope, Contract contract, Lot lot, Map<DecpField, String> values) {
        Map<String, Object> form = form(scope, contract);
        values.forEach((field, value) -> {
            if (isOfContract(field, contract)) {
                set(form, field, value);
            }
        });
        Fields fields = Fields.of(form);
        ContractDraft draft = ContractDraft.read(fields);
        if (fields.hasErrors()) {
            return fields.problems();
        }
        Outcome<Contract> changed = contracts.change(scope, contract.id(), contract.version(), draft);
        if (changed instanceof Outcome.Done<Contract> done && !contract.divided() && lot != null) {
            keepImplicitLotAlike(scope, contract, done.value(), lot);
        }
        return changed.problems();
    }

    /** The one lot of an undivided contract has the contract's CPV and amount, unless a person gave it others. */
    private void keepImplicitLotAlike(Scope scope, Contract before, Contract after, Lot lot) {
        Cpv cpv = Objects.equals(lot.cpv(), before.cpv()) ? after.cpv() : lot.cpv();
        Money amount = Objects.equals(lot.amount(), before.amount()) ? after.amount() : lot.amount();
        if (!Objects.equals(cpv, lot.cpv()) || !Objects.equals(amount, lot.amount())) {
            lots.change(scope, lot.id(), lot.version(),
                new LotDraft(lot.number(), lot.title(), cpv, amount, lot.startsOn(), lot.endsOn(), lot.grouping()));
        }
    }

    private List<Problem> writeLot(Scope scope, Contract contract, Lot lot, Map<DecpField, String> values) {
        String title = contract.divided() ? values.getOrDefault(DecpField.OBJECT, lot.title()) : lot.title();
        Cpv cpv = contract.divided() && values.containsKey(DecpField.CPV) ? new Cpv(values.get(DecpField.CPV)) : lot.cpv();
        Money amount = contract.divided() && values.containsKey(DecpField.AMOUNT) ? Money.of(values.get(DecpField.AMOUNT)) : lot.amount();
        Grouping grouping = values.containsKey(DecpField.GROUPING) ? Grouping.valueOf(values.get(DecpField.GROUPING)) : lot.grouping();
        LotDraft draft = new LotDraft(lot.number(), title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title, cpv, amount,
            lot.startsOn(), lot.endsOn(), grouping);
        return lots.change(scope, lot.id(), lot.version(), draft).problems();
    }

    /** Publications do not say who leads a grouping: every holder is linked alike, and a person says who leads. */
    private List<Problem> link(Scope scope, Lot lot, List<Holder> holders) {
        List<Problem> problems = new ArrayList<>();
        List<Long> linked = lots.links(scope, lot.id()).stream().filter(Comparison::isHolder).map(LotLink::organisationId).toList();
        Set<String> known = organisations.byIds(scope, linked).values().stream().map(o -> o.siret().digits()).collect(Collectors.toSet());
        for (Holder holder : holders) {
            holder.siret().filter(siret -> known.add(siret.digits())).ifPresent(siret -> problems.addAll(links.link(scope, lot.id(),
                new LinkDraft(siret, holder.name().isEmpty() ? null : holder.name(), LinkKind.HOLDER, null, false, null)).problems()));
        }
        return problems;
    }

    /** Records the published amendments an undivided contract lacks. Those of lots are numbered lot by lot: a person records them. */
    void amend(Scope scope, Contract contract, Map<DecpField, String> values) {
        if (contract.divided() || !values.containsKey(DecpField.MODIFICATIONS)) {
            return;
        }
        Set<Integer> known = contracts.amendments(scope, contract.id()).stream().map(Amendment::number).collect(Collectors.toSet());
        for (Modification published : Modification.listOf(values.get(DecpField.MODIFICATIONS))) {
            if (published.number() > 0 && published.notifiedOn() != null && known.add(published.number())) {
                contracts.amend(scope, contract.id(), new Amendment(null, 0, 0, published.number(), published.notifiedOn(), null,
                    published.amount(), published.months()));
            }
        }
    }

    private Map<String, Object> form(Scope scope, Contract contract) {
        Organisation buyer = organisations.find(scope, contract.buyerId()).orElseThrow();
        Map<String, Object> form = new HashMap<>();
        form.put("buyerSiret", buyer.siret().digits());
        form.put("buyerName", buyer.name());
        form.put("number", contract.number());
        form.put("object", contract.object());
        form.put("nature", contract.nature());
        form.put("procedure", contract.procedure());
        form.put("cpv", contract.cpv());
        form.put("ccag", contract.ccag());
        form.put("placeCode", contract.placeCode());
        form.put("placeName", contract.placeName());
        form.put("social", contract.social());
        form.put("environmental", contract.environmental());
        form.put("amount", contract.amount());
        form.put("estimatedValue", contract.estimatedValue());
        form.put("consultationDate", contract.consultationDate());
        form.put("notificationDate", contract.notificationDate());
        form.put("durationMonths", contract.durationMonths());
        form.put("operation", operation(scope, contract));
        form.put("divided", Boolean.toString(contract.divided()));
        form.put("defence", Boolean.toString(contract.defence()));
        form.put("derogation", contract.derogation());
        form.put("derogationReason", contract.derogationReason());
        return form;
    }

    /** Buyers do not list operations, but one that is there must stay: the name is looked up for the whole structure. */
    private String operation(Scope scope, Contract contract) {
        return contracts.operations(Scope.facilitator(scope.actor(), scope.structure())).stream()
            .filter(operation -> operation.id().equals(contract.operationId())).map(Operation::name).findFirst().orElse(null);
    }

    private static void set(Map<String, Object> form, DecpField field, String value) {
        switch (field) {
            case OBJECT -> form.put("object", value);
            case NATURE -> form.put("nature", value);
            case PROCEDURE -> form.put("procedure", value);
            case CPV -> form.put("cpv", value);
            case CCAG -> form.put("ccag", value);
            case PLACE_CODE -> form.put("placeCode", value.length() <= 10 ? value : null);
            case PLACE_NAME -> form.put("placeName", value.length() <= 200 ? value : null);
            case SOCIAL -> form.put("social", value);
            case ENVIRONMENTAL -> form.put("environmental", value);
            case AMOUNT -> form.put("amount", value);
            case NOTIFICATION_DATE -> form.put("notificationDate", value);
            case DURATION_MONTHS -> form.put("durationMonths", value);
            default -> { }
        }
    }
}

package fr.clausier.contract;

import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Money;
import fr.clausier.store.CpvConverter;
import fr.clausier.store.MoneyConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;

/**
 * A part of a contract with its own title, CPV, amount and holder; what carries a clause.
 *
 * @param implicit the one lot of an undivided contract: its number is empty and pages never show it as a lot
 */
@MappedEntity("lot")
public record Lot(@Id @GeneratedValue @Nullable Long id, long structureId, long contractId, String number, String title,
        @MappedProperty(converter = CpvConverter.class) @Nullable Cpv cpv,
        @MappedProperty(converter = MoneyConverter.class) @Nullable Money amount, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, Grouping grouping, boolean implicit, @Version long version) {

    static Lot of(Long id, Contract contract, LotDraft draft, long version) {
        return new Lot(id, contract.structureId(), contract.id(), contract.divided() ? draft.number() : "",
            contract.divided() ? draft.title() : contract.object().substring(0, Math.min(500, contract.object().length())),
            draft.cpv(), draft.amount(), draft.startsOn(), draft.endsOn(), draft.grouping(), !contract.divided(), version);
    }
}

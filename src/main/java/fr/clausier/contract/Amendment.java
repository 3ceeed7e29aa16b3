package fr.clausier.contract;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.store.MoneyConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/**
 * An amendment (avenant) of a contract. Amount and duration are those of the contract once amended; absent when unchanged.
 */
@MappedEntity("amendment")
public record Amendment(@Id @GeneratedValue @Nullable Long id, long structureId, long contractId, int number, LocalDate signedOn,
        @Nullable String object, @MappedProperty(converter = MoneyConverter.class) @Nullable Money amount,
        @Nullable Integer durationMonths) {

    /** Reads an amendment still to be recorded on a contract. */
    public static Amendment read(Fields fields) {
        Integer number = fields.required("number", fields.integer("number"));
        Integer months = fields.integer("durationMonths");
        if (number != null && number < 0) {
            fields.refuse("integer-format", "number");
        }
        if (months != null && (months < 0 || months > ContractDraft.LONGEST_DURATION)) {
            fields.refuse("months-range", "durationMonths", Integer.toString(ContractDraft.LONGEST_DURATION));
        }
        return new Amendment(null, 0, 0, number == null ? 0 : number, fields.requiredDate("signedOn"), fields.text("object", 1000),
            fields.money("amount"), months);
    }

    Amendment on(Contract contract) {
        return new Amendment(id, contract.structureId(), contract.id(), number, signedOn, object, amount, durationMonths);
    }
}

package fr.clausier.api.contract;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.organisation.Organisation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A contract as programs get it; amounts in euros excluding VAT. Send {@code version} back with a change. */
@Serdeable
public record ContractResponse(long id, String buyerSiret, String buyerName, String number, String object, @Nullable String nature,
        @Nullable String procedure, @Nullable String cpv, @Nullable String ccag, @Nullable String placeCode, @Nullable String placeName,
        List<String> social, List<String> environmental, @Nullable BigDecimal amount, @Nullable BigDecimal estimatedValue,
        @Nullable LocalDate consultationDate, @Nullable LocalDate notificationDate, @Nullable Integer durationMonths, boolean divided,
        boolean defence, @Nullable String derogation, @Nullable String derogationReason, long version, List<LotResponse> lots) {

    static ContractResponse of(Contract contract, Organisation buyer, List<Lot> lots) {
        return new ContractResponse(contract.id(), buyer.siret().digits(), buyer.name(), contract.number(), contract.object(),
            name(contract.nature()), name(contract.procedure()), contract.cpv() == null ? null : contract.cpv().code(),
            name(contract.ccag()), contract.placeCode(), contract.placeName(), list(contract.social()), list(contract.environmental()),
            contract.amount() == null ? null : contract.amount().value(),
            contract.estimatedValue() == null ? null : contract.estimatedValue().value(), contract.consultationDate(),
            contract.notificationDate(), contract.durationMonths(), contract.divided(), contract.defence(),
            name(contract.derogation()), contract.derogationReason(), contract.version(),
            lots.stream().map(LotResponse::of).toList());
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static List<String> list(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    /** A lot; number and title of an undivided contract's only lot are empty. */
    @Serdeable
    public record LotResponse(long id, String number, String title, @Nullable String cpv, @Nullable BigDecimal amount,
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, String grouping, boolean implicit, long version) {

        public static LotResponse of(Lot lot) {
            return new LotResponse(lot.id(), lot.number(), lot.implicit() ? "" : lot.title(), lot.cpv() == null ? null : lot.cpv().code(),
                lot.amount() == null ? null : lot.amount().value(), lot.startsOn(), lot.endsOn(), lot.grouping().name(), lot.implicit(),
                lot.version());
        }
    }
}

package fr.clausier.contract;

import java.util.Arrays;

/**
 * Which contracts, in which order.
 *
 * @param text words of the number, object or buyer; empty for all
 * @param buyerId 0 for all
 * @param social a {@link SocialConsideration} code, or empty
 * @param sort number, object, buyer, amount or notified (newest first)
 * @param page from 1
 */
public record ContractFilter(String text, long buyerId, String social, String sort, int page) {

    /** A consideration or an order nobody knows reads as none asked. */
    public ContractFilter {
        String asked = social;
        social = Arrays.stream(SocialConsideration.values()).map(Enum::name).filter(asked::equals).findFirst().orElse("");
    }

    public static ContractFilter all() {
        return new ContractFilter("", 0, "", "number", 1);
    }
}

package fr.clausier.contract.base;

/**
 * A draft and the cell it came from.
 *
 * @param sheet null when it was typed; @param cell likewise
 */
public record BaseSource(BaseDraft draft, String sheet, String cell) {

    static BaseSource typed(BaseDraft draft) {
        return new BaseSource(draft, null, null);
    }
}

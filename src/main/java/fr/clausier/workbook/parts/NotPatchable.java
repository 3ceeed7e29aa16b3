package fr.clausier.workbook.parts;

/** A package made in a way this room does not patch: its content is then given back as a new workbook. */
public final class NotPatchable extends RuntimeException {

    public NotPatchable(String why) {
        super(why, null, false, false);
    }
}

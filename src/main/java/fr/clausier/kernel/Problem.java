package fr.clausier.kernel;

import fr.clausier.kernel.written.SocialNumber;
import java.util.List;

/**
 * Something wrong in what a person sent: which value, where, why. The sentence itself, with what to do and an example, is in
 * the texts under {@code problem.<code>}; arguments fill its {0}, {1}….
 *
 * @param code stable, lower case with dashes: {@code siret-format}
 * @param found the value as received, at most 200 characters, what looks like a social-security number covered; empty when something is missing
 */
public record Problem(String code, Severity severity, Place place, String found, List<String> args) {

    /** ERROR stops the recording; WARNING is shown and kept. */
    public enum Severity { ERROR, WARNING }

    private static final int LONGEST_SHOWN = 200;

    public Problem {
        found = SocialNumber.masked(found);
        found = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "…" : found;
        args = args.stream().map(SocialNumber::masked).toList();
    }

    public static Problem error(String code, Place place, String found, String... args) {
        return new Problem(code, Severity.ERROR, place, found, List.of(args));
    }

    public static Problem warning(String code, Place place, String found, String... args) {
        return new Problem(code, Severity.WARNING, place, found, List.of(args));
    }

    public static Problem atField(String code, String field, String found, String... args) {
        return error(code, Place.field(field), found, args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Where: a field of a form or JSON body ({@code lots[2].amount}), or a cell of a workbook (sheet, A1 address).
     * For a text file the sheet is empty and the address keeps its line: {@code D12} is the fourth column of line 12.
     */
    public record Place(String field, String sheet, String cell) {

        public static final Place NOWHERE = new Place("", "", "");

        public static Place field(String field) {
            return new Place(field, "", "");
        }

        public static Place cell(String sheet, String cell) {
            return new Place("", sheet, cell);
        }

        @Override
        public String toString() {
            return cell.isEmpty() ? field : sheet.isEmpty() ? cell : sheet + "!" + cell;
        }
    }
}

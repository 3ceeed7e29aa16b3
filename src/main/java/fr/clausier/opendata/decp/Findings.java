package fr.clausier.opendata.decp;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The problems of one file, in the order of reading. Each names the record first ({0} of the sentence): its id, or its rank in the
 * file as {@code #4} when it has none.
 */
public final class Findings {

    /** More would help nobody; a last problem then says how many were left out. */
    public static final int MOST = 5_000;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private String record = "";
    private int leftOut;

    /** From now on problems are about this record. */
    public void about(String recordLabel) {
        record = recordLabel;
    }

    public void error(String code, String path, String found, String... args) {
        add(Problem.error(code, Place.field(path), printable(found), withRecord(args)));
    }

    public void warning(String code, String path, String found, String... args) {
        add(Problem.warning(code, Place.field(path), printable(found), withRecord(args)));
    }

    /** A key that no version of the schema holds; said once per file with the number of records. */
    public void unknownKey(String key) {
        if (unknown.size() < 100 || unknown.containsKey(key)) {
            unknown.merge(printable(key), 1, Integer::sum);
        }
    }

    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        unknown.forEach((key, count) ->
            all.add(Problem.warning("decp-unknown-field", Place.NOWHERE, key, "", Integer.toString(count))));
        if (leftOut > 0) {
            all.add(Problem.warning("decp-more-problems", Place.NOWHERE, Integer.toString(leftOut), "", Integer.toString(MOST)));
        }
        return all;
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            leftOut++;
        }
    }

    private String[] withRecord(String[] args) {
        String[] all = new String[args.length + 1];
        all[0] = printable(record);
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    private static String printable(String text) {
        String head = text.length() > 300 ? text.substring(0, 300) : text;
        return head.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }
}

package fr.clausier.sampling.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** a sample anyone can draw again. */
public final class Draw {

    public static final String ID = "R-78";

    private Draw() { }

    /** Something that may be drawn. @param reference what it is published under; @param employer whose it is */
    public record Candidate(String reference, long employer) { }

    /**
     * A candidate with its place in the order of the draw.
     *
     * @param digest SHA-256 of seed and reference, by which candidates are put in order; @param rank from 1
     * @param drawn whether it is in the sample; @param byMinimum whether only because its employer would have too few
     */
    public record Placed(Candidate candidate, String digest, int rank, boolean drawn, boolean byMinimum) { }

    /**
     * All candidates in the order of the draw: the first share of them is drawn, rounded up; then, in the same order, those of employers that have fewer than the
     * least number.
     */
    public static List<Placed> of(String seed, BigDecimal percent, int least, Collection<Candidate> candidates) {
        record Hashed(Candidate candidate, String digest) { }
        List<Hashed> order = candidates.stream().map(each -> new Hashed(each, digest(seed, each.reference())))
            .sorted(Comparator.comparing(Hashed::digest).thenComparing(each -> each.candidate().reference())).toList();
        int share = share(percent, order.size());
        Map<Long, Integer> byEmployer = new HashMap<>();
        order.subList(0, share).forEach(each -> byEmployer.merge(each.candidate().employer(), 1, Integer::sum));
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Candidate candidate = order.get(i).candidate();
            boolean lacking = i >= share && byEmployer.getOrDefault(candidate.employer(), 0) < least;
            if (lacking) {
                byEmployer.merge(candidate.employer(), 1, Integer::sum);
            }
            placed.add(new Placed(candidate, order.get(i).digest(), i + 1, i < share || lacking, lacking));
        }
        return placed;
    }

    /** How many make a percentage of so many, rounded up. */
    static int share(BigDecimal percent, int of) {
        return percent.multiply(BigDecimal.valueOf(of)).divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING).intValueExact();
    }

    /** SHA-256 in hexadecimal of the UTF-8 text of seed, one vertical bar, reference. */
    static String digest(String seed, String reference) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((seed + "|" + reference).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

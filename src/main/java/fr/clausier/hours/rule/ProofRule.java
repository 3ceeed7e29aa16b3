package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.line.SeenProof;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * a proof of the group must have been seen, be recent enough on the day of hiring and still valid on that day. Ages are
 * calendar months counted from the day the proof bears, the end day included: a statement of 31 January that may be 3 months old
 * serves until 30 April. How old a proof may be, and whether one is asked, are terms. One good proof is enough, whatever the others;
 * a reasoned opinion that the terms take replaces it.
 */
public final class ProofRule implements LineRule {

    private static final Comparator<Ruling> KINDEST = Comparator.comparing(ruling -> ruling.part() == Part.REVIEW ? 0 : 1);
    private static final Comparator<SeenProof> LATEST = Comparator.comparing(SeenProof::dated)
        .thenComparing(SeenProof::validUntil, Comparator.nullsLast(Comparator.naturalOrder())).reversed();

    @Override
    public String id() {
        return "R-05";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        if (!terms.who().proofs().isNeeded(line.group()) || AcceptedGroup.hasOpinion(line, terms)) {
            return Optional.empty();
        }
        if (line.proofs().isEmpty()) {
            return Optional.of(Ruling.review(because("proof-missing", Map.of("group", "EligibleGroup." + line.group()))));
        }
        Integer months = terms.who().proofs().months(line.group());
        if (line.proofs().stream().anyMatch(proof -> against(line, proof, months).isEmpty())) {
            return Optional.empty();
        }
        return line.proofs().stream().sorted(LATEST).flatMap(proof -> against(line, proof, months).stream()).min(KINDEST);
    }

    /** Last day of hiring for which a proof is recent enough; null when only its validity matters. */
    private static LocalDate lastHiringDay(SeenProof proof, Integer months) {
        return months == null ? null : proof.dated().plusMonths(months);
    }

    private Optional<Ruling> against(LineFacts line, SeenProof proof, Integer months) {
        LocalDate hired = line.hiredOn();
        LocalDate limit = lastHiringDay(proof, months);
        if (proof.dated().isAfter(hired)) {
            return Optional.of(Ruling.review(because("proof-after-hiring", facts(line, proof, months))));
        }
        if (proof.validUntil() != null && proof.validUntil().isBefore(hired)) {
            return Optional.of(Ruling.refused(because("proof-not-valid", facts(line, proof, months))));
        }
        if (limit != null && hired.isAfter(limit)) {
            return Optional.of(Ruling.refused(because("proof-too-old", facts(line, proof, months))));
        }
        return Optional.empty();
    }

    private static Map<String, String> facts(LineFacts line, SeenProof proof, Integer months) {
        Map<String, String> facts = new TreeMap<>(Map.of("group", "EligibleGroup." + line.group(),
            "dated", proof.dated().toString(), "hired-on", line.hiredOn().toString()));
        if (proof.validUntil() != null) {
            facts.put("valid-until", proof.validUntil().toString());
        }
        if (months != null) {
            facts.put("months", months.toString());
            facts.put("serves-until", lastHiringDay(proof, months).toString());
        }
        return facts;
    }
}

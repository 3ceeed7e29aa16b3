package fr.clausier.compliance.due;

import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Proof;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the proof of a group runs out. Hours already judged keep their proof, which is judged at hiring; the date matters for whoever
 * is hired again.
 */
final class ExpiringProofs {

    private ExpiringProofs() { }

    /** Last day of the proof that lasts longest, when it falls from the day to so many days after; empty when one has no end. */
    static Optional<LocalDate> of(EligibleGroup group, List<Proof> seen, LocalDate day, int warningDays) {
        List<Proof> ofGroup = seen.stream().filter(proof -> proof.group() == group).toList();
        if (ofGroup.stream().anyMatch(proof -> proof.validUntil() == null)) {
            return Optional.empty();
        }
        return ofGroup.stream().map(Proof::validUntil).max(LocalDate::compareTo)
            .filter(last -> !last.isBefore(day) && !last.isAfter(day.plusDays(warningDays)));
    }
}

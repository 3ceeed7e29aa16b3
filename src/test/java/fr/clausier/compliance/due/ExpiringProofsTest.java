package fr.clausier.compliance.due;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Proof;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpiringProofsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static Proof proof(EligibleGroup group, LocalDate validUntil) {
        return new Proof(1L, 1, 1, group, "Décision", LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 2), 1, validUntil);
    }

    private static Optional<LocalDate> expiry(Proof... proofs) {
        return ExpiringProofs.of(EligibleGroup.BOETH, Arrays.asList(proofs), DAY, 60);
    }

    @Test
    void a_proof_is_announced_from_sixty_days_before_its_last_day() {
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY))).contains(DAY);
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY.plusDays(60)))).contains(DAY.plusDays(60));
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY.plusDays(61)))).isEmpty();
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY.minusDays(1)))).isEmpty();
    }

    @Test
    void only_the_proof_that_lasts_longest_matters() {
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY), proof(EligibleGroup.BOETH, DAY.plusDays(10)))).contains(DAY.plusDays(10));
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY), proof(EligibleGroup.BOETH, DAY.plusYears(1)))).isEmpty();
        assertThat(expiry(proof(EligibleGroup.BOETH, DAY), proof(EligibleGroup.BOETH, null))).isEmpty();
    }

    @Test
    void proofs_of_other_groups_do_not_matter() {
        assertThat(expiry(proof(EligibleGroup.REFUGEE, DAY))).isEmpty();
        assertThat(ExpiringProofs.of(EligibleGroup.BOETH, List.of(), DAY, 60)).isEmpty();
    }
}

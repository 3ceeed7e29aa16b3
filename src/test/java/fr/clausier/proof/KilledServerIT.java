package fr.clausier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, killed while it writes: twice by default, as often as {@code clausier.kills} says. */
class KilledServerIT {

    @TempDir
    private Path data;

    @Test
    void no_acknowledged_write_is_lost_and_none_is_half_done() throws Exception {
        int kills = Integer.getInteger("clausier.kills", 2);
        KillRounds.Result result = new KillRounds(data).run(kills);
        assertThat(result.rounds()).hasSize(kills).allSatisfy(round -> assertThat(round.acknowledged()).isPositive());
        assertThat(result.missing()).isZero();
        assertThat(result.halves()).isZero();
        assertThat(result.chainIsWhole()).isTrue();
        assertThat(result.isClean()).isTrue();
    }
}

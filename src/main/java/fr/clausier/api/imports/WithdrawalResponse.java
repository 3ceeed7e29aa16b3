package fr.clausier.api.imports;

import fr.clausier.hours.imported.ImportWithdrawal;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** An import taken back. @param struck lines struck; @param kept lines corrected since, which stay */
@Serdeable
record WithdrawalResponse(long id, long importId, Instant withdrawnAt, int struck, int kept) {

    static WithdrawalResponse of(ImportWithdrawal done) {
        return new WithdrawalResponse(done.id(), done.uploadId(), done.withdrawnAt(), done.struck(), done.kept());
    }
}

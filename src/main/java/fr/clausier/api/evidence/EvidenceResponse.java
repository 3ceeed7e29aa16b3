package fr.clausier.api.evidence;

import fr.clausier.upload.evidence.Evidence.Trouble;
import fr.clausier.upload.evidence.EvidenceFile;
import fr.clausier.upload.evidence.EvidenceKind;
import fr.clausier.upload.evidence.EvidenceSubject;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A file kept as evidence. @param sha256 of the file as it came; @param trouble null when it was found whole */
@Serdeable
record EvidenceResponse(long id, EvidenceSubject subject, long subjectId, String name, EvidenceKind kind, boolean active, long sizeBytes, String sha256, Instant receivedAt,
        Instant checkedAt, Trouble trouble) {

    static EvidenceResponse of(EvidenceFile file) {
        return new EvidenceResponse(file.row().id(), file.row().subject(), file.row().subjectId(), file.name(), file.row().kind(), file.row().active(), file.row().sizeBytes(),
            file.sha256(), file.row().receivedAt(), file.row().checkedAt(), file.row().trouble());
    }
}

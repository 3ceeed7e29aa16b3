package fr.clausier.hours.question;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** What an employer is asked about one line. @param reply null while it waits */
@MappedEntity("line_question")
public record Question(@Id @GeneratedValue @Nullable Long id, long structureId, long lineId, String question, long askedBy, Instant askedAt,
        @Nullable String reply, @Nullable Long repliedBy, @Nullable Instant repliedAt) {

    public boolean isWaiting() {
        return reply == null;
    }

    Question replied(String text, long account, Instant now) {
        return new Question(id, structureId, lineId, question, askedBy, askedAt, text, account, now);
    }
}

package fr.clausier.journal;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** That something was done, by whom and when, without its content. */
@Introspected
public record JournalMark(long seq, Instant recordedAt, long account, String action, String subject, long subjectId) { }

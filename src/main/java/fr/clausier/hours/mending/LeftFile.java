package fr.clausier.hours.mending;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A file with rows left to be mended. @param rows how many; @param since when the first was left */
@Introspected
public record LeftFile(long uploadId, String fileName, long rows, Instant since) { }

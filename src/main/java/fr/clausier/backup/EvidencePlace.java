package fr.clausier.backup;

import fr.clausier.store.Settings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;

/** Where files of evidence are kept: the same setting the room of evidence reads. */
@ConfigurationProperties("clausier.evidence")
public record EvidencePlace(@Nullable String folder) {

    Path path(Settings settings) {
        return of(folder, settings.dataFolder());
    }

    static Path of(String folder, Path data) {
        return folder == null || folder.isBlank() ? data.resolve("evidence") : Path.of(folder).toAbsolutePath().normalize();
    }
}

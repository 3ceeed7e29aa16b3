package fr.clausier.upload.evidence;

import fr.clausier.store.Settings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * What whoever runs the product may set of files kept as evidence.
 *
 * @param folder where they are kept; by default evidence in the data folder. Several nodes share it
 * @param largestMb megabytes of one file at most; @param quotaMb of all files of one structure
 * @param most files on one thing at most; @param checkDays days after which a file is looked at again
 */
@ConfigurationProperties("clausier.evidence")
public record EvidenceSettings(@Nullable String folder, @Bindable(defaultValue = "10") int largestMb, @Bindable(defaultValue = "5000") int quotaMb,
        @Bindable(defaultValue = "20") int most, @Bindable(defaultValue = "7") int checkDays) {

    static final long MEGABYTE = 1_000_000;

    Path path(Settings settings) {
        return folder == null ? settings.dataFolder().resolve("evidence") : Path.of(folder).toAbsolutePath().normalize();
    }
}

package fr.clausier.report.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What whoever runs the product may set of reports that are sent.
 *
 * @param folder where workbooks are left that go by no mail; none: the channel cannot be chosen
 * @param giveUpDays days after the first try during which what failed is tried again
 */
@ConfigurationProperties("clausier.reports")
public record ReportsSettings(@Nullable String folder, @Bindable(defaultValue = "7") int giveUpDays) {

    public Optional<Path> folderPath() {
        return Optional.ofNullable(folder).filter(text -> !text.isBlank()).map(text -> Path.of(text).toAbsolutePath().normalize());
    }
}

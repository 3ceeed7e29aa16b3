package fr.clausier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database and its key belong together. */
class KeyCheckTest {

    @TempDir
    private Path folder;

    private ApplicationContext start() {
        return ApplicationContext.builder().banner(false).properties(Map.of("clausier.data", folder.toString(), "micronaut.server.port", -1)).start();
    }

    @Test
    void a_database_does_not_open_with_another_key_and_opens_again_with_its_own() throws IOException {
        start().close();
        Path file = folder.resolve("clausier.key");
        String own = Files.readString(file);
        Files.writeString(file, Base64.getEncoder().encodeToString(MasterKey.newKey()));
        assertThatThrownBy(this::start).hasStackTraceContaining("is not the one this database was written with");
        Files.writeString(file, own);
        try (ApplicationContext again = start()) {
            assertThat(again.isRunning()).isTrue();
        }
    }
}

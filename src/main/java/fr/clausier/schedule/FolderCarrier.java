package fr.clausier.schedule;

import fr.clausier.report.sending.ReportsSettings;
import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Undelivered;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Leaves workbooks in the folder of the settings, each structure's in a folder of its own, whole or not at all. A name that is not plain
 * is refused, and so is a folder that a link leads out of the one set. A month left twice is one file.
 */
@Singleton
final class FolderCarrier implements Carrier {

    private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9.-]{0,150}";

    private final ReportsSettings settings;

    FolderCarrier(ReportsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.FOLDER;
    }

    @Override
    public Optional<String> missing() {
        return settings.folderPath().isEmpty() ? Optional.of("folder-not-set") : Optional.empty();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void carry(Letter letter) throws Undelivered {
        Path root = settings.folderPath().orElseThrow();
        if (!letter.folder().matches(PLAIN) || !letter.fileName().matches(PLAIN) || letter.fileName().contains("..")) {
            throw Undelivered.because("folder-name-refused", null);
        }
        try {
            Files.createDirectories(root);
            Path folder = root.resolve(letter.folder());
            if (!Files.exists(folder)) {
                Files.createDirectory(folder);
            }
            if (!folder.toRealPath().startsWith(root.toRealPath())) {
                throw Undelivered.because("folder-outside", null);
            }
            write(folder, letter);
        } catch (IOException failed) {
            throw Undelivered.because("folder-not-written", failed);
        }
    }

    private static void write(Path folder, Letter letter) throws IOException {
        Path part = Files.createTempFile(folder, ".part-", ".tmp");
        try {
            Files.write(part, letter.content());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r-----"));
            }
            Files.move(part, folder.resolve(letter.fileName()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

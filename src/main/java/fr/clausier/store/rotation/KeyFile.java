package fr.clausier.store.rotation;

import fr.clausier.store.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The file of the master key, and beside it, while one key takes the place of another, the next one ({@code .next}) and those that were
 * ({@code .until-2026-04-10}). At every moment the file of the key is there, whole.
 */
public final class KeyFile {

    private final Path file;

    public KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** The key, made now when there is none. */
    public byte[] readOrCreate() {
        return readOrCreate(file);
    }

    /** The key that is to take the place of this one, made now unless an interrupted change left one. */
    public byte[] nextOrCreate() {
        byte[] next = readOrCreate(next());
        force(next());
        return next;
    }

    public boolean hasNext() {
        return Files.exists(next());
    }

    /** @throws UncheckedIOException when there is none */
    public byte[] readNext() {
        return read(next());
    }

    /** Puts the next key in the place of this one, which is kept aside; the answer is where. */
    public Path takeNext(LocalDate today) {
        try {
            Path aside = aside(today);
            if (Files.exists(file)) {
                Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
                force(aside);
            }
            Files.move(next(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be replaced: " + file, e);
        }
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private Path aside(LocalDate today) {
        Path aside = file.resolveSibling(file.getFileName() + ".until-" + today);
        for (int other = 2; Files.exists(aside); other++) {
            aside = file.resolveSibling(file.getFileName() + ".until-" + today + "-" + other);
        }
        return aside;
    }

    private static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read or created: " + file, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).trim());
            if (key.length != MasterKey.KEY_BYTES) {
                throw new IllegalStateException("the key file must hold 32 bytes in base64: " + file);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read: " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            MasterKey.PrivateFile.write(file, Base64.getEncoder().encodeToString(MasterKey.newKey()) + "\n");
        } catch (FileAlreadyExistsException another) {
            // another process created it between the check and now: use that one
        }
    }

    /** A key that seals anything must be on disk before it does. */
    private static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be written: " + file, e);
        }
    }
}

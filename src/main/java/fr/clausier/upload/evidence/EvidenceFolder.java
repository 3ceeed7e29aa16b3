package fr.clausier.upload.evidence;

import fr.clausier.store.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Sealed files in a folder: written beside, brought to disk, then given their name in one step. Only their owner can read them. */
@Singleton
final class EvidenceFolder implements EvidenceStore {

    private static final String WRITING = ".writing";

    private final Path root;

    EvidenceFolder(EvidenceSettings evidence, Settings settings) {
        this.root = evidence.path(settings);
    }

    @Override
    public void put(String address, byte[] sealed, Instant at) {
        Path file = file(address);
        try {
            if (Files.exists(file)) {
                return;
            }
            privately(file.getParent());
            Path writing = file.resolveSibling(address + "." + UUID.randomUUID() + WRITING);
            write(writing, sealed);
            Files.setLastModifiedTime(writing, FileTime.from(at));
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("a file of evidence could not be kept", e);
        }
    }

    @Override
    public Optional<byte[]> get(String address) {
        try {
            return Optional.of(Files.readAllBytes(file(address)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of evidence could not be read", e);
        }
    }

    @Override
    public boolean remove(String address) {
        try {
            return Files.deleteIfExists(file(address));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of evidence could not be removed", e);
        }
    }

    @Override
    public List<String> before(Instant instant) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(Files::isRegularFile).filter(file -> isBefore(file, instant)).map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of evidence could not be read", e);
        }
    }

    private static boolean isBefore(Path file, Instant instant) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException gone) {
            return false;
        }
    }

    /** The first two letters of an address are a folder: a hundred thousand files stand in 256. */
    private Path file(String address) {
        if (!address.matches("[0-9a-f]{64}(\\.[0-9a-f-]{36}\\" + WRITING + ")?")) {
            throw new IllegalArgumentException("not an address of the store");
        }
        return root.resolve(address.substring(0, 2)).resolve(address);
    }

    private static void privately(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static void write(Path file, byte[] sealed) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            ByteBuffer left = ByteBuffer.wrap(sealed);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** So that the name too is on disk; systems that cannot open a folder do so by themselves. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows opens no folder
        }
    }
}

package fr.clausier.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key kept outside the database. It wraps the key of each person, seals the files received, and makes the blind
 * index by which an encrypted name is found. AES-256-GCM with a random nonce; HMAC-SHA-256. Uses are separated: each derives its own sub-key.
 */
@Singleton
public final class MasterKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] wrapping;
    private final byte[] indexing;
    private final byte[] sealing;

    public MasterKey(Settings settings) {
        byte[] master = readOrCreate(settings.keyPath());
        this.wrapping = hmac(master, "clausier wrap 1");
        this.indexing = hmac(master, "clausier index 1");
        this.sealing = hmac(master, "clausier seal 1");
    }

    /** A fixed-length token equal for equal texts, useless without the key. */
    public String blindIndex(String purpose, long structure, String text) {
        return java.util.HexFormat.of().formatHex(hmac(indexing, purpose + "\u001f" + structure + "\u001f" + text));
    }

    /** Tells whether a database was written with this key. */
    public String fingerprint() {
        return blindIndex("fingerprint", 0, "");
    }

    /** Seals bytes that belong to no one person, such as a file of many; each use has its own sub-key. */
    public byte[] seal(String use, byte[] plain) {
        return sealed(hmac(sealing, use), plain);
    }

    /** @throws IllegalStateException when the bytes were touched, or sealed for another use or with another key */
    public byte[] open(String use, byte[] sealed) {
        return opened(hmac(sealing, use), sealed);
    }

    String wrap(byte[] key) {
        return encrypt(wrapping, key);
    }

    byte[] unwrap(String wrapped) {
        return decrypt(wrapping, wrapped);
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static String encrypt(byte[] key, byte[] plain) {
        return Base64.getEncoder().encodeToString(sealed(key, plain));
    }

    static byte[] decrypt(byte[] key, String sealed) {
        return opened(key, Base64.getDecoder().decode(sealed));
    }

    static byte[] sealed(byte[] key, byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, whole, NONCE_BYTES);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    static byte[] opened(byte[] key, byte[] whole) {
        try {
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a value was not sealed with this key: the key file is not this database's", e);
        }
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).trim());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("the key file must hold 32 bytes in base64: " + file);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read or created: " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            PrivateFile.write(file, Base64.getEncoder().encodeToString(newKey()) + "\n");
        } catch (FileAlreadyExistsException another) {
            // another process created it between the check and now: use that one
        }
    }

    /** Files only their owner can read. */
    public static final class PrivateFile {

        private PrivateFile() { }

        /** @throws FileAlreadyExistsException if there is one already */
        public static void write(Path file, String text) throws IOException {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, text, StandardOpenOption.WRITE);
        }
    }
}

package fr.clausier.store;

import fr.clausier.store.rotation.KeyFile;
import fr.clausier.store.rotation.SealedUse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
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
 * What must outlive a change of key (pseudonyms, marks in files that went out) rests on a second secret, which the database keeps wrapped.
 */
@Singleton
public final class MasterKey {

    public static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] wrapping;
    private final byte[] indexing;
    private final byte[] sealing;
    private final byte[] lasting;

    /** The key of a folder that has no database yet. */
    public MasterKey(Settings settings) {
        this(new KeyFile(settings.keyPath()).readOrCreate(), newKey());
    }

    @Inject
    MasterKey(KeyCheck opened) {
        this(opened.master, opened.lasting);
    }

    MasterKey(byte[] master, byte[] lasting) {
        this.lasting = lasting;
        this.wrapping = hmac(master, "clausier wrap 1");
        this.indexing = hmac(master, "clausier index 1");
        this.sealing = hmac(master, "clausier seal 1");
    }

    /** A fixed-length token equal for equal texts, useless without the key. */
    public String blindIndex(String purpose, long structure, String text) {
        return java.util.HexFormat.of().formatHex(hmac(indexing, purpose + "\u001f" + structure + "\u001f" + text));
    }

    /** The same, from the secret that does not change with the key. */
    public String lastingIndex(String purpose, long structure, String text) {
        return java.util.HexFormat.of().formatHex(hmac(hmac(lasting, "clausier index 1"), purpose + "\u001f" + structure + "\u001f" + text));
    }

    /** Tells whether a database was written with this key. */
    public String fingerprint() {
        return blindIndex("fingerprint", 0, "");
    }

    /** Seals bytes that belong to no one person, such as a file of many; each use has its own sub-key. */
    public byte[] seal(SealedUse use, byte[] plain) {
        return sealed(subKey(use), plain);
    }

    /** @throws IllegalStateException when the bytes were touched, or sealed for another use or with another key */
    public byte[] open(SealedUse use, byte[] sealed) {
        return opened(subKey(use), sealed);
    }

    private byte[] subKey(SealedUse use) {
        return hmac(use.isOutside() ? hmac(lasting, "clausier seal 1") : sealing, use.use());
    }

    /** The key that takes the place of this one; the secret that does not change goes with it. */
    public MasterKey succeededBy(byte[] master) {
        return new MasterKey(master, lasting);
    }

    /** What this key sealed, sealed under another. */
    public byte[] resealed(SealedUse use, byte[] sealed, MasterKey next) {
        return next.seal(use, open(use, sealed));
    }

    /** The key of a person, wrapped under another master key. */
    public String rewrapped(String wrapped, MasterKey next) {
        return next.wrap(unwrap(wrapped));
    }

    byte[] lasting() {
        return lasting.clone();
    }

    /** The secret that does not change, as the database keeps it under this key. */
    public String wrappedLasting() {
        return wrap(lasting);
    }

    String wrap(byte[] key) {
        return encrypt(wrapping, key);
    }

    byte[] unwrap(String wrapped) {
        return decrypt(wrapping, wrapped);
    }

    public static byte[] newKey() {
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

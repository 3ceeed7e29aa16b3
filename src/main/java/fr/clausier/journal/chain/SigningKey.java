package fr.clausier.journal.chain;

import fr.clausier.store.MasterKey.PrivateFile;
import fr.clausier.store.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Ed25519 key that signs the journal, in a file beside that of the master key. Its lines: private key (PKCS#8), public key (X.509), then
 * public keys of before, if any, whose signatures still hold.
 */
@Singleton
public final class SigningKey {

    /** Name of the file, in the folder of the master key. */
    public static final String FILE = "clausier.sign";

    private static final int RAW = 32;
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form. */
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey privateKey;
    private final String publicKey;
    private final Set<String> trusted = new LinkedHashSet<>();
    private final byte[] sealing;

    public SigningKey(Settings settings) {
        this(settings.keyPath().toAbsolutePath().resolveSibling(FILE));
    }

    /** The key of a file that is there. */
    public static SigningKey of(Path file) {
        return new SigningKey(file);
    }

    private SigningKey(Path file) {
        List<String> lines = readOrCreate(file);
        try {
            byte[] secret = Base64.getDecoder().decode(lines.get(0));
            privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
            lines.stream().skip(1).map(line -> raw(Base64.getDecoder().decode(line))).forEach(trusted::add);
            publicKey = trusted.iterator().next();
            sealing = hmac(secret, "clausier journal seal 1");
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new IllegalStateException("the file of the key that signs the journal does not hold one: " + file, unreadable);
        }
    }

    /** The 32 bytes of the public key, in base64. */
    public String publicKey() {
        return publicKey;
    }

    /** That one, and those of before. */
    public Set<String> trusted() {
        return trusted;
    }

    public SignedHead sign(long number, long seq, String hash, long at, String previous) {
        SignedHead open = new SignedHead(number, seq, hash, at, publicKey, previous, "");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(open.text());
            return open.signed(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 signs with Ed25519", e);
        }
    }

    /** A seal over the end of the journal, which only the holder of this key can make. */
    public String seal(long seq, String hash, long signed) {
        return HexFormat.of().formatHex(hmac(sealing, seq + "\n" + hash + "\n" + signed));
    }

    public boolean isSealed(String seal, long seq, String hash, long signed) {
        return MessageDigest.isEqual(seal(seq, hash, signed).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a head carries the signature its public key makes. */
    static boolean isSigned(SignedHead head) {
        try {
            byte[] raw = Base64.getDecoder().decode(head.publicKey());
            byte[] encoded = Arrays.copyOf(X509_START, X509_START.length + RAW);
            System.arraycopy(raw, 0, encoded, X509_START.length, RAW);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(head.text());
            return raw.length == RAW && signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return false;
        }
    }

    private static String raw(byte[] x509) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(x509, x509.length - RAW, x509.length));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static List<String> readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readAllLines(file).stream().map(String::trim).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of the key that signs the journal cannot be read or made: " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            PrivateFile.write(file, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        } catch (FileAlreadyExistsException another) {
            // another process made it between the check and now: use that one
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }
}

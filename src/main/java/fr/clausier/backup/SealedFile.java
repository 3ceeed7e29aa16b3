package fr.clausier.backup;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a file under a key or passphrase: {@code CLAUSIER-SEALED-1}, 16 bytes of salt, then pieces of at most 64 KiB, each a byte that is 1 for the last,
 * its length in four bytes, and AES-256-GCM whose nonce is the piece's number with that byte. The key is Argon2id of what is in the key file, so that
 * a sentence does as well as random bytes. A piece left out, moved, altered or missing at the end is refused.
 */
public final class SealedFile {

    static final byte[] MAGIC = "CLAUSIER-SEALED-1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int PIECE = 65_536;
    private static final int TAG = 16;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private SealedFile() { }

    /** Not sealed with this key, altered, or cut off. */
    public static final class Unreadable extends IOException {
        Unreadable(String message) {
            super(message);
        }
    }

    public static void seal(InputStream plain, OutputStream out, byte[] secret) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MAGIC);
        out.write(salt);
        SecretKeySpec key = key(secret, salt);
        byte[] piece = plain.readNBytes(PIECE);
        for (long number = 0;; number++) {
            byte[] next = piece.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
            boolean last = next.length == 0;
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, number, last, piece);
            out.write(last ? 1 : 0);
            out.write(ByteBuffer.allocate(4).putInt(sealed.length).array());
            out.write(sealed);
            if (last) {
                return;
            }
            piece = next;
        }
    }

    static boolean isSealed(byte[] start) {
        return Arrays.equals(start, MAGIC);
    }

    /** @throws Unreadable when it was not sealed with this, was altered or cut off: nothing of it may be used then */
    public static void open(InputStream sealed, OutputStream plain, byte[] secret) throws IOException {
        DataInputStream in = new DataInputStream(sealed);
        try {
            in.skipNBytes(MAGIC.length);
            SecretKeySpec key = key(secret, in.readNBytes(SALT));
            boolean last = false;
            for (long number = 0; !last; number++) {
                last = in.readUnsignedByte() == 1;
                int length = in.readInt();
                if (length < TAG || length > PIECE + TAG) {
                    throw new Unreadable("length");
                }
                byte[] piece = new byte[length];
                in.readFully(piece);
                plain.write(crypt(Cipher.DECRYPT_MODE, key, number, last, piece));
            }
            if (in.read() >= 0) {
                throw new Unreadable("more than the end");
            }
        } catch (EOFException cut) {
            throw new Unreadable("cut off");
        }
    }

    private static SecretKeySpec key(byte[] secret, byte[] salt) {
        return new SecretKeySpec(ARGON2.hash(secret, salt).getBytes(), "AES");
    }

    private static byte[] crypt(int mode, SecretKeySpec key, long number, boolean last, byte[] piece) throws Unreadable {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array()));
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException wrong) {
            throw new Unreadable("not sealed with this key, or altered");
        }
    }
}

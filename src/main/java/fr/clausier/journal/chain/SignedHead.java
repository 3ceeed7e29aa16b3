package fr.clausier.journal.chain;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;

/**
 * Where the journal stood when it was signed; each also holds the digest of the signature before.
 *
 * @param id number, from 1 without a gap
 * @param signedAt microseconds since 1970, universal time
 * @param publicKey the 32 bytes of the Ed25519 key, in base64; @param previous SHA-256 of the signature before, zeros for the first
 * @param signature of {@link #text}, in base64
 */
@MappedEntity("journal_signed_head")
public record SignedHead(@Id long id, long seq, String hash, long signedAt, String publicKey, String previous, String signature) {

    /** What is signed. */
    byte[] text() {
        return String.join("\n", "clausier head 1", Long.toString(id), Long.toString(seq), hash, Long.toString(signedAt), publicKey, previous, "")
            .getBytes(StandardCharsets.UTF_8);
    }

    SignedHead signed(String by) {
        return new SignedHead(id, seq, hash, signedAt, publicKey, previous, by);
    }

    /** What the next one holds of this one. */
    public String digest() {
        return EntryHash.sha256(signature);
    }
}

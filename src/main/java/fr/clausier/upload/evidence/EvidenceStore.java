package fr.clausier.upload.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port behind which sealed files are kept, each under the SHA-256 of its bytes. What is kept never changes; it is there whole or not at all. */
public interface EvidenceStore {

    /** Keeps a file; on disk when this returns. The same address again changes nothing. */
    void put(String address, byte[] sealed, Instant at);

    /** The bytes as they are now, whatever they should be; empty when there are none. */
    Optional<byte[]> get(String address);

    /** Forgets a file; whether there was one. */
    boolean remove(String address);

    /** Addresses of what was kept before an instant, and of what a writing that was cut short left behind. */
    List<String> before(Instant instant);
}

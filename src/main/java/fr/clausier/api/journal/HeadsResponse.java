package fr.clausier.api.journal;

import fr.clausier.journal.chain.SignedHead;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The signed heads, whose values are all texts, as in an export. */
@Serdeable
record HeadsResponse(String publicKey, List<HeadResponse> heads) {

    static HeadsResponse of(String publicKey, List<SignedHead> heads) {
        return new HeadsResponse(publicKey, heads.stream().map(HeadResponse::of).toList());
    }

    @Serdeable
    record HeadResponse(String type, String number, String seq, String hash, String signedAt, String publicKey, String previous, String signature) {

        static HeadResponse of(SignedHead head) {
            return new HeadResponse("head", Long.toString(head.id()), Long.toString(head.seq()), head.hash(), Long.toString(head.signedAt()), head.publicKey(),
                head.previous(), head.signature());
        }
    }
}

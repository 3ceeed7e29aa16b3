package fr.clausier.upload.evidence;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/** Asked by this room of the room above that keeps things of one kind: whether a viewer reaches one, and with whose key files about it are sealed. */
public interface Evidenced {

    EvidenceSubject evidences();

    /** Empty when the viewer has no such thing: not there and not theirs are one answer. */
    Optional<Concerned> concerned(Scope scope, long id);

    /**
     * What a file would be about.
     *
     * @param personKey key of the one person it is about; null when it is about several or none: each file then gets a key of its own
     * @param about what leads back to the thing's page: the person of a proof, the lot of an action
     * @param told what it is, shown as a title; empty for nothing more than its kind
     * @param closed why files can neither be added nor taken away; null while they can
     * @param frozen when what had been sent was frozen: files that came no later are not taken away; null for never
     */
    record Concerned(@Nullable Long personKey, long about, String told, @Nullable Problem closed, @Nullable Instant frozen) {

        public Concerned(@Nullable Long personKey, long about, String told, @Nullable Problem closed) {
            this(personKey, about, told, closed, null);
        }

        /** Why a file may not be taken away; null when it may. */
        @Nullable Problem keeping(Instant received) {
            return closed != null ? closed : frozen != null && !received.isAfter(frozen) ? Problem.atField("evidence-frozen", "file", "") : null;
        }
    }
}

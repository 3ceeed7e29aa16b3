package fr.clausier.store;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * One data key per person. Everything that names a person is sealed with it, in tables and in the journal alike; erasing the key
 * makes all of it unreadable at once, and leaves every hash and total as it was.
 */
@Singleton
public class PersonKeys {

    private static final int KEYS_PER_QUERY = 500;

    private final PersonKeyRows rows;
    private final PersonKeyRows.AlsoRows also;
    private final MasterKey master;

    PersonKeys(PersonKeyRows rows, PersonKeyRows.AlsoRows also, MasterKey master) {
        this.rows = rows;
        this.also = also;
        this.master = master;
    }

    /** The id of a new key. */
    @Transactional
    public long create() {
        return create(1).get(0);
    }

    /** The ids of so many new keys. */
    @Transactional
    public List<Long> create(int many) {
        return rows.saveAll(Stream.generate(() -> new PersonKey(null, master.wrap(MasterKey.newKey()), false)).limit(many).toList()).stream()
            .map(PersonKey::id).toList();
    }

    /** The keys of some people, read at once; those of erased ones are missing. */
    @Transactional
    public Ring ring(Collection<Long> ids) {
        Map<Long, byte[]> keys = new HashMap<>();
        Set<Long> frozen = new HashSet<>();
        slices(ids).forEach(some -> rows.findByIdIn(some).forEach(key -> {
            keys.put(key.id(), master.unwrap(key.wrapped()));
            if (key.frozen()) {
                frozen.add(key.id());
            }
        }));
        return new Ring(keys, frozen);
    }

    /** @throws IllegalStateException when the master key in use is not the one of this fingerprint, if there is one */
    public void requireKey(String fingerprint) {
        if (fingerprint != null && !fingerprint.equals(master.fingerprint())) {
            throw new IllegalStateException("the master key was changed while this program was running: restart it with the new key file");
        }
    }

    /** Keys in hand, for as long as some writing lasts. */
    public static final class Ring {

        private final Map<Long, byte[]> keys;

        private final Set<Long> frozen;

        private Ring(Map<Long, byte[]> keys, Set<Long> frozen) {
            this.keys = keys;
            this.frozen = frozen;
        }

        /** @throws Closed when the person was erased or frozen: nothing new may be written about them */
        public String seal(long keyId, String plain) {
            return MasterKey.encrypt(key(keyId), plain.getBytes(StandardCharsets.UTF_8));
        }

        /** A digest that only this person's key can make, so that a short value (a birth date) cannot be guessed from it. */
        public String digest(long keyId, String plain) {
            return HexFormat.of().formatHex(MasterKey.hmac(key(keyId), plain));
        }

        private byte[] key(long keyId) {
            if (!keys.containsKey(keyId) || frozen.contains(keyId)) {
                throw new Closed(keys.containsKey(keyId));
            }
            return keys.get(keyId);
        }
    }

    /**
     * Goes along with a request and notes whose sealed values were opened for it. Nothing that names a person is read but through a key, so that no page has to say by
     * itself that it shows people.
     */
    public static final class Seen implements PropagatedContextElement {

        private final Set<Long> keys = new ConcurrentSkipListSet<>();

        static Optional<Seen> current() {
            return PropagatedContext.getOrEmpty().find(Seen.class);
        }

        void opened(Collection<Long> ids) {
            keys.addAll(ids);
        }

        /** Numbers of the keys that were used. */
        public Set<Long> keys() {
            return Set.copyOf(keys);
        }
    }

    /** Something new was about to be written of a person who was erased or frozen: doors answer with a sentence. */
    public static final class Closed extends RuntimeException {

        private final boolean frozen;

        Closed(boolean frozen) {
            super(frozen ? "the person is frozen" : "the person was erased", null, false, false);
            this.frozen = frozen;
        }

        public boolean isFrozen() {
            return frozen;
        }
    }

    /** @throws Closed when the person was erased or frozen: nothing new may be written about them */
    @Transactional
    public String seal(long keyId, String plain) {
        return ring(List.of(keyId)).seal(keyId, plain);
    }

    /** The same for bytes: a file about that person. @throws IllegalStateException when the key was erased */
    @Transactional
    public byte[] seal(long keyId, byte[] plain) {
        return MasterKey.sealed(ring(List.of(keyId)).key(keyId), plain);
    }

    /** The bytes as they were; empty when the person was erased. */
    @Transactional
    public Optional<byte[]> open(long keyId, byte[] sealed) {
        return rows.findById(keyId).map(key -> bytes(key, sealed));
    }

    /** The plain text; empty when the person was erased. */
    @Transactional
    public Optional<String> open(long keyId, String sealed) {
        Seen.current().ifPresent(seen -> seen.opened(List.of(keyId)));
        return rows.findById(keyId).map(key -> text(key, sealed));
    }

    /** Many at once, by key id; erased ones are absent. */
    @Transactional
    public Map<Long, String> openAll(Map<Long, String> sealedByKey) {
        Map<Long, String> plain = new HashMap<>();
        Seen.current().ifPresent(seen -> seen.opened(sealedByKey.keySet()));
        for (List<Long> some : slices(sealedByKey.keySet())) {
            rows.findByIdIn(some).forEach(key -> plain.put(key.id(), text(key, sealedByKey.get(key.id()))));
        }
        return plain;
    }

    /** Says that two keys, and those they are together with, are of one person under two records: what one sealed, the others open from now on. */
    @Transactional
    public void together(long structure, long one, long other) {
        List<Long> here = withOthers(one);
        List<Long> there = withOthers(other);
        here.forEach(key -> there.forEach(with -> {
            link(structure, key, with);
            link(structure, with, key);
        }));
    }

    private List<Long> withOthers(long key) {
        return Stream.concat(Stream.of(key), also.of(key).stream()).toList();
    }

    private void link(long structure, long key, long with) {
        if (key != with && also.findByKeyIdAndAlsoId(key, with).isEmpty()) {
            also.save(new PersonKeyRows.Also(null, structure, key, with));
        }
    }

    private String text(PersonKey key, String sealed) {
        return new String(bytes(key, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    private byte[] bytes(PersonKey key, byte[] sealed) {
        try {
            return opened(key, sealed);
        } catch (IllegalStateException underAnotherKey) {
            List<Long> others = also.of(key.id());
            return others.isEmpty() ? again(underAnotherKey)
                : rows.findByIdIn(others).stream().flatMap(each -> tried(each, sealed).stream()).findFirst().orElseGet(() -> again(underAnotherKey));
        }
    }

    private static byte[] again(IllegalStateException wrongKey) {
        throw wrongKey;
    }

    private Optional<byte[]> tried(PersonKey key, byte[] sealed) {
        try {
            return Optional.of(opened(key, sealed));
        } catch (IllegalStateException underAnotherKey) {
            return Optional.empty();
        }
    }

    private byte[] opened(PersonKey key, byte[] sealed) {
        return MasterKey.opened(master.unwrap(key.wrapped()), sealed);
    }

    private static List<List<Long>> slices(Collection<Long> ids) {
        List<Long> all = new ArrayList<>(ids);
        List<List<Long>> slices = new ArrayList<>();
        for (int i = 0; i < all.size(); i += KEYS_PER_QUERY) {
            slices.add(all.subList(i, Math.min(all.size(), i + KEYS_PER_QUERY)));
        }
        return slices;
    }

    /** What becomes of keys: frozen, erased. */
    @Singleton
    public static class Fate {

        private final PersonKeyRows rows;
        private final PersonKeyRows.AlsoRows also;

        Fate(PersonKeyRows rows, PersonKeyRows.AlsoRows also) {
            this.rows = rows;
            this.also = also;
        }

        /** The key, and those of the same person under other records, only open from now on; or seal again. */
        @Transactional
        public void freeze(long keyId, boolean frozen) {
            rows.freeze(all(List.of(keyId)), frozen);
        }

        /** The keys, and those of the same person under other records, go: what they sealed opens for nobody any more. Tells how many went. */
        @Transactional
        public int erase(Collection<Long> keyIds) {
            Set<Long> all = all(keyIds);
            also.forget(all);
            return rows.erase(all);
        }

        private Set<Long> all(Collection<Long> keyIds) {
            Set<Long> all = new HashSet<>(keyIds);
            keyIds.forEach(key -> all.addAll(also.of(key)));
            return all;
        }
    }
}

package fr.clausier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Role;
import fr.clausier.store.rotation.SealedUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form, the key outside the database, the day it is. */
class StoreTest {

    @TempDir
    private Path folder;

    private Settings settings(String zone, String today) {
        return new Settings(folder.toString(), null, zone, null, null, today);
    }

    @Test
    void one_content_has_one_text_whatever_the_order_it_was_built_in() {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("b", 1));
        one.put("a", List.of("x", "y"));
        Map<String, Object> other = new LinkedHashMap<>(Map.of("a", List.of("x", "y")));
        other.put("b", 1);
        assertThat(Canonical.of(one)).isEqualTo(Canonical.of(other)).isEqualTo("{a:[\"x\",\"y\"],b:\"1\"}");
    }

    @Test
    void different_contents_never_share_a_text() {
        List<Object> contents = List.of("a,b", List.of("a", "b"), List.of("a,b"), List.of("a\",\"b"), Map.of("a", "b"), "{a:\"b\"}", "a\nb", "a\\nb",
            List.of(), Map.of(), "", "null");
        assertThat(contents.stream().map(Canonical::of).distinct().count()).isEqualTo(contents.size());
        assertThat(Canonical.of(null)).isEqualTo("null");
    }

    @Test
    void records_are_written_by_their_names_and_value_types_by_their_value() {
        Period period = new Period(LocalDate.of(2026, 1, 1), null);
        assertThat(Canonical.of(period)).isEqualTo("{from:\"2026-01-01\",to:null}");
        assertThat(Canonical.of(List.of(Hours.of("1.5"), Role.BUYER))).isEqualTo("[\"1.50\",\"BUYER\"]");
    }

    /** Test vector of FIPS 180-2. */
    @Test
    void digests_are_sha_256() {
        assertThat(Canonical.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void codes_are_joined_in_the_order_of_the_enumeration_and_read_back() {
        assertThat(Codes.join(Set.of(Role.OBSERVER, Role.ADMIN))).isEqualTo("ADMIN,OBSERVER");
        assertThat(Codes.split("ADMIN,OBSERVER", Role.class)).containsExactly(Role.ADMIN, Role.OBSERVER);
        assertThat(Codes.split("", Role.class)).isEmpty();
        assertThatThrownBy(() -> Codes.split("KING", Role.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_is_made_once_readable_by_its_owner_alone() throws IOException {
        MasterKey first = new MasterKey(settings("Europe/Paris", null));
        Path file = folder.resolve("clausier.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).trim())).hasSize(32);
        assertThat(new MasterKey(settings("Europe/Paris", null)).fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void a_key_of_another_length_is_refused() throws IOException {
        Files.writeString(folder.resolve("clausier.key"), Base64.getEncoder().encodeToString(new byte[16]));
        assertThatThrownBy(() -> new MasterKey(settings("Europe/Paris", null))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("32 bytes");
    }

    @Test
    void a_blind_index_is_the_same_for_the_same_text_of_one_structure_and_use_only() {
        MasterKey key = new MasterKey(settings("Europe/Paris", null));
        String index = key.blindIndex("identity", 1, "martin lou");
        assertThat(key.blindIndex("identity", 1, "martin lou")).isEqualTo(index).hasSize(64);
        assertThat(Set.of(index, key.blindIndex("identity", 2, "martin lou"), key.blindIndex("name", 1, "martin lou"),
            key.blindIndex("identity", 1, "martin loup"))).hasSize(4);
    }

    @Test
    void a_sealed_value_opens_only_untouched_and_with_its_own_key() {
        byte[] key = MasterKey.newKey();
        String sealed = MasterKey.encrypt(key, "Martin".getBytes());
        assertThat(new String(MasterKey.decrypt(key, sealed))).isEqualTo("Martin");
        assertThat(MasterKey.encrypt(key, "Martin".getBytes())).isNotEqualTo(sealed);
        byte[] touched = Base64.getDecoder().decode(sealed);
        touched[touched.length - 1] ^= 1;
        assertThatThrownBy(() -> MasterKey.decrypt(key, Base64.getEncoder().encodeToString(touched))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> MasterKey.decrypt(MasterKey.newKey(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealed_bytes_open_only_untouched_and_for_the_use_they_were_sealed_for() {
        MasterKey key = new MasterKey(settings("Europe/Paris", null));
        byte[] sealed = key.seal(SealedUse.UPLOAD, "Martin".getBytes());
        assertThat(new String(key.open(SealedUse.UPLOAD, sealed))).isEqualTo("Martin");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Martin");
        assertThat(sealed).hasSize(12 + 6 + 16);
        assertThatThrownBy(() -> key.open(SealedUse.MONTH, sealed)).isInstanceOf(IllegalStateException.class);
        sealed[12] ^= 1;
        assertThatThrownBy(() -> key.open(SealedUse.UPLOAD, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(SealedUse.UPLOAD, new byte[5])).isInstanceOf(IllegalStateException.class);
    }

    /** 31 March, half past ten in the evening in London time, is already April in Paris. */
    @ParameterizedTest
    @CsvSource({"Europe/Paris,2026-03-31T22:30:00Z,2026-04-01,2026-03", "UTC,2026-03-31T22:30:00Z,2026-03-31,2026-02",
        "Indian/Reunion,2026-01-31T20:00:00Z,2026-02-01,2026-01", "America/Martinique,2026-02-01T03:00:00Z,2026-01-31,2025-12"})
    void the_day_is_that_of_the_zone_of_the_instance(String zone, Instant instant, LocalDate today, YearMonth complete) {
        Calendar calendar = new Calendar(InstantSource.fixed(instant), settings(zone, null));
        assertThat(calendar.today()).isEqualTo(today);
        assertThat(calendar.lastCompleteMonth()).isEqualTo(complete);
    }

    @Test
    void a_pretended_day_moves_the_clock_which_still_ticks() throws InterruptedException {
        Settings settings = settings("Europe/Paris", "2026-04-10");
        Calendar calendar = new Calendar(new Calendar.Source().instantSource(settings), settings);
        Instant first = calendar.now();
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 4, 10));
        Thread.sleep(5);
        assertThat(calendar.now()).isAfter(first);
        assertThat(first.getNano() % 1000).isZero();
    }
}

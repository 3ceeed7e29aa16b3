package fr.clausier.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are judged by strength: long enough for what anyone would guess of them, never by kinds of characters. */
class PasswordsTest {

    private static final List<String> CLAIRE = List.of("claire.montmartin@plie-valdeloire.example", "Claire Montmartin");

    private final Passwords passwords = new Passwords(64, 1);

    private String judged(String password) {
        return passwords.judge(password, CLAIRE).map(Problem::code).orElse("taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Onze peupliers et 1 pont|taken", "qhzmwtkvbxjrnlfcpd|taken", "qhzmwtkvbxjrnlfcp|password-weak", "Ab1!cd2?ef3;g|taken",
        "Ab1!cd2?ef3|password-weak", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|password-weak", "court|password-weak", "Aa1!Aa1!Aa1!Aa1!Aa1!|password-weak", "7263 5519 0846 2371 9450|taken"})
    void length_and_alphabet_make_the_strength(String password, String judged) {
        assertThat(judged(password)).isEqualTo(judged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"azertyuiop1234567890", "abcdefghijklmnopqr", "1234567890123456789012345", "qwertyuiopasdfghjkl", "Aa1!Bb2?Aa1!Bb2?Aa1!Bb2?", "MotDePasse2026MotDePasse2026",
        "motdepassemotdepassemotdepasse", "P@ssw0rdP@ssw0rdP@ssw0rd!", "clauses-insertion-2026-clausier", "chouchou-doudou-loulou-coucou", "0987654321poiuytreza", "1qaz2wsx3edc4rfv5tgb",
        "marseille13marseille13marseille", "JanvierFevrierMarsAvril2026"})
    void what_anyone_would_guess_is_refused_however_long(String password) {
        assertThat(judged(password)).isEqualTo("password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claire.Montmartin.2026!", "montmartin-valdeloire-plie", "claire@plie-valdeloire.example"})
    void ones_own_name_and_address_count_for_little(String password) {
        assertThat(judged(password)).isEqualTo("password-common");
        assertThat(new Passwords(64, 1).judge(password.replace("montmartin", "zufrewald").replace("Montmartin", "Zufrewald"), List.of("x@y.fr", "Y")))
            .as("to somebody else").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le hibou danse sous 3 parapluies verts", "vélo sans frein, pluie sans fin", "Gare-de-l'Est un mardi gris", "tUv9$wQz!mK2p", "four unrelated wombats juggling"})
    void a_sentence_of_ones_own_is_taken(String password) {
        assertThat(judged(password)).isEqualTo("taken");
    }

    @Test
    void a_password_of_endless_length_is_refused_without_being_hashed() {
        assertThat(judged("abcdefgh1!".repeat(21))).isEqualTo("password-long");
        assertThat(passwords.matches("x".repeat(100_000), passwords.hash("anything at all"))).isFalse();
    }

    @Test
    void nobody_is_held_against_a_hash_of_the_same_cost_as_somebody() {
        Passwords real = new Passwords();
        String somebody = real.checked(real.hash("Onze peupliers et 1 pont"));
        String nobody = real.checked(null);
        assertThat(nobody.split("\\$")[3]).isEqualTo(somebody.split("\\$")[3]).isEqualTo("m=19456,t=2,p=1");
        assertThat(nobody).hasSameSizeAs(somebody).isNotEqualTo(somebody);
        assertThat(real.matches("nobody has this password", null)).as("however right").isFalse();
    }

    @Test
    void hashes_cost_what_owasp_asks_at_least_and_those_of_another_cost_still_match() {
        String real = new Passwords().hash("Onze peupliers et 1 pont");
        assertThat(real).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("peupliers");
        assertThat(passwords.matches("Onze peupliers et 1 pont", real)).isTrue();
        assertThat(passwords.matches("Onze peupliers et 2 ponts", real)).isFalse();
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }
}

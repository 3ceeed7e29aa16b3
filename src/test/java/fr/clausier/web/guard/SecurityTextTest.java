package fr.clausier.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.store.Calendar;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to tell of a hole is published when it is set, and only then. */
class SecurityTextTest {

    private static HttpResponse<String> told(String contact) {
        return new SecurityTextPages(TestInstance.get(Frame.class), TestInstance.get(Calendar.class), new SecuritySettings(contact))
            .tell(HttpRequest.GET("/.well-known/security.txt"));
    }

    @Test
    void a_mail_address_is_published_with_an_end_to_come() {
        String text = told("securite@exemple.fr").body();
        assertThat(text.lines()).hasSize(3).contains("Contact: mailto:securite@exemple.fr", "Preferred-Languages: fr, en");
        String end = text.lines().filter(line -> line.startsWith("Expires: ")).findFirst().orElseThrow().substring(9);
        assertThat(Instant.parse(end)).isAfter(TestInstance.get(Calendar.class).now());
    }

    @Test
    void a_page_is_published_as_it_is() {
        assertThat(told("https://exemple.fr/securite").body()).startsWith("Contact: https://exemple.fr/securite\n");
    }

    @Test
    void without_a_contact_there_is_no_such_page() {
        assertThat(told(null).code()).isEqualTo(404);
        assertThat(told(" ").code()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://exemple.fr", "a@b\nPolicy: none", "personne"})
    void what_is_no_contact_is_told_at_the_start(String contact) {
        assertThatThrownBy(() -> new SecuritySettings(contact)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("clausier.security.contact");
    }
}

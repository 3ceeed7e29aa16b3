package fr.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The small parts every page is made of. */
class PagePartsTest {

    private final Texts texts = new Texts(ZoneId.of("Europe/Paris"));

    @Test
    void a_flash_comes_back_from_its_cookie_with_its_arguments() {
        Flash flash = Flash.of("flash.recorded", "Rénovation", "12");
        assertThat(Flash.read(flash.written())).contains(flash);
    }

    @Test
    void a_cookie_that_is_not_a_flash_says_nothing() {
        String other = Base64.getUrlEncoder().encodeToString("page.error.home".getBytes());
        assertThat(Flash.read(other)).isEmpty();
        assertThat(Flash.read("%%%")).isEmpty();
        assertThat(Flash.read("")).isEmpty();
    }

    @Test
    void each_role_sees_only_the_ways_in_it_may_take() {
        assertThat(NavigationItem.of(Role.FACILITATOR)).extracting(NavigationItem::key)
            .containsExactly("home", "contracts", "board", "imports", "declarations", "providers", "needs", "participants", "reports", "checks", "open-data");
        assertThat(NavigationItem.of(Role.ADMIN)).extracting(NavigationItem::key).containsExactly("accounts", "journal", "law");
        assertThat(NavigationItem.of(Role.BUYER)).extracting(NavigationItem::key).doesNotContain("participants", "imports", "declarations", "accounts");
        assertThat(NavigationItem.of(null)).isEmpty();
    }

    @Test
    void each_way_in_has_its_words_in_both_languages() {
        for (Role role : Role.values()) {
            for (NavigationItem item : NavigationItem.of(role)) {
                assertThat(texts.in(Language.FR).has("page.nav." + item.key())).as(item.key()).isTrue();
                assertThat(texts.in(Language.EN).has("page.nav." + item.key())).as(item.key()).isTrue();
            }
        }
    }

    @Test
    void the_home_page_is_current_only_on_itself_and_a_list_on_its_pages_too() {
        NavigationItem home = NavigationItem.of(Role.FACILITATOR).get(0);
        NavigationItem contracts = NavigationItem.of(Role.FACILITATOR).get(1);
        assertThat(home.leadsTo("/")).isTrue();
        assertThat(home.leadsTo("/contracts")).isFalse();
        assertThat(contracts.leadsTo("/contracts/12")).isTrue();
        assertThat(contracts.leadsTo("/contracts-old")).isFalse();
    }

    @Test
    void the_last_part_of_a_list_has_no_next_and_the_first_no_previous() {
        assertThat(Slice.of(1, 20, 38, "/x?page=")).isEqualTo(new Slice(1, 20, 38, null, "/x?page=2"));
        assertThat(Slice.of(2, 20, 38, "/x?page=")).isEqualTo(new Slice(21, 38, 38, "/x?page=1", null));
        assertThat(Slice.of(1, 20, 0, "/x?page=")).isEqualTo(new Slice(0, 0, 0, null, null));
        assertThat(Slice.of(1, 20, 20, "/x?page=").next()).isNull();
    }

    @Test
    void a_form_gives_back_what_was_typed_and_what_is_wrong_with_it() {
        Form form = new Form(Map.of("siret", "123", "social", List.of("CLAUSE", "RESERVED")),
            List.of(Problem.atField("siret-format", "siret", "123")));
        assertThat(form.value("siret")).isEqualTo("123");
        assertThat(form.value("absent")).isEmpty();
        assertThat(form.has("social", "RESERVED")).isTrue();
        assertThat(form.has("social", "NONE")).isFalse();
        assertThat(form.isWrong("siret")).isTrue();
        assertThat(form.isWrong("social")).isFalse();
        assertThat(form.of("siret")).hasSize(1);
    }

    @Test
    void a_gauge_never_goes_over_its_end() {
        Gauge gauge = Gauge.of(Hours.of(100), Hours.of(90), Hours.of(40), Hours.of(120));
        assertThat(gauge.counted()).isEqualByComparingTo("90");
        assertThat(gauge.review()).isEqualByComparingTo("10");
        assertThat(gauge.expected()).isEqualByComparingTo("99.2");
    }

    @Test
    void a_gauge_of_nothing_due_is_empty() {
        Gauge gauge = Gauge.of(Hours.ZERO, Hours.of(5), Hours.ZERO, Hours.ZERO);
        assertThat(gauge.counted()).isEqualByComparingTo("0");
        assertThat(gauge.expected()).isNull();
    }

    @Test
    void a_gauge_says_its_figures_as_the_language_writes_them() {
        Gauge gauge = Gauge.of(Hours.of("833"), Hours.of("120.5"), Hours.ZERO, Hours.of("205.40"));
        assertThat(gauge.said(texts.in(Language.FR)))
            .isEqualTo("120,50 h retenues sur 833,00 h dues, 0,00 h à contrôler, 205,40 h attendues à ce jour");
    }

    @Test
    void what_two_people_sent_is_compared_in_words() {
        assertThat(SentValue.shown(texts.in(Language.FR), "social", "CLAUSE, RESERVED")).isEqualTo("clause sociale, marché réservé");
        assertThat(SentValue.shown(texts.in(Language.FR), "plannedEnd", "2026-03-31")).isEqualTo("31/03/2026");
        assertThat(SentValue.shown(texts.in(Language.EN), "sex", "F")).isEqualTo("woman");
        assertThat(SentValue.shown(texts.in(Language.EN), "sex", "")).isEmpty();
        assertThat(SentValue.shown(texts.in(Language.FR), "commune", "RSA")).isEqualTo("RSA");
        assertThat(SentValue.shown(texts.in(Language.FR), "group", "NOT_A_CODE")).isEqualTo("NOT_A_CODE");
    }

    /** A field that sends codes of a list whose words do not exist would show raw codes. */
    @Test
    void each_field_compared_in_words_sends_codes_that_have_them() {
        assertThat(SentValue.shown(texts.in(Language.FR), "education", "L60")).contains("brevet");
        assertThat(SentValue.shown(texts.in(Language.FR), "legalFamily", "ASSOCIATION")).isEqualTo("association");
        assertThat(SentValue.shown(texts.in(Language.FR), "buyerKind", "OTHER_AUTHORITY")).isNotEqualTo("OTHER_AUTHORITY");
        assertThat(SentValue.shown(texts.in(Language.FR), "nature", "MARCHE")).isEqualTo("marché");
        assertThat(SentValue.shown(texts.in(Language.FR), "grouping", "SOLIDAIRE")).contains("solidaire");
        assertThat(SentValue.shown(texts.in(Language.FR), "employerKind", "EI")).contains("entreprise d’insertion");
        assertThat(SentValue.shown(texts.in(Language.FR), "group", "RSA")).contains("RSA").isNotEqualTo("RSA");
    }
}

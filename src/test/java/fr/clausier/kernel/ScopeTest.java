package fr.clausier.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far each role reaches, in the words queries compare with. */
class ScopeTest {

    private static final Scope OBSERVER = new Scope(new Actor(1), 2, Role.OBSERVER, 3);

    @Test
    void an_observer_reaches_nothing_until_something_is_shared() {
        assertThat(OBSERVER.reach()).isEqualTo("SHARED/");
        assertThat(OBSERVER.isShared(12L)).isFalse();
        assertThat(OBSERVER.isShared(null)).isFalse();
    }

    @Test
    void what_is_shared_stands_between_strokes_in_one_order() {
        Scope shown = OBSERVER.sharing(Set.of(45L, 12L));
        assertThat(shown.reach()).isEqualTo("SHARED/12/45/");
        assertThat(shown.isShared(12L)).isTrue();
        assertThat(shown.isShared(4L)).isFalse();
        assertThat(shown.isShownParts()).isTrue();
    }

    @Test
    void what_is_made_to_be_sent_is_the_whole_portfolio_without_names() {
        Scope sent = Scope.withoutNames(new Actor(1), 2);
        assertThat(sent.reach()).isEqualTo("ALL");
        assertThat(sent.seesNames()).isFalse();
        assertThat(sent.isShownParts()).isFalse();
    }

    @Test
    void operations_shared_widen_no_other_role() {
        Scope buyer = new Scope(new Actor(1), 2, Role.BUYER, 3).sharing(Set.of(12L));
        assertThat(buyer.reach()).isEqualTo("BUYER");
        assertThat(buyer.isShared(12L)).isFalse();
    }
}

package fr.clausier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.Sessions.Refusal;
import fr.clausier.access.Sessions.SignIn;
import fr.clausier.access.proof.SecondFactors;
import fr.clausier.access.proof.Telephone;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code of a telephone after the password: good once, for a minute and a half, tried a few times only; and what is left when the telephone is lost. */
class SecondStepTest {

    private static final String PASSWORD = "Onze peupliers et 1 pont";

    private final Accounts accounts = TestInstance.get(Accounts.class);
    private final Sessions sessions = TestInstance.get(Sessions.class);
    private final SecondFactors factors = TestInstance.get(SecondFactors.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Account owner = account();
    private final Telephone telephone = Telephone.of(TestInstance.context(), owner.id());
    private final Visit home = at("192.0.2.1-");

    private static Visit at(String network) {
        return new Visit(network + UUID.randomUUID(), "Firefox, Linux");
    }

    private Account account() {
        Account account = accounts.create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Claire", Language.FR,
            Role.FACILITATOR, scope.structure(), null)).get();
        return accounts.choosePassword(accounts.passwordLink(Accounts.operator(), account.id()).orElseThrow(), PASSWORD).get();
    }

    private String step(Visit visit) {
        SignIn answer = sessions.signIn(owner.email(), PASSWORD, visit);
        assertThat(answer.token()).isEmpty();
        return answer.step().orElseThrow();
    }

    @Test
    void the_password_alone_opens_nothing_and_the_code_after_it_does() {
        String step = step(home);
        assertThat(sessions.viewer(step)).isEmpty();
        assertThat(sessions.signInByLink(step)).isEmpty();
        assertThat(TestInstance.get(OneTimeLinks.class).find(step)).isEmpty();
        assertThat(accounts.choosePassword(step, "Douze peupliers et 2 ponts").isDone()).isFalse();
        Sessions.Viewer viewer = sessions.viewer(sessions.secondStep(step, telephone.code(0), home).token().orElseThrow()).orElseThrow();
        assertThat(viewer.session().secondFactor()).isTrue();
        assertThat(viewer.session().browser()).isEqualTo("Firefox, Linux");
        assertThat(sessions.secondStep(step, telephone.code(1), home).refusal()).contains(Refusal.WRONG);
    }

    @Test
    void a_code_is_taken_once_and_none_older_after_it() {
        assertThat(sessions.secondStep(step(home), telephone.code(0), home).token()).isPresent();
        assertThat(sessions.secondStep(step(home), telephone.code(0), home).refusal()).contains(Refusal.WRONG);
        assertThat(sessions.secondStep(step(home), telephone.code(-1), home).refusal()).contains(Refusal.WRONG);
        assertThat(sessions.secondStep(step(home), telephone.code(1), home).token()).isPresent();
    }

    @Test
    void codes_are_tried_a_few_times_only_from_one_address_and_from_all_together() {
        for (int network = 0; network < 4; network++) {
            Visit stranger = at("198.51.100." + network + "-");
            String step = step(stranger);
            for (int i = 0; i < 5; i++) {
                assertThat(sessions.secondStep(step, "nothing", stranger).refusal()).contains(Refusal.WRONG);
            }
            assertThat(sessions.secondStep(step, "nothing", stranger).refusal()).contains(Refusal.THROTTLED);
        }
        assertThat(sessions.secondStep(step(home), telephone.code(0), home).refusal()).as("codes are stopped for a while").contains(Refusal.THROTTLED);
        List<String> kept = factors.renewRecoveryCodes(owner.id());
        assertThat(sessions.secondStep(step(home), kept.get(3), home).token()).as("the owner comes in by what was kept on paper").isPresent();
    }

    @Test
    void a_recovery_code_works_once_in_whatever_hand_it_is_written() {
        List<String> codes = factors.renewRecoveryCodes(owner.id());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(sessions.secondStep(step(home), " " + codes.get(0).toUpperCase().replace("-", " "), home).token()).isPresent();
        assertThat(sessions.secondStep(step(home), codes.get(0), home).refusal()).contains(Refusal.WRONG);
        assertThat(factors.recoveryCodesLeft(owner.id())).isEqualTo(9);
        factors.renewRecoveryCodes(owner.id());
        assertThat(sessions.secondStep(step(home), codes.get(1), home).refusal()).contains(Refusal.WRONG);
        assertThat(Sql.run("UPDATE recovery_code SET used_at = used_at WHERE code_hash LIKE '%" + codes.get(1).substring(0, 4) + "-%'")).as("only digests").isZero();
    }

    @Test
    void the_second_step_waits_ten_minutes_and_is_lost_with_a_new_password() {
        String late = step(home);
        Sql.run("UPDATE one_time_link SET expires_at = TIMESTAMP '2026-04-09 00:00:00' WHERE token_hash = '" + Tokens.hash(late) + "'");
        assertThat(sessions.secondStep(late, telephone.code(0), home).refusal()).contains(Refusal.WRONG);
        String before = step(home);
        accounts.choosePassword(accounts.passwordLink(Accounts.operator(), owner.id()).orElseThrow(), "Douze peupliers et 2 ponts").get();
        assertThat(sessions.secondStep(before, telephone.code(0), home).refusal()).contains(Refusal.WRONG);
    }

    @Test
    void an_offer_is_for_one_account_and_what_is_not_one_is_refused() {
        SecondFactors.Offer offer = factors.offer(owner.id());
        Account other = account();
        String code = Telephone.with(TestInstance.context(), offer.secret()).code(0);
        assertThat(factors.set(other.id(), offer.sealed(), code)).isEmpty();
        assertThat(factors.set(owner.id(), "AAAA", code)).isEmpty();
        assertThat(factors.set(owner.id(), "not base64 !", code)).isEmpty();
        assertThat(factors.set(owner.id(), offer.sealed(), "000000".equals(code) ? "000001" : "000000")).isEmpty();
        assertThat(factors.isSet(other.id())).isFalse();
        assertThat(offer.address("Clausier", "claire@exemple.fr")).matches("otpauth://totp/Clausier:claire%40exemple\\.fr\\?secret=[A-Z2-7]{32}&issuer=Clausier");
    }

    @Test
    void an_administrator_forgets_a_lost_telephone_and_the_journal_tells_each_step() {
        String session = sessions.secondStep(step(home), telephone.code(0), home).token().orElseThrow();
        assertThat(TestInstance.get(OwnSessions.class).removeSecondFactor(Accounts.operator(), owner.id())).isPresent();
        assertThat(sessions.viewer(session)).isEmpty();
        assertThat(sessions.signIn(owner.email(), PASSWORD, home).token()).isPresent();
        assertThat(TestInstance.get(Journal.class).about(Scope.facilitator(scope.actor(), 0), "account", owner.id())).extracting(JournalEntry::action)
            .containsExactly("second-factor.removed", "second-factor.set", "password.chosen", "account.link");
    }
}

package fr.clausier.access.lost;

import fr.clausier.access.Account;
import fr.clausier.access.Accounts;
import fr.clausier.access.proof.Attempts;
import fr.clausier.store.Settings;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Mails about somebody's own account. All that depends on whether there is such an account is done behind the answer, one mail after the other, so that neither what is
 * answered nor when tells whether an address is known. Subjects and logs name nobody.
 */
@Singleton
public class AccountLetters {

    private static final int WAITING = 200;

    private final Courier courier;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Texts texts;
    private final Settings settings;
    private final ThreadPoolExecutor behind = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), AccountLetters::thread,
        new ThreadPoolExecutor.DiscardPolicy());

    AccountLetters(Courier courier, Accounts accounts, Attempts attempts, Texts texts, Settings settings) {
        this.courier = courier;
        this.accounts = accounts;
        this.attempts = attempts;
        this.texts = texts;
        this.settings = settings;
    }

    /** Whether a lost password can be chosen anew by mail: a mail server is set, and the public address, which is never taken from what a visitor sent. */
    public boolean mayReset() {
        return courier.isReady() && settings.address() != null;
    }

    /** Mails a link to whoever has this address, if anyone; three times in a quarter of an hour at most. @return false when too many were asked for from where this one was */
    public boolean reset(String email, String from) {
        boolean may = attempts.mayAsk(from);
        if (may && mayReset()) {
            behind.execute(() -> answer(email.strip().toLowerCase(Locale.ROOT)));
        }
        return may;
    }

    private void answer(String email) {
        if (attempts.mayBeMailed(email)) {
            accounts.resetLink(email).ifPresent(reset -> write(reset.account(), "reset", settings.address() + "/link/" + reset.token()));
        }
    }

    /** What changed in how an account is entered. */
    public enum Change { PASSWORD, SECOND_FACTOR_SET, SECOND_FACTOR_REMOVED, TOKEN_MADE, UNLINKED }

    /** Tells somebody what changed in how their account is entered, so that they notice when it was not them. */
    public void changed(Account account, Change change) {
        if (courier.isReady()) {
            behind.execute(() -> write(account, "changed." + change.name(), settings.address() == null ? "" : settings.address()));
        }
    }

    private void write(Account account, String what, String address) {
        Words words = texts.in(account.language());
        courier.carry(account.displayName(), account.email(), words.say("letter.account." + what + ".subject"),
            String.join("\n\n", words.say("letter.account.hello"), words.say("letter.account." + what + ".text", address), words.say("letter.account.end")) + "\n");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "account-mail");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        behind.shutdown();
    }
}

package fr.clausier.access.proof;

import fr.clausier.access.proof.FactorRows.Recovery;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Second factors: codes of an application on the person's telephone, and ten codes kept on paper for the day it is lost. The secret is sealed with the key
 * kept outside the database; of recovery codes, 80 bits each, only digests are kept.
 */
@Singleton
public class SecondFactors {

    /** Codes given for the day the telephone is lost. */
    public static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final Duration SETTING_UP = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorRows rows;
    private final FactorRows.RecoveryRows recovery;
    private final MasterKey key;
    private final Journal journal;
    private final Calendar calendar;

    SecondFactors(FactorRows rows, FactorRows.RecoveryRows recovery, MasterKey key, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.recovery = recovery;
        this.key = key;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * A secret offered, before a code shows that the telephone has it. Nothing of it is stored.
     *
     * @param secret as people type it; @param sealed what the form sends back: opens for the same account alone, for half an hour
     */
    public record Offer(String secret, String sealed) {

        /** What the drawing says to the application. @param issuer the product; @param account mail address */
        public String address(String issuer, String account) {
            return "otpauth://totp/" + coded(issuer) + ":" + coded(account) + "?secret=" + secret.replace("-", "").toUpperCase(Locale.ROOT) + "&issuer=" + coded(issuer);
        }

        private static String coded(String text) {
            return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
        }

        /** Never written out by mistake. */
        @Override
        public String toString() {
            return "a secret offered";
        }
    }

    /** A new secret for an account. */
    public Offer offer(long account) {
        byte[] secret = random(SECRET_BYTES);
        byte[] whole = ByteBuffer.allocate(2 * Long.BYTES + SECRET_BYTES).putLong(account).putLong(calendar.now().getEpochSecond()).put(secret).array();
        return offer(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(SealedUse.SECOND_FACTOR_SET_UP, whole)));
    }

    /** The offer a form sends back, while it is this account's and young; empty otherwise. */
    public Optional<Offer> offered(long account, String sealed) {
        return opened(account, sealed).map(secret -> offer(secret, sealed));
    }

    private static Offer offer(byte[] secret, String sealed) {
        return new Offer(Base32.grouped(Base32.of(secret)), sealed);
    }

    private Optional<byte[]> opened(long account, String sealed) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(key.open(SealedUse.SECOND_FACTOR_SET_UP, Base64.getUrlDecoder().decode(sealed)));
            boolean mine = whole.getLong() == account && Instant.ofEpochSecond(whole.getLong()).plus(SETTING_UP).isAfter(calendar.now());
            byte[] secret = new byte[SECRET_BYTES];
            whole.get(secret);
            return mine ? Optional.of(secret) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | java.nio.BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    /** Takes an offered secret, once a code shows that the telephone has it; it replaces the one before. The recovery codes, told this once; empty when the code is wrong. */
    @Transactional
    public Optional<List<String>> set(long account, String sealed, String code) {
        journal.writeAlone();
        Optional<byte[]> secret = opened(account, sealed);
        OptionalLong step = secret.map(known -> Totp.step(known, digits(code), calendar.now())).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        rows.forget(account);
        rows.save(new SecondFactor(account, Base64.getEncoder().encodeToString(key.seal(SealedUse.SECOND_FACTOR, secret.get())), calendar.now(), step.getAsLong()));
        journal.record(new Actor(account), 0, "second-factor.set", "account", account, null, null);
        return Optional.of(newCodes(account));
    }

    @Transactional
    public boolean isSet(long account) {
        return rows.findByAccountId(account).isPresent();
    }

    /** Whether a code of six digits is the telephone's, and was not shown before. */
    @Transactional
    public boolean takes(long account, String code) {
        return rows.findByAccountId(account)
            .map(factor -> Totp.step(key.open(SealedUse.SECOND_FACTOR, Base64.getDecoder().decode(factor.sealed())), digits(code), calendar.now()))
            .filter(OptionalLong::isPresent).filter(step -> rows.take(account, step.getAsLong()) == 1).isPresent();
    }

    /** Whether it is a recovery code, which is used up by it. */
    @Transactional
    public boolean recovers(long account, String code) {
        journal.writeAlone();
        boolean used = recovery.use(account, hash(account, code), calendar.now()) == 1;
        if (used) {
            journal.record(new Actor(account), 0, "recovery-code.used", "account", account, null, null);
        }
        return used;
    }

    /** Whether what was typed has the length of a recovery code, not of a telephone's. */
    public static boolean isRecovery(String code) {
        return plain(code).length() == RECOVERY_BYTES * Byte.SIZE / 5;
    }

    @Transactional
    public long recoveryCodesLeft(long account) {
        return recovery.left(account);
    }

    /** Ten new recovery codes, told this once; those before no longer work. */
    @Transactional
    public List<String> renewRecoveryCodes(long account) {
        journal.writeAlone();
        journal.record(new Actor(account), 0, "recovery-codes.renewed", "account", account, null, null);
        return newCodes(account);
    }

    /** Forgets the telephone and the codes of an account. @return whether it had any */
    @Transactional
    public boolean remove(Actor actor, long account) {
        journal.writeAlone();
        boolean had = rows.forget(account) == 1;
        recovery.forget(account);
        if (had) {
            journal.record(actor, 0, "second-factor.removed", "account", account, null, null);
        }
        return had;
    }

    private List<String> newCodes(long account) {
        recovery.forget(account);
        List<String> codes = Stream.generate(() -> Base32.grouped(Base32.of(random(RECOVERY_BYTES)))).limit(RECOVERY_CODES).toList();
        recovery.saveAll(codes.stream().map(code -> new Recovery(null, account, hash(account, code), null)).toList());
        return codes;
    }

    private static String hash(long account, String code) {
        return Canonical.sha256("recovery " + account + " " + plain(code));
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s.-]", "");
    }

    private static byte[] random(int many) {
        byte[] bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

package fr.clausier.web.sending;

import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.SendingState;
import java.time.YearMonth;
import java.util.List;

/**
 * A subscription with all that was sent of it.
 *
 * @param last the last complete month, which can be sent at once
 * @param unset why its channel cannot be used now; empty when it can
 */
public record SubscriptionView(SubscriptionRow row, String address, YearMonth last, List<Addressed.Sent> sent, String unset) {

    /** How many tries of a month are shown, sent along with a form so that one sent twice sends once. */
    public int seen(YearMonth month) {
        return sent.stream().map(Addressed.Sent::sending).filter(each -> each.month().equals(month)).mapToInt(Sending::attempts).sum();
    }

    /** Whether the last complete month has left already. */
    public boolean lastSent() {
        return sent.stream().map(Addressed.Sent::sending).anyMatch(each -> each.month().equals(last) && each.state() == SendingState.SENT);
    }

    public boolean neverSent() {
        return sent.stream().noneMatch(each -> each.sending().state() == SendingState.SENT);
    }

    /** Whether it is the last of its month, which can be tried once more. */
    public boolean mayRetry(Sending sending) {
        boolean last = sent.stream().map(Addressed.Sent::sending).filter(each -> each.month().equals(sending.month()))
            .allMatch(each -> each.series() <= sending.series());
        return last && (sending.state() == SendingState.FAILED || sending.state().waitsForSomeone());
    }

    /** Kilobytes, rounded up. */
    public static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }
}

package fr.clausier.journal;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Actor;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What tests ask of answers kept between requests. */
public final class Kept {

    private Kept() { }

    /** Answers that would be given in a structure though they would be worked out otherwise now. */
    public static List<String> mistaken(long structure) {
        return TestInstance.context().getBean(Keeping.class).mistaken(structure);
    }

    /** Places where no answer is kept. */
    public static List<String> unused() {
        return TestInstance.context().getBean(Keeping.class).empty();
    }

    /** As within a request that only reads. */
    public static <T> T reading(Supplier<T> look) {
        return PropagatedContext.getOrEmpty().plus(new Reading()).propagate(look::get);
    }

    /** Makes the journal say that actions were done in a structure; nothing else is. */
    public static void said(long structure, String... actions) {
        TransactionOperations<?> transactions = TestInstance.context().getBean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            Stream.of(actions).forEach(action -> TestInstance.context().getBean(Journal.class).record(Actor.OPERATOR, structure, action, "test", 1, null, null));
            return null;
        });
    }

    /** Makes every answer old, as an action on a thing nobody named does: for tests that write straight into tables. */
    public static void forgotten(long structure) {
        said(structure, "test.written");
    }
}

package fr.clausier.store.reach;

/**
 * The condition by which a query lets an observer reach what was shared with it. {@code :reach} then names the operations, between strokes,
 * as {@code Scope.reach()} writes them; what anybody else reaches by holds no stroke.
 */
public final class Shared {

    /** Of a contract the query calls {@code c}. */
    public static final String C = "(:reach LIKE CONCAT('%/', c.operation_id, '/%'))";
    /** Of a contract the query calls {@code vc}. */
    public static final String VC = "(:reach LIKE CONCAT('%/', vc.operation_id, '/%'))";

    private Shared() { }
}

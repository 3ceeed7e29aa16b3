package fr.clausier.hours.dispute;

import fr.clausier.kernel.Hours;
import io.micronaut.core.annotation.Nullable;
import java.util.Objects;

/**
 * What an employer disputes of a declaration.
 *
 * @param placement null for the declaration as a whole
 * @param person as the viewer may see it; empty for the declaration as a whole
 * @param declared hours that were declared when it disputed them
 * @param said hours as the employer has them; null when it gives none
 * @param remark empty for none, and for viewers who see no names: it may tell one
 */
public record Disputed(@Nullable Long placement, String person, Hours declared, @Nullable Hours said, String remark) {

    /** The same, whoever looks at it. */
    public boolean saysAsMuchAs(Disputed other) {
        return Objects.equals(placement, other.placement) && declared.equals(other.declared) && Objects.equals(said, other.said)
            && remark.equals(other.remark);
    }
}

package fr.clausier.retention;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How long people's data are kept, by purpose.
 *
 * @param peopleMonths after the last contact with someone who was placed; @param candidatesMonths with someone who was only proposed or recorded
 * @param filesMonths after a file that may name people was recorded; @param noticeDays between notice to the facilitator and what is done
 */
@ConfigurationProperties("clausier.retention")
public record RetentionSettings(@Bindable(defaultValue = "24") int peopleMonths, @Bindable(defaultValue = "24") int candidatesMonths,
        @Bindable(defaultValue = "24") int filesMonths, @Bindable(defaultValue = "30") int noticeDays) { }

package fr.clausier.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What whoever runs the product may set of timed work.
 *
 * @param every time between two looks at what is due
 */
@ConfigurationProperties("clausier.schedule")
public record ScheduleSettings(@Bindable(defaultValue = "5m") Duration every) { }

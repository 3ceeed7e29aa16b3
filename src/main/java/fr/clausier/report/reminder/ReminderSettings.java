package fr.clausier.report.reminder;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What whoever runs the product may set of reminders.
 *
 * @param hour hour of the day from which they leave
 */
@ConfigurationProperties("clausier.reminders")
public record ReminderSettings(@Bindable(defaultValue = "8") int hour) { }

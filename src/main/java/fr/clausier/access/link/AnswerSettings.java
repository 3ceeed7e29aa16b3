package fr.clausier.access.link;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What whoever runs the product may set of answers without an account.
 *
 * @param linkDays days during which a link works
 */
@ConfigurationProperties("clausier.answers")
public record AnswerSettings(@Bindable(defaultValue = "14") int linkDays) { }

package fr.clausier.compliance.observatory;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What whoever runs the product may set of yearly figures.
 *
 * @param fewestPeople people below which a part is not told by itself
 */
@ConfigurationProperties("clausier.observatory")
public record ObservatorySettings(@Bindable(defaultValue = "5") int fewestPeople) { }

package fr.clausier.provider.place;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.LocalDate;

/** What whoever runs the product may set of free places. @param goodForDays days for which what an employer said is taken as still true */
@ConfigurationProperties("clausier.places")
public record PlaceSettings(@Bindable(defaultValue = "30") int goodForDays) {

    /** Whether what was said is still recent enough on a day to be relied on. */
    public boolean isRecent(FreePlaces said, LocalDate day) {
        return said.age(day) <= goodForDays;
    }
}

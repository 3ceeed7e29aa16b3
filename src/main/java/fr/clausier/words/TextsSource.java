package fr.clausier.words;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** Makes the texts of the instance available to whoever speaks, instants being shown in the instance's zone. */
@Factory
final class TextsSource {

    @Singleton
    Texts texts(@Value("${clausier.zone:Europe/Paris}") String zone) {
        return new Texts(ZoneId.of(zone));
    }
}

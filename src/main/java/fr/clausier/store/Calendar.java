package fr.clausier.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The day and the instant it is, in the zone of the instance. The only way to ask for the time. */
@Singleton
public final class Calendar {

    private final InstantSource source;
    private final ZoneId zone;

    public Calendar(InstantSource source, Settings settings) {
        this.source = source;
        this.zone = settings.zoneId();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(source.instant(), zone);
    }

    /** Cut to the microsecond, the finest both databases keep. */
    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public YearMonth lastCompleteMonth() {
        return YearMonth.from(today()).minusMonths(1);
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * Where time comes from. A pretended day shifts the clock, which still ticks: it begins at nine o'clock when the program starts,
     * so that it lasts a day's work whatever hour it truly is.
     */
    @Factory
    static final class Source {

        private static final Instant STARTED = Instant.now();
        private static final LocalTime MORNING = LocalTime.of(9, 0);

        @Singleton
        @Primary
        InstantSource instantSource(Settings settings) {
            Clock system = Clock.system(settings.zoneId());
            if (settings.today() == null) {
                return system;
            }
            Instant pretended = LocalDate.parse(settings.today()).atTime(MORNING).atZone(settings.zoneId()).toInstant();
            return Clock.offset(system, Duration.between(STARTED, pretended));
        }
    }
}

package fr.clausier.organisation.territory;

import fr.clausier.kernel.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A point of the earth, in ten-thousandths of a degree, some ten metres: north and east are positive. */
public record Coordinates(int latitude, int longitude) {

    /** Ten-thousandths of a degree in a degree. */
    public static final int DEGREE = 10_000;
    private static final int EARTH_RADIUS_KM = 6_371;

    /** Degrees as people write them: 48.11, -1.68. */
    public static Coordinates ofDegrees(String latitude, String longitude) {
        return new Coordinates(scaled(new BigDecimal(latitude)), scaled(new BigDecimal(longitude)));
    }

    /** Reads {@code latitude} and {@code longitude}, both or neither; empty for neither, or when one is refused. */
    public static Optional<Coordinates> read(Fields fields) {
        BigDecimal latitude = within(fields, "latitude", 90);
        BigDecimal longitude = within(fields, "longitude", 180);
        if (fields.has("latitude") != fields.has("longitude")) {
            fields.refuse("coordinates-half", fields.has("latitude") ? "longitude" : "latitude");
        }
        return latitude == null || longitude == null ? Optional.empty() : Optional.of(new Coordinates(scaled(latitude), scaled(longitude)));
    }

    private static BigDecimal within(Fields fields, String field, int most) {
        BigDecimal value = fields.decimal(field);
        if (value != null && value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            fields.refuse("coordinate-range", field, Integer.toString(most));
            return null;
        }
        return value;
    }

    private static int scaled(BigDecimal degrees) {
        return degrees.multiply(BigDecimal.valueOf(DEGREE)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Degrees, as they are typed again in a form. */
    public BigDecimal latitudeDegrees() {
        return BigDecimal.valueOf(latitude, 4).stripTrailingZeros();
    }

    public BigDecimal longitudeDegrees() {
        return BigDecimal.valueOf(longitude, 4).stripTrailingZeros();
    }

    /** Kilometres as the crow flies, to the kilometre. */
    public int kilometresTo(Coordinates other) {
        double from = Math.toRadians((double) latitude / DEGREE);
        double to = Math.toRadians((double) other.latitude / DEGREE);
        double across = Math.toRadians((double) (other.longitude - longitude) / DEGREE);
        double half = Math.pow(Math.sin((to - from) / 2), 2) + Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(across / 2), 2);
        return (int) Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half)));
    }
}

package fr.clausier.web.map;

import fr.clausier.organisation.territory.Coordinates;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * From the earth to the drawing: degrees of longitude narrowed as they are at the middle of what is shown, north up.
 *
 * @param west in ten-thousandths of a degree, as {@link Coordinates}; @param north likewise
 * @param narrowed thousandths of a degree of latitude that a degree of longitude is worth there
 * @param tall ten-thousandths of a degree of latitude from top to bottom
 */
record Projection(int west, int north, int narrowed, int tall) {

    static final int WIDTH = 480;
    static final int HEIGHT = 440;
    /** Nothing is shown nearer than this: a département at once, not a street. */
    private static final int LEAST = 13_000;
    private static final int AROUND_PERCENT = 24;

    /** The one that shows all these points, with room around them. */
    static Projection around(List<Coordinates> points) {
        int south = least(points, Coordinates::latitude);
        int north = -least(points, point -> -point.latitude());
        int west = least(points, Coordinates::longitude);
        int east = -least(points, point -> -point.longitude());
        int narrowed = (int) Math.round(1000 * Math.cos(Math.toRadians((double) (south + north) / 2 / Coordinates.DEGREE)));
        long across = (long) (east - west) * narrowed / 1000 * HEIGHT / WIDTH;
        int tall = (int) Math.max(LEAST, Math.max(north - south, across) * (100 + AROUND_PERCENT) / 100);
        int wide = (int) ((long) tall * WIDTH / HEIGHT * 1000 / Math.max(1, narrowed));
        return new Projection((west + east - wide) / 2, (south + north + tall) / 2, narrowed, tall);
    }

    private static int least(List<Coordinates> points, ToIntFunction<Coordinates> measure) {
        return points.stream().mapToInt(measure).min().orElseThrow();
    }

    int x(int longitude) {
        return (int) ((long) (longitude - west) * narrowed / 1000 * HEIGHT / tall);
    }

    int y(int latitude) {
        return (int) ((long) (north - latitude) * HEIGHT / tall);
    }

    boolean shows(Coordinates point) {
        int x = x(point.longitude());
        int y = y(point.latitude());
        return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
    }

    /** Longitude of the right edge. */
    int east() {
        return west + (int) ((long) tall * WIDTH / HEIGHT * 1000 / narrowed);
    }

    int south() {
        return north - tall;
    }
}

package fr.clausier.web.map;

import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.organisation.territory.Departement;
import fr.clausier.organisation.territory.Departements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map ready to be drawn: what to find one's way by, and the marks. What lies outside metropolitan France, when something lies in it,
 * stands in a row at the bottom.
 *
 * @param outline shapes of the land, as the paths of a drawing; @param lines meridians and parallels
 * @param names of départements whose middle is shown and under no mark
 * @param away whether the last marks stand in the row of what is far away
 */
public record MapDrawing(List<String> outline, List<Line> lines, List<Name> names, List<Mark> marks, boolean away) {

    /** Of a mark alone; marks that weigh more than others are larger, down to the least. */
    private static final int RADIUS = 10;
    private static final int RADIUS_OF_SEVERAL = 15;
    private static final int LARGEST = 34;
    private static final int LEAST = 9;
    /** Marks nearer than this become one. */
    private static final int APART = 30;
    private static final int AWAY_STEP = 48;
    private static final int NAMES = 24;
    private static final int AROUND = 18;

    /** A meridian or a parallel. */
    public record Line(int x1, int y1, int x2, int y2) { }

    /** A département where its middle is. */
    public record Name(int x, int y, String code) { }

    /** Things one by one, gathered where they are too near. */
    public static MapDrawing of(List<Pin> pins) {
        return drawn(pins, true);
    }

    /** Things that weigh, each on its own, the heaviest beneath. */
    public static MapDrawing weighed(List<Pin> pins) {
        return drawn(pins.stream().sorted(Comparator.comparingLong(Pin::weight).reversed()).toList(), false);
    }

    private static MapDrawing drawn(List<Pin> pins, boolean gathered) {
        List<Pin> near = pins.stream().filter(pin -> isNear(pin.at())).toList();
        List<Pin> shown = near.isEmpty() ? pins : near;
        List<Pin> far = near.isEmpty() ? List.of() : pins.stream().filter(pin -> !isNear(pin.at())).toList();
        if (shown.isEmpty()) {
            return new MapDrawing(List.of(), List.of(), List.of(), List.of(), false);
        }
        Projection projection = Projection.around(shown.stream().map(Pin::at).toList());
        List<Placed> placed = new ArrayList<>();
        shown.forEach(pin -> put(placed, pin, projection.x(pin.at().longitude()), projection.y(pin.at().latitude()), gathered));
        List<String> codes = far.stream().map(Pin::place).distinct().toList();
        far.forEach(pin -> put(placed, pin, AWAY_STEP * (1 + codes.indexOf(pin.place())) - AWAY_STEP / 4, Projection.HEIGHT - 30, true));
        return new MapDrawing(Outline.PARTS.stream().map(part -> path(projection, part)).toList(), lines(projection), names(projection, placed),
            marks(placed), !far.isEmpty());
    }

    private static boolean isNear(Coordinates at) {
        return at.latitude() > 41 * Coordinates.DEGREE && at.latitude() < 52 * Coordinates.DEGREE
            && at.longitude() > -6 * Coordinates.DEGREE && at.longitude() < 10 * Coordinates.DEGREE;
    }

    private record Placed(int x, int y, List<Pin> pins) {
        boolean isAt(int otherX, int otherY) {
            return (x - otherX) * (x - otherX) + (y - otherY) * (y - otherY) < APART * APART;
        }
    }

    private static void put(List<Placed> placed, Pin pin, int x, int y, boolean gathered) {
        placed.stream().filter(each -> gathered && each.isAt(x, y)).findFirst()
            .ifPresentOrElse(each -> each.pins.add(pin), () -> placed.add(new Placed(x, y, new ArrayList<>(List.of(pin)))));
    }

    private static List<Mark> marks(List<Placed> placed) {
        long heaviest = placed.stream().flatMap(each -> each.pins.stream()).mapToLong(Pin::weight).max().orElse(1);
        return IntStream.range(0, placed.size()).mapToObj(i -> {
            Placed at = placed.get(i);
            long weight = at.pins.get(0).weight();
            long part = at.pins.get(0).part();
            int radius = heaviest <= 1 ? at.pins.size() > 1 ? RADIUS_OF_SEVERAL : RADIUS : Math.max(LEAST, root((long) LARGEST * LARGEST * weight, heaviest));
            return new Mark(i + 1, at.x, at.y, radius, part <= 0 ? 0 : Math.min(radius, root((long) radius * radius * part, Math.max(1, weight))),
                List.copyOf(at.pins));
        }).toList();
    }

    /** Surfaces, not radii, tell amounts. */
    private static int root(long square, long divisor) {
        return (int) Math.round(Math.sqrt((double) square / divisor));
    }

    private static String path(Projection projection, List<Coordinates> part) {
        return part.stream().map(point -> projection.x(point.longitude()) + " " + projection.y(point.latitude()))
            .collect(Collectors.joining("L", "M", "Z"));
    }

    private static List<Line> lines(Projection projection) {
        int step = projection.tall() > 6 * Coordinates.DEGREE ? 2 * Coordinates.DEGREE : projection.tall() > 25_000 ? Coordinates.DEGREE : Coordinates.DEGREE / 2;
        List<Line> lines = new ArrayList<>();
        for (int at = Math.floorDiv(projection.west(), step) * step + step; at < projection.east(); at += step) {
            lines.add(new Line(projection.x(at), 0, projection.x(at), Projection.HEIGHT));
        }
        for (int at = Math.floorDiv(projection.south(), step) * step + step; at < projection.north(); at += step) {
            lines.add(new Line(0, projection.y(at), Projection.WIDTH, projection.y(at)));
        }
        return lines;
    }

    /** None when there would be too many to be read. */
    private static List<Name> names(Projection projection, List<Placed> placed) {
        List<Departement> shown = Departements.all().stream().filter(each -> projection.shows(each.middle())).toList();
        return shown.size() > NAMES ? List.of() : shown.stream().map(each -> new Name(projection.x(each.middle().longitude()),
            projection.y(each.middle().latitude()), each.code())).filter(MapDrawing::isWhole).filter(name -> placed.stream().noneMatch(each -> each.isAt(name.x, name.y))).toList();
    }

    private static boolean isWhole(Name name) {
        return name.x > AROUND && name.x < Projection.WIDTH - AROUND && name.y > AROUND && name.y < Projection.HEIGHT - AROUND;
    }

    public int width() {
        return Projection.WIDTH;
    }

    public int height() {
        return Projection.HEIGHT;
    }
}

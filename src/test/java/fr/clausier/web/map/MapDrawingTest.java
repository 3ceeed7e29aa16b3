package fr.clausier.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.organisation.territory.Departements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a map shows of places: inside its frame, north up, neighbours gathered, nothing lost. */
class MapDrawingTest {

    private static Pin pin(String name, String latitude, String longitude) {
        return Pin.of(Coordinates.ofDegrees(latitude, longitude), name, "", name, "/providers/" + name);
    }

    private static Pin weighing(String departement, long weight, long part) {
        return new Pin(Departements.find(departement).orElseThrow().middle(), departement, "", departement, "/x", weight, part);
    }

    private static Mark of(MapDrawing drawing, String name) {
        return drawing.marks().stream().filter(mark -> mark.pins().stream().anyMatch(pin -> pin.name().equals(name))).findFirst().orElseThrow();
    }

    @Test
    void north_is_up_east_is_right_and_every_mark_is_inside() {
        MapDrawing drawing = MapDrawing.of(List.of(pin("lille", "50.6", "3.1"), pin("brest", "48.4", "-4.5"), pin("nice", "43.7", "7.3")));
        assertThat(of(drawing, "lille").y()).isLessThan(of(drawing, "nice").y());
        assertThat(of(drawing, "brest").x()).isLessThan(of(drawing, "nice").x());
        assertThat(drawing.marks()).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(mark.radius(), drawing.width() - mark.radius());
            assertThat(mark.y()).isBetween(mark.radius(), drawing.height() - mark.radius());
        });
        assertThat(drawing.outline()).hasSize(2);
        assertThat(drawing.names()).isEmpty();
    }

    @Test
    void neighbours_become_one_mark_that_leads_to_its_line_of_the_table() {
        MapDrawing drawing = MapDrawing.of(List.of(pin("lille", "50.6", "3.1"), pin("roubaix", "50.69", "3.17"), pin("nice", "43.7", "7.3")));
        assertThat(drawing.marks()).hasSize(2);
        assertThat(of(drawing, "lille").href()).isEqualTo("#place-1");
        assertThat(of(drawing, "lille").label()).isEqualTo("lille · roubaix");
        assertThat(of(drawing, "nice").href()).isEqualTo("/providers/nice");
    }

    @Test
    void near_by_they_come_apart_and_departements_are_named() {
        MapDrawing drawing = MapDrawing.of(List.of(pin("lille", "50.6", "3.1"), pin("roubaix", "50.69", "3.17"), pin("cambrai", "50.17", "3.23")));
        assertThat(drawing.marks()).hasSize(3);
        assertThat(drawing.names()).extracting(MapDrawing.Name::code).contains("62");
        assertThat(drawing.lines()).hasSizeGreaterThan(2);
    }

    @Test
    void what_is_overseas_stands_in_a_row_below_unless_everything_is() {
        Pin reunion = pin("reunion", "-21.1", "55.5");
        MapDrawing both = MapDrawing.of(List.of(pin("lille", "50.6", "3.1"), reunion));
        assertThat(both.away()).isTrue();
        assertThat(of(both, "reunion").y()).isGreaterThan(of(both, "lille").y()).isLessThan(both.height());
        MapDrawing there = MapDrawing.of(List.of(reunion));
        assertThat(there.away()).isFalse();
        assertThat(of(there, "reunion").x()).isCloseTo(there.width() / 2, org.assertj.core.data.Offset.offset(2));
    }

    @Test
    void the_surface_of_a_mark_tells_its_weight_and_what_is_filled_its_part() {
        MapDrawing drawing = MapDrawing.weighed(List.of(weighing("35", 25, 25), weighing("29", 100, 25), weighing("44", 100, 0)));
        assertThat(of(drawing, "29").radius()).isEqualTo(2 * of(drawing, "35").radius());
        assertThat(of(drawing, "29").filled()).isEqualTo(of(drawing, "29").radius() / 2);
        assertThat(of(drawing, "35").filled()).isEqualTo(of(drawing, "35").radius());
        assertThat(of(drawing, "44").filled()).isZero();
        assertThat(drawing.marks().get(2).pins().get(0).name()).as("the lightest is drawn last, above").isEqualTo("35");
    }

    @Test
    void nothing_to_show_is_an_empty_drawing_and_a_thousand_places_lose_none() {
        assertThat(MapDrawing.of(List.of()).marks()).isEmpty();
        List<Pin> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(pin("p" + i, "4" + (3 + i % 7) + "." + i % 10, i % 6 + "." + i / 100));
        }
        assertThat(MapDrawing.of(many).marks().stream().mapToInt(mark -> mark.pins().size()).sum()).isEqualTo(1000);
    }
}

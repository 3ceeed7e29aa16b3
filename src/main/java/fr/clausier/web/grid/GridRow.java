package fr.clausier.web.grid;

import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import java.util.List;
import java.util.Objects;

/** One placement over the months shown. @param person name or reference; @param cells one for each month */
public record GridRow(Placement placement, String person, String employer, List<GridCell> cells) {

    public Hours total() {
        return cells.stream().map(GridCell::work).filter(Objects::nonNull).reduce(Hours.ZERO, Hours::plus);
    }
}

package fr.clausier.web.board;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Folded;
import fr.clausier.web.Form;
import io.micronaut.http.uri.UriBuilder;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What a board shows, and in which order: all of it stands in its address, so that it can be kept and sent.
 *
 * @param status null for all
 * @param buyer organisation, 0 for all; @param holder likewise
 * @param mine whether only contracts that are the viewer's
 * @param text part of a number, an object or a title, in any case and with or without accents; empty for all
 */
record BoardFilter(YearMonth month, ClauseStatus status, long buyer, long holder, boolean mine, String text, BoardOrder order, int page) {

    static final String MINE = "mine";

    static BoardFilter read(Fields fields, YearMonth lastComplete, YearMonth latest) {
        YearMonth month = fields.month("month");
        BoardOrder order = fields.code("order", BoardOrder.class);
        Long buyer = fields.id("buyer");
        Long holder = fields.id("holder");
        Integer page = fields.integer("page");
        return new BoardFilter(month == null || month.isAfter(latest) ? lastComplete : month, fields.code("status", ClauseStatus.class), buyer == null ? 0 : buyer,
            holder == null ? 0 : holder, fields.raw("whose").equals(MINE), fields.raw("q").strip(), order == null ? BoardOrder.BEHIND : order, page == null ? 1 : Math.max(1, page));
    }

    Form form(Fields fields) {
        Map<String, Object> values = new HashMap<>(Map.of("month", month.toString(), "q", text, "order", order.name()));
        values.put("buyer", buyer == 0 ? "" : Long.toString(buyer));
        values.put("holder", holder == 0 ? "" : Long.toString(holder));
        values.put("whose", mine ? MINE : "");
        values.put("status", status == null ? "" : status.name());
        return new Form(values, fields.problems());
    }

    /** Whether a lot is of the buyer, the holder and the text asked for, whatever its status. */
    boolean isAbout(LotStatement each) {
        String said = String.join(" ", each.contract().number(), each.contract().object(), each.lot().number(), each.lot().title());
        return (buyer == 0 || each.contract().buyerId() == buyer) && (holder == 0 || each.links().stream().anyMatch(link -> isHeld(link, holder)))
            && Folded.of(said).contains(Folded.of(text));
    }

    private static boolean isHeld(LotLink link, long holder) {
        return link.kind() == LinkKind.HOLDER && link.organisationId() == holder;
    }

    Comparator<BoardRow> comparator() {
        Comparator<BoardRow> named = Comparator.comparing((BoardRow row) -> row.about().contract().number()).thenComparing(row -> row.about().lot().number());
        return switch (order) {
            case BEHIND -> Comparator.comparing((BoardRow row) -> row.about().statement().behind()).reversed().thenComparing(named);
            case CONTRACT -> named;
            case LETTER -> Comparator.comparing((BoardRow row) -> row.about().statement().letterBefore(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(named);
        };
    }

    /** The address of the same board for another status; null for all. */
    String to(ClauseStatus other) {
        return new BoardFilter(month, other, buyer, holder, mine, text, order, 1).address().build().toString();
    }

    /** The address of the same lots, drawn. */
    String drawn() {
        return address().build().toString().replaceFirst("^/board", "/board/charts");
    }

    /** The address of its parts, without their number. */
    String parts() {
        return address().build() + "&page=";
    }

    private UriBuilder address() {
        UriBuilder address = UriBuilder.of("/board").queryParam("month", month);
        if (status != null) {
            address.queryParam("status", status);
        }
        if (buyer != 0) {
            address.queryParam("buyer", buyer);
        }
        if (holder != 0) {
            address.queryParam("holder", holder);
        }
        if (mine) {
            address.queryParam("whose", MINE);
        }
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        return order == BoardOrder.BEHIND ? address : address.queryParam("order", order);
    }
}

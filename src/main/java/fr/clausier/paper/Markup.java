package fr.clausier.paper;

import java.util.List;

/** The markup from which the PDF is made. Every text is escaped; nothing of it can be taken for markup. */
final class Markup {

    private static final String STYLE = """
        @page { size: A4; margin: 20mm 18mm 22mm 18mm;
          @bottom-left { content: element(foot); } @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #555; } }
        body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.4; color: #1c2430; }
        #foot { position: running(foot); font-size: 8pt; color: #555; }
        .sender { font-size: 9pt; color: #444; margin: 0 0 14mm 0; }
        h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm 0; color: #1f3864; }
        .under { font-size: 11pt; margin: 0 0 7mm 0; }
        h2 { font-size: 12pt; margin: 7mm 0 2mm 0; color: #1f3864; page-break-after: avoid; }
        p { margin: 0 0 3mm 0; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 4mm 0; -fs-table-paginate: paginate; }
        caption { text-align: left; font-weight: bold; padding: 0 0 1.5mm 0; }
        th, td { text-align: left; vertical-align: top; padding: 1.4mm 2mm; border-bottom: 0.3pt solid #c3cad6; font-weight: normal; }
        thead th { border-bottom: 0.8pt solid #1f3864; font-weight: bold; font-size: 9pt; }
        tr { page-break-inside: avoid; }
        .num { text-align: right; white-space: nowrap; }
        .total th, .total td { font-weight: bold; border-top: 0.8pt solid #1f3864; }
        .facts th { width: 32%; color: #444; }
        .figures td { border: 0.3pt solid #c3cad6; padding: 3mm; width: 25%; }
        .figures b { display: block; font-size: 15pt; color: #1f3864; }
        .figures span { font-size: 8.5pt; color: #444; }
        .signatures td { height: 26mm; border: 0.3pt solid #c3cad6; font-size: 9pt; color: #444; }
        """;

    private final StringBuilder out = new StringBuilder();
    private final Paper paper;

    Markup(Paper paper) {
        this.paper = paper;
    }

    String text() {
        out.append("<html lang=\"").append(escaped(paper.language())).append("\"><head><title>").append(escaped(paper.title()))
            .append("</title><meta name=\"subject\" content=\"").append(escaped(paper.title())).append("\"/><meta name=\"description\" content=\"")
            .append(escaped(paper.title())).append("\"/><style>").append(STYLE).append("</style></head><body>");
        element("div id=\"foot\"", paper.foot());
        element("p class=\"sender\"", paper.sender());
        element("h1", paper.title());
        element("p class=\"under\"", paper.under());
        paper.blocks().forEach(this::block);
        return out.append("</body></html>").toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            element("h2", heading.text());
        } else if (block instanceof Block.Text text) {
            element("p", text.text());
        } else if (block instanceof Block.Facts facts) {
            out.append("<table class=\"facts\"><tbody>");
            facts.facts().forEach(fact -> row(List.of(fact.name(), fact.value()), 2, ""));
            out.append("</tbody></table>");
        } else if (block instanceof Block.Figures figures) {
            figures(figures);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Signatures signatures) {
            out.append("<table class=\"signatures\"><tbody><tr>");
            signatures.places().forEach(place -> element("td", place));
            out.append("</tr></tbody></table>");
        }
    }

    private void figures(Block.Figures figures) {
        out.append("<table class=\"figures\"><tbody><tr>");
        for (Block.Fact figure : figures.figures()) {
            out.append("<td>");
            element("b", figure.value());
            element("span", figure.name());
            out.append("</td>");
        }
        out.append("</tr></tbody></table>");
    }

    private void grid(Block.Grid grid) {
        out.append("<table>");
        element("caption", grid.caption());
        out.append("<thead><tr>");
        for (int i = 0; i < grid.headings().size(); i++) {
            element("th scope=\"col\"" + (i >= grid.firstNumber() ? " class=\"num\"" : ""), grid.headings().get(i));
        }
        out.append("</tr></thead><tbody>");
        for (int i = 0; i < grid.rows().size(); i++) {
            row(grid.rows().get(i), grid.firstNumber(), grid.total() && i == grid.rows().size() - 1 ? " class=\"total\"" : "");
        }
        out.append("</tbody></table>");
    }

    private void row(List<String> cells, int firstNumber, String kind) {
        out.append("<tr").append(kind).append('>');
        for (int i = 0; i < cells.size(); i++) {
            element(i == 0 ? "th scope=\"row\"" : i >= firstNumber ? "td class=\"num\"" : "td", cells.get(i));
        }
        out.append("</tr>");
    }

    /** @param opening name of the element with its attributes */
    private void element(String opening, String text) {
        String name = opening.contains(" ") ? opening.substring(0, opening.indexOf(' ')) : opening;
        out.append('<').append(opening).append('>').append(escaped(text).replace("\n", "<br/>")).append("</").append(name).append('>');
    }

    /** Characters XML forbids are left out: a PDF could not show them. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

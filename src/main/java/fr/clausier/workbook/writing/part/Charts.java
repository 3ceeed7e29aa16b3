package fr.clausier.workbook.writing.part;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Charts over rows that were streamed: each keeps a copy of its figures, and follows the cells when they change. */
public final class Charts {

    private static final byte[] BLUE = {0x2F, 0x5D, (byte) 0x9B};
    private static final int GAP_PERCENT = 60;
    private static final double TITLE_SIZE = 11;

    private Charts() { }

    /**
     * What a chart shows.
     *
     * @param labels cells of the labels, with their {@code names}; @param values cells of the figures, with their {@code figures}
     */
    public record Source(String title, CellRangeAddress labels, List<String> names, CellRangeAddress values, List<? extends Number> figures) { }

    /** @param place cells it covers, corners included */
    public static void draw(XSSFSheet sheet, ChartKind kind, Source source, CellRangeAddress place) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, place.getFirstColumn(), place.getFirstRow(), place.getLastColumn() + 1, place.getLastRow() + 1);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(source.title());
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(TITLE_SIZE));
        boolean lying = kind == ChartKind.BARS;
        XDDFCategoryAxis categories = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setNumberFormat("#,##0");
        // otherwise the figures of the cells say how the axis is written, and half of the outer bars is cut off
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMajorTickMark(AxisTickMark.NONE);
        categories.setMajorTickMark(AxisTickMark.NONE);
        if (lying) {
            // the first row of the table on top, as one reads
            categories.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(
            XDDFDataSourcesFactory.fromArray(source.names().toArray(new String[0]), source.labels().formatAsString(sheet.getSheetName(), true)),
            XDDFDataSourcesFactory.fromArray(source.figures().toArray(new Number[0]), source.values().formatAsString(sheet.getSheetName(), true)));
        series.setTitle(source.title(), null);
        XDDFShapeProperties look = new XDDFShapeProperties();
        // without a colour of its own a series is not drawn by LibreOffice
        look.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
        series.setShapeProperties(look);
        chart.plot(data);
    }
}

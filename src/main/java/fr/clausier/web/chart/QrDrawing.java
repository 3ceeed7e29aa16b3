package fr.clausier.web.chart;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a drawing made here: no secret leaves for it, and no script draws it.
 *
 * @param size of the drawing, margin included; @param path of its dark squares, a row of neighbours at a time, as SVG writes it
 */
public record QrDrawing(int size, String path) {

    /** Light squares around it, without which telephones do not see it. */
    private static final int MARGIN = 4;

    /** The drawing of a text. */
    public static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + MARGIN).append(' ').append(y + MARGIN).append('h').append(x - from).append("v1h").append(from - x).append('z');
                }
            }
        }
        return new QrDrawing(code.size + 2 * MARGIN, path.toString());
    }
}

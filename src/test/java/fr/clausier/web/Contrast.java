package fr.clausier.web;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Contrast of every text with what is painted behind it, by the formula of WCAG 2 (1.4.3: 4.5, or 3 for large letters), in one pass over the page. Texts over a
 * picture, in a drawing, and of fields that are switched off are left out, as the rule does. It is as strict as axe's own rule where both look
 * ({@code BrowserTest} shows it on a page), and quick enough for every page in both themes.
 */
final class Contrast {

    private static final String MEASURE = """
        () => {
          const pen = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {willReadFrequently: true});
          const known = new Map();
          const read = text => {
            if (!known.has(text)) {
              pen.clearRect(0, 0, 1, 1); pen.fillStyle = '#000'; pen.fillStyle = text; pen.fillRect(0, 0, 1, 1);
              const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
              known.set(text, [r, g, b, a / 255]);
            }
            return known.get(text);
          };
          const over = ([r, g, b, a], under) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a));
          const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
          const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
          const root = over(read(getComputedStyle(document.documentElement).backgroundColor), over(read('canvas'), [255, 255, 255]));
          const grounds = new Map([[null, root]]);
          const ground = e => {
            if (!grounds.has(e)) {
              const s = getComputedStyle(e), under = ground(e.parentElement);
              grounds.set(e, under === null || s.backgroundImage !== 'none' ? null : over(read(s.backgroundColor), under));
            }
            return grounds.get(e);
          };
          const found = [];
          for (const e of document.querySelectorAll('body, body *')) {
            if (e.namespaceURI !== document.documentElement.namespaceURI || e.closest('.hidden-text, :disabled, datalist, script, option')) continue;
            const field = e.matches('input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea');
            if (!field && ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const box = e.getBoundingClientRect();
            if (!box.width || !box.height || !e.checkVisibility({visibilityProperty: true, opacityProperty: true}) || box.right <= 0 || box.bottom + scrollY <= 0) continue;
            const s = getComputedStyle(e), behind = ground(e);
            if (behind === null) continue;
            let seen = 1;
            for (let p = e; p; p = p.parentElement) seen *= getComputedStyle(p).opacity;
            const [r, g, b, a] = read(s.color), text = over([r, g, b, a * seen], behind);
            const [high, low] = [light(text), light(behind)].sort((x, y) => y - x);
            const ratio = (high + 0.05) / (low + 0.05), size = parseFloat(s.fontSize);
            if (ratio < (size >= 24 || size >= 18.66 && s.fontWeight >= 700 ? 3 : 4.5))
              found.push(ratio.toFixed(2) + ': ' + e.outerHTML.slice(0, 140));
          }
          return found;
        }""";

    private Contrast() { }

    /** Texts too near in colour to their ground, with the ratio. */
    @SuppressWarnings("unchecked")
    static List<String> tooLow(Page page) {
        return (List<String>) page.evaluate(MEASURE);
    }
}

package fr.clausier.upload.evidence;

import java.util.Locale;

/** The name a file came under, made harmless: no path, nothing that cannot be seen, and the ending of what it truly is. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() { }

    /** What is left of a name. Signs that turn the reading direction, or hide, are dropped: by them "exe.pdf" may be written "fdp.exe". */
    static String of(String sent, EvidenceKind kind) {
        String name = (sent == null ? "" : sent).replaceAll("(?s).*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[<>:\"|?*]", "-").replaceAll("\\s+", " ").replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
        String ending = "." + kind.extension();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith(ending) || kind == EvidenceKind.JPEG && lower.endsWith(".jpeg") || kind == EvidenceKind.HEIC && lower.endsWith(".heif");
        String bare = ends ? name.substring(0, name.lastIndexOf('.')) : name;
        String kept = bare.codePointCount(0, bare.length()) > LONGEST ? bare.substring(0, bare.offsetByCodePoints(0, LONGEST)) : bare;
        return (kept.isBlank() ? "piece" : kept.trim()) + ending;
    }
}

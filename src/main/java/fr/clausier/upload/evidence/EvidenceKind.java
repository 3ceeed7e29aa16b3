package fr.clausier.upload.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of file that are taken as evidence, each told by what it holds from its first byte to its last; never by its name. */
public enum EvidenceKind {

    PDF("application/pdf"), JPEG("image/jpeg"), PNG("image/png"), WEBP("image/webp"), HEIC("image/heic"),
    /** A message as mail programs keep it. */ EML("message/rfc822"),
    /** A message of Outlook. */ MSG("application/vnd.ms-outlook");

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] OLE_HEAD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final int PDF_TAIL = 2048;
    private static final int MAIL_HEAD = 65_536;
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,80}:.*");
    private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|RichMedia|XFA)\\b");

    private final String mediaType;

    EvidenceKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Ending of the names under which files of the kind are given back. */
    public String extension() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file; empty when it is none of them, or is cut short, or has something behind its end. */
    public static Optional<EvidenceKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.holds(content)).findFirst();
    }

    private boolean holds(byte[] content) {
        return switch (this) {
            case PDF -> startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))
                && latin(content, Math.max(0, content.length - PDF_TAIL), content.length).contains("%%EOF");
            case JPEG -> isJpeg(content);
            case PNG -> isPng(content);
            case WEBP -> text(content, 0, 4).equals("RIFF") && text(content, 8, 4).equals("WEBP") && content.length > 20
                && 8 + little(content, 4) + (little(content, 4) & 1) == content.length;
            case HEIC -> isHeic(content);
            case EML -> isMail(content);
            case MSG -> startsWith(content, OLE_HEAD) && latin(content, 0, content.length).contains(wide("__properties_version1.0"));
        };
    }

    /** Whether a document says that it runs, opens or carries something: told to whoever opens it. What is packed inside it is not looked into. */
    public boolean isActive(byte[] content) {
        return this == PDF && ACTIVE.matcher(latin(content, 0, content.length)).find();
    }

    /** Segments up to the picture itself, one of which gives its size; then its end, with nothing but filling behind. */
    private static boolean isJpeg(byte[] content) {
        if (content.length < 4 || unsigned(content, 0) != 0xFF || unsigned(content, 1) != 0xD8) {
            return false;
        }
        boolean sized = false;
        int at = 2;
        while (at + 4 <= content.length && unsigned(content, at) == 0xFF) {
            int marker = unsigned(content, at + 1);
            if (marker == 0xDA) {
                return sized && endsPicture(content);
            }
            sized |= marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            at += 2 + (unsigned(content, at + 2) << 8 | unsigned(content, at + 3));
        }
        return false;
    }

    private static boolean endsPicture(byte[] content) {
        int last = content.length;
        while (last > 2 && content[last - 1] == 0) {
            last--;
        }
        return unsigned(content, last - 2) == 0xFF && unsigned(content, last - 1) == 0xD9;
    }

    /** Its parts one after the other, the last of which ends the file. */
    private static boolean isPng(byte[] content) {
        if (!startsWith(content, PNG_HEAD) || !text(content, 12, 4).equals("IHDR")) {
            return false;
        }
        long at = PNG_HEAD.length;
        while (at + 12 <= content.length) {
            String part = text(content, (int) at + 4, 4);
            at += 12 + big(content, (int) at);
            if (part.equals("IEND")) {
                return at == content.length;
            }
        }
        return false;
    }

    /** Boxes one after the other, the first of which names a brand of still pictures, the last of which ends the file. */
    private static boolean isHeic(byte[] content) {
        if (content.length < 24 || !text(content, 4, 4).equals("ftyp") || !HEIC_BRANDS.contains(text(content, 8, 4))) {
            return false;
        }
        long at = 0;
        boolean described = false;
        while (at + 8 <= content.length) {
            long size = big(content, (int) at);
            described |= text(content, (int) at + 4, 4).equals("meta");
            if (size == 0) {
                return described;
            }
            if (size < 8) {
                return false;
            }
            at += size;
        }
        return described && at == content.length;
    }

    /** Lines of headings from the first, which say from whom it is and when; text without a byte of zero. */
    private static boolean isMail(byte[] content) {
        String head = latin(content, 0, Math.min(content.length, MAIL_HEAD));
        if (head.indexOf('\0') >= 0) {
            return false;
        }
        boolean from = false;
        boolean when = false;
        for (String line : head.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                return from && when;
            }
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (!goesOn && !HEADER.matcher(line).matches()) {
                return false;
            }
            String name = goesOn ? "" : line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            from |= name.equals("from");
            when |= name.equals("date") || name.equals("received");
        }
        return false;
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static String text(byte[] content, int at, int length) {
        return at + length > content.length ? "" : latin(content, at, at + length);
    }

    /** One character a byte. */
    private static String latin(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static int unsigned(byte[] content, int at) {
        return content[at] & 0xFF;
    }

    private static long big(byte[] content, int at) {
        return (long) unsigned(content, at) << 24 | unsigned(content, at + 1) << 16 | unsigned(content, at + 2) << 8 | unsigned(content, at + 3);
    }

    private static long little(byte[] content, int at) {
        return (long) unsigned(content, at + 3) << 24 | unsigned(content, at + 2) << 16 | unsigned(content, at + 1) << 8 | unsigned(content, at);
    }
}

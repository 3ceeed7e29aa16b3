package fr.clausier.upload.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The smallest whole file of each kind. */
public final class EvidenceExamples {

    private EvidenceExamples() { }

    public static byte[] of(EvidenceKind kind) {
        return switch (kind) {
            case PDF -> pdf("Attestation");
            case JPEG -> jpeg();
            case PNG -> png();
            case WEBP -> webp();
            case HEIC -> heic();
            case EML -> mail("Attestation");
            case MSG -> outlook();
        };
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n% " + text + "\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] jpeg() {
        return bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 'J', 'F', 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x55, 0xFF, 0xD9);
    }

    static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10));
        part(out, "IHDR", bytes(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
        part(out, "IDAT", bytes(0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1));
        part(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String name, byte[] content) {
        CRC32 check = new CRC32();
        check.update(name.getBytes(StandardCharsets.US_ASCII));
        check.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    static byte[] webp() {
        byte[] picture = bytes('V', 'P', '8', ' ', 8, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        return join("RIFF".getBytes(StandardCharsets.US_ASCII), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(4 + picture.length).array(),
            "WEBP".getBytes(StandardCharsets.US_ASCII), picture);
    }

    static byte[] heic() {
        return join(box("ftyp", "heic\0\0\0\0mif1heic"), box("meta", "\0\0\0\0hdlr"), box("mdat", "pixels"));
    }

    private static byte[] box(String name, String content) {
        byte[] inside = content.getBytes(StandardCharsets.ISO_8859_1);
        return join(ByteBuffer.allocate(4).putInt(8 + inside.length).array(), name.getBytes(StandardCharsets.US_ASCII), inside);
    }

    static byte[] mail(String text) {
        return ("Received: from exemple.fr\r\n\tby mail.exemple.fr\r\nFrom: caf@exemple.fr\r\nTo: chantiers@exemple.fr\r\nDate: Thu, 2 Apr 2026 10:00:00 +0200\r\n"
            + "Subject: " + text + "\r\n\r\nBonjour\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] outlook() {
        return join(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[504], "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE), new byte[400]);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] made = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            made[i] = (byte) values[i];
        }
        return made;
    }
}

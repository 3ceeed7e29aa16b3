package fr.clausier.access.proof;

import java.util.Locale;

/** Bytes as the letters A to Z and the digits 2 to 7 (RFC 4648), without padding: what people copy by hand. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() { }

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE | each & 0xff) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(SIGNS.charAt(held >> bits & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(SIGNS.charAt(held << BITS - bits & 31)).toString();
    }

    /** In small letters, in groups of four. */
    static String grouped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }
}

package fr.clausier.compliance.closing.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A value kept as one document: {@code {"clausier":"month","version":"1","kept":…}} in canonical JSON, compressed. Written and read as it
 * streams, so that neither holds the whole text.
 *
 * @param compressed the document, in gzip
 * @param sha256 of the document itself, whatever compressed it
 */
public record SnapshotDocument(byte[] compressed, String sha256) {

    private static final String KIND = "month";
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1_000_000).maxNestingDepth(100).build()).build();

    /** Writes a value in the version of today. */
    public static SnapshotDocument of(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(new GZIPOutputStream(bytes, 1 << 16), digest);
             JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("clausier", KIND);
            json.writeStringField("version", Integer.toString(SnapshotVersion.WRITTEN.number()));
            json.writeFieldName("kept");
            new RecordWriting(json).write(value);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes what is written to it", impossible);
        }
        return new SnapshotDocument(bytes.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    }

    /** @throws IllegalStateException when it is not the document it was, or does not read */
    public <T> T read(Class<T> kind) {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(new GZIPInputStream(new ByteArrayInputStream(compressed), 1 << 16), digest);
             JsonParser json = FACTORY.createParser(in)) {
            json.nextToken();
            expect(json, "clausier", KIND);
            expect(json, "version", null);
            SnapshotVersion version = SnapshotVersion.of(Integer.parseInt(json.getText()));
            json.nextToken();
            json.nextToken();
            T value = kind.cast(new RecordReading(json, version.unknownThen()).read(kind));
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new IllegalStateException("a closed month is not the document that was kept");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalStateException("a closed month does not read", e);
        }
    }

    private static void expect(JsonParser json, String name, String value) throws IOException {
        boolean named = json.nextToken() == JsonToken.FIELD_NAME && json.currentName().equals(name);
        json.nextToken();
        if (!named || value != null && !value.equals(json.getText())) {
            throw new IllegalStateException("not a closed month: no " + name);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

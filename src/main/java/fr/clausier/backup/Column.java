package fr.clausier.backup;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A column, and how its values are written so that both databases write the same bytes. */
record Column(String name, Kind kind) {

    /** What a value is. */
    enum Kind { NUMBER, TEXT, DATE, TIMESTAMP, BOOLEAN, BYTES }

    static Column of(String name, int jdbcType) {
        return new Column(name, switch (jdbcType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.NUMERIC, Types.DECIMAL -> Kind.NUMBER;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Kind.TEXT;
            default -> throw new IllegalStateException("no way to write a column of this type: " + name + " " + jdbcType);
        });
    }

    /** Null for null. */
    byte[] read(ResultSet row, int index) throws SQLException {
        if (kind == Kind.BYTES) {
            return row.getBytes(index);
        }
        Object value = switch (kind) {
            case NUMBER -> row.getBigDecimal(index) == null ? null : row.getBigDecimal(index).toPlainString();
            case DATE -> row.getObject(index, LocalDate.class);
            case TIMESTAMP -> row.getObject(index, LocalDateTime.class);
            case BOOLEAN -> row.getObject(index) == null ? null : row.getBoolean(index);
            default -> row.getString(index);
        };
        return value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    void write(PreparedStatement insert, int index, byte[] value) throws SQLException {
        if (value == null) {
            insert.setNull(index, sqlType());
            return;
        }
        String text = kind == Kind.BYTES ? "" : new String(value, StandardCharsets.UTF_8);
        switch (kind) {
            case NUMBER -> insert.setBigDecimal(index, new java.math.BigDecimal(text));
            case DATE -> insert.setObject(index, LocalDate.parse(text));
            case TIMESTAMP -> insert.setObject(index, LocalDateTime.parse(text));
            case BOOLEAN -> insert.setBoolean(index, Boolean.parseBoolean(text));
            case BYTES -> insert.setBytes(index, value);
            default -> insert.setString(index, text);
        }
    }

    private int sqlType() {
        return switch (kind) {
            case NUMBER -> Types.NUMERIC;
            case DATE -> Types.DATE;
            case TIMESTAMP -> Types.TIMESTAMP;
            case BOOLEAN -> Types.BOOLEAN;
            case BYTES -> Types.VARBINARY;
            default -> Types.VARCHAR;
        };
    }
}

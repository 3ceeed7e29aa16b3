package fr.clausier.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table, its rows in the order of its key: the same rows make the same bytes, whichever database holds them. Each value is its length in four bytes, then its
 * text in UTF-8 or its bytes; the length of nothing is -1.
 *
 * @param key columns of its primary key
 */
record TableRows(String name, List<Column> columns, List<String> key) {

    private static final int PAGE = 1000;
    private static final int PAGE_OF_FILES = 4;
    private static final int LARGEST_VALUE = 200_000_000;

    /** Every table of ours, by name. */
    static List<TableRows> of(Connection connection) throws SQLException {
        TreeMap<String, TableRows> tables = new TreeMap<>();
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.remove("flyway_schema_history");
        for (String name : names) {
            tables.put(name, new TableRows(name, columns(connection, name), key(connection, name)));
        }
        return List.copyOf(tables.values());
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        TreeMap<String, Column> columns = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, "public", table, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME"), Column.of(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE")));
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(null, "public", table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT 1 FROM \"" + name + "\" LIMIT 1")) {
            return !row.next();
        }
    }

    /** Writes all rows, some at a time. @return how many */
    long write(Connection connection, OutputStream out) throws SQLException, IOException {
        DataOutputStream data = new DataOutputStream(out);
        boolean paged = key.size() == 1 && columns.stream().anyMatch(column -> column.name().equals(key.get(0)) && column.kind() == Column.Kind.NUMBER);
        int page = columns.stream().anyMatch(column -> column.kind() == Column.Kind.BYTES) ? PAGE_OF_FILES : PAGE;
        String select = "SELECT " + names() + " FROM \"" + name + "\"";
        if (!paged) {
            try (PreparedStatement all = connection.prepareStatement(select + " ORDER BY " + quoted(key)); ResultSet rows = all.executeQuery()) {
                return write(data, rows, null);
            }
        }
        String id = "\"" + key.get(0) + "\"";
        BigDecimal[] last = {new BigDecimal(Long.MIN_VALUE)};
        long count = 0;
        try (PreparedStatement some = connection.prepareStatement(select + " WHERE " + id + " > ? ORDER BY " + id + " LIMIT " + page)) {
            for (long found = page; found == page; count += found) {
                some.setBigDecimal(1, last[0]);
                try (ResultSet rows = some.executeQuery()) {
                    found = write(data, rows, last);
                }
            }
        }
        return count;
    }

    private long write(DataOutputStream data, ResultSet rows, BigDecimal[] last) throws SQLException, IOException {
        long count = 0;
        for (; rows.next(); count++) {
            for (int i = 0; i < columns.size(); i++) {
                byte[] value = columns.get(i).read(rows, i + 1);
                data.writeInt(value == null ? -1 : value.length);
                if (value != null) {
                    data.write(value);
                }
            }
            if (last != null) {
                last[0] = rows.getBigDecimal(key.get(0));
            }
        }
        return count;
    }

    /** Reads rows back into the table, which is empty. @return how many */
    long read(Connection connection, InputStream in) throws SQLException, IOException {
        DataInputStream data = new DataInputStream(in);
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        long count = 0;
        int batch = columns.stream().anyMatch(column -> column.kind() == Column.Kind.BYTES) ? PAGE_OF_FILES : PAGE;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO \"" + name + "\" (" + names() + ") VALUES (" + places + ")")) {
            for (byte[][] row = row(data); row != null; row = row(data)) {
                for (int i = 0; i < row.length; i++) {
                    columns.get(i).write(insert, i + 1, row[i]);
                }
                insert.addBatch();
                count++;
                if (count % batch == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private byte[][] row(DataInputStream data) throws IOException {
        byte[][] row = new byte[columns.size()][];
        for (int i = 0; i < row.length; i++) {
            int first = i == 0 ? data.read() : 0;
            if (first < 0) {
                return null;
            }
            int length = i == 0 ? first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort() : data.readInt();
            if (length > LARGEST_VALUE || length < -1) {
                throw new EOFException("a value too long");
            }
            row[i] = length < 0 ? null : data.readNBytes(length);
            if (row[i] != null && row[i].length < length) {
                throw new EOFException("a value cut off");
            }
        }
        return row;
    }

    private String names() {
        return quoted(columns.stream().map(Column::name).toList());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}

package fr.clausier.hours.merge;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Points rows of any table elsewhere, in the transaction that merges or takes apart. The statements are those of {@link MergeKind}. */
@Singleton
class Pointers {

    private final JdbcOperations jdbc;

    Pointers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> movable(MergeKind kind, long from, long to) {
        return kind.canClash() ? longs(kind.movable(), from, to) : longs(kind.movable(), from);
    }

    /** Whether the row was there and pointed where it was said to. @param to null for nowhere */
    boolean point(MergeKind kind, long row, Long from, Long to) {
        return jdbc.prepareStatement(kind.pointing(from != null), statement -> {
            statement.setObject(1, to, java.sql.Types.BIGINT);
            statement.setLong(2, row);
            if (from != null) {
                statement.setLong(3, from);
            }
            return statement.executeUpdate() == 1;
        });
    }

    long newest(MergeKind kind, long structure) {
        return longs(kind.newest(), structure).get(0);
    }

    long newer(MergeKind kind, long owner, long than) {
        return longs(kind.newer(), owner, than).get(0);
    }

    private List<Long> longs(String sql, long... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return read(statement);
        });
    }

    private static List<Long> read(PreparedStatement statement) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}

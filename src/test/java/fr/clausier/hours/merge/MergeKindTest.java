package fr.clausier.hours.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever adds a table that names a participant or a placement says what becomes of its rows when two records are one person. */
class MergeKindTest {

    /** Found again under the record that stays without being moved: traces and names written by senders lead to whoever the record leads to. */
    private static final Set<String> FOLLOWED = Set.of("person_trace.participant_id", "known_as.participant_id");

    @Test
    void every_column_that_names_a_participant_or_a_placement_is_moved_or_followed() throws SQLException {
        Set<String> naming = new TreeSet<>();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection()) {
            for (String column : Set.of("participant_id", "placement_id")) {
                try (ResultSet rows = connection.getMetaData().getColumns(null, null, "%", column)) {
                    while (rows.next()) {
                        naming.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT) + "." + column);
                    }
                }
            }
        }
        Set<String> moved = Arrays.stream(MergeKind.values()).map(MergeKind::where).filter(naming::contains).collect(Collectors.toCollection(TreeSet::new));
        naming.removeAll(FOLLOWED);
        assertThat(moved).isEqualTo(naming);
    }
}

package fr.clausier.store.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.access.Accounts;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.Identity;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.profile.Profiles;
import fr.clausier.store.MasterKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master key takes the place of another, whatever happens in the middle. On a database of its own, which is killed. */
class KeyRotationTest {

    private static final Identity LOU = new Identity("Jonquille", "Lou", LocalDate.of(1990, 3, 5));

    @TempDir
    private Path folder;
    private Scope scope;
    private String pseudonym;

    private ApplicationContext start(Object... singletons) {
        return ApplicationContext.builder().banner(false).singletons(singletons)
            .properties(Map.of("clausier.data", folder.toString(), "micronaut.server.port", -1)).start();
    }

    /** Stands among the rooms that index, and pulls the plug. */
    private static final class Plug implements Reindexed {

        private DataSource source;

        @Override
        public int reindex(MasterKey next) {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException gone) {
                throw new IllegalStateException("killed", gone);
            }
            throw new IllegalStateException("killed");
        }
    }

    @Test
    void everything_opens_under_the_next_key_and_a_kill_in_the_middle_or_at_the_end_leaves_nothing_half_done() throws Exception {
        Path file = folder.resolve("clausier.key");
        Plug plug = new Plug();
        ApplicationContext first = start(plug);
        plug.source = plain(first);
        fill(first);
        assertThatThrownBy(() -> first.getBean(KeyRotation.class).rotate(told -> { })).isInstanceOf(RuntimeException.class);
        String old = Files.readString(file);
        String next = Files.readString(folder.resolve("clausier.key.next"));
        assertThat(next).isNotEqualTo(old);
        KeyRotation.Done done;
        try (ApplicationContext second = start()) {
            assertOpens(second);
            done = second.getBean(KeyRotation.class).rotate(told -> second.getBean(Journal.class).record(Actor.OPERATOR, 0, "key.rotated", "key", 1, null, told));
            assertThat(done.rotated()).isEqualTo(new KeyRotation.Rotated(2, uses().size(), 1));
            // it still holds the old key, and may not write with it
            assertThatThrownBy(() -> person(second, "Bleuet")).hasStackTraceContaining("the master key was changed");
        }
        assertThat(Files.readString(file)).isEqualTo(next);
        assertThat(Files.readString(done.former())).isEqualTo(old);
        assertThat(folder.resolve("clausier.key.next")).doesNotExist();
        // as if killed between the commit and the change of names
        Files.move(file, folder.resolve("clausier.key.next"));
        Files.move(done.former(), file);
        try (ApplicationContext third = start()) {
            assertThat(Files.readString(file)).isEqualTo(next);
            assertOpens(third);
            person(third, "Bleuet");
            assertThat(third.getBean(fr.clausier.journal.JournalCheck.class).firstBreak()).isEmpty();
        }
    }

    private void fill(ApplicationContext context) throws SQLException {
        long structure = context.getBean(Accounts.class).createStructure(Accounts.operator(), Siret.parse("11111111100006").orElseThrow(), "Structure").get().id();
        scope = Scope.facilitator(new Actor(1), structure);
        person(context, LOU.familyName());
        pseudonym = context.getBean(Profiles.class).pseudonym(scope, 12, "P-AAAAAAAA");
        try (Connection connection = plain(context).getConnection()) {
            // someone erased: the record is there, the key is not
            long erased = person(context, "Ortie");
            execute(connection, "DELETE FROM person_key WHERE id = (SELECT person_key_id FROM participant WHERE id = " + erased + ")");
            execute(connection, "INSERT INTO person_key (wrapped) SELECT wrapped FROM person_key ORDER BY id LIMIT 1");
            execute(connection, "SET REFERENTIAL_INTEGRITY FALSE");
            for (SealedUse use : uses()) {
                insert(connection, use, context.getBean(MasterKey.class).seal(use, plainText(use)));
            }
            execute(connection, "CHECKPOINT SYNC");
        }
    }

    private long person(ApplicationContext context, String name) {
        return context.getBean(Participants.class).record(scope, ParticipantDraft.read(Fields.of(Map.of("familyName", name, "firstName", LOU.firstName(),
            "birthDate", LOU.birthDate().toString())))).get().participant().id();
    }

    private void assertOpens(ApplicationContext context) throws SQLException {
        Participants people = context.getBean(Participants.class);
        assertThat(people.search(scope, "jonquille", 1).rows()).singleElement().satisfies(found -> assertThat(found.identity()).contains(LOU));
        assertThat(people.search(scope, "Lou Jonquille", 1).rows()).hasSize(1);
        assertThat(people.known(scope, List.of(LOU))).hasSize(1);
        assertThat(context.getBean(Profiles.class).pseudonym(scope, 12, "P-AAAAAAAA")).isEqualTo(pseudonym);
        MasterKey key = context.getBean(MasterKey.class);
        try (Connection connection = plain(context).getConnection()) {
            for (SealedUse use : uses()) {
                assertThat(key.open(use, stored(connection, use))).as(use.name()).isEqualTo(plainText(use));
            }
        }
    }

    private static List<SealedUse> uses() {
        return List.of(SealedUse.values()).stream().filter(use -> !use.isOutside()).toList();
    }

    private static byte[] plainText(SealedUse use) {
        return ("what is kept for " + use).getBytes(StandardCharsets.UTF_8);
    }

    /** A row with something in each column that must hold something, whatever the table. */
    private static void insert(Connection connection, SealedUse use, byte[] sealed) throws SQLException {
        Map<String, Integer> types = new java.util.TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", use.table, "%")) {
            while (columns.next()) {
                if (columns.getInt("NULLABLE") == 0 && !"YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    types.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
                }
            }
        }
        types.put(use.column, java.sql.Types.OTHER);
        List<String> names = new ArrayList<>(types.keySet());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + use.table + " (" + String.join(", ", names) + ") VALUES ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")")) {
            for (int i = 0; i < names.size(); i++) {
                insert.setObject(i + 1, names.get(i).equals(use.column) ? use.form == SealedUse.Encoding.BYTES ? sealed : Base64.getEncoder().encodeToString(sealed)
                    : some(types.get(names.get(i))));
            }
            insert.executeUpdate();
        }
    }

    private static Object some(int type) {
        return switch (type) {
            case java.sql.Types.VARCHAR -> "x";
            case java.sql.Types.BOOLEAN -> false;
            case java.sql.Types.DATE -> LocalDate.of(2026, 1, 1);
            case java.sql.Types.TIMESTAMP -> java.time.LocalDateTime.of(2026, 1, 1, 0, 0);
            default -> 1;
        };
    }

    private static byte[] stored(Connection connection, SealedUse use) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT " + use.column + " FROM " + use.table + " WHERE " + use.where)) {
            row.next();
            return use.form == SealedUse.Encoding.BYTES ? row.getBytes(1) : Base64.getDecoder().decode(row.getString(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource plain(ApplicationContext context) {
        return DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
    }
}

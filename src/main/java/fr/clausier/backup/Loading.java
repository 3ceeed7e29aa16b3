package fr.clausier.backup;

import fr.clausier.backup.Manifest.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** Fills empty tables with the rows of a backup; references between them are looked at once all are there. */
final class Loading {

    private final Connection connection;

    Loading(Connection connection) {
        this.connection = connection;
    }

    /** @return rows loaded */
    long load(ZipFile zip, Manifest manifest) throws SQLException, IOException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        List<String> again = new ArrayList<>();
        if (h2) {
            run("SET REFERENTIAL_INTEGRITY FALSE");
        } else {
            dropped(again);
        }
        // what migrations put there is in the backup too
        for (Table table : manifest.tables()) {
            run("DELETE FROM \"" + table.name() + "\"");
        }
        long rows = 0;
        for (Table table : manifest.tables()) {
            try (InputStream in = new BufferedInputStream(zip.getInputStream(zip.getEntry(table.entry())), 65_536)) {
                rows += table.table().read(connection, in);
            }
            if (table.next() > 0) {
                Numbering.restart(connection, table.table(), table.next());
            }
        }
        if (h2) {
            run("SET REFERENTIAL_INTEGRITY TRUE");
        }
        for (String constraint : again) {
            run(constraint);
        }
        return rows;
    }

    private void dropped(List<String> again) throws SQLException {
        List<String> drop = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT c.conrelid::regclass::text, quote_ident(c.conname),"
                + " pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace"
                + " WHERE c.contype = 'f' AND n.nspname = 'public'")) {
            while (rows.next()) {
                drop.add("ALTER TABLE " + rows.getString(1) + " DROP CONSTRAINT " + rows.getString(2));
                again.add("ALTER TABLE " + rows.getString(1) + " ADD CONSTRAINT " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        for (String each : drop) {
            run(each);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

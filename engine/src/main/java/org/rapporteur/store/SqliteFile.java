package org.rapporteur.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Opens a record that is one SQLite file, with its write-ahead log beside it while it is open. */
final class SqliteFile {
  /** Marks the file as a record: "RPRT". */
  private static final int APPLICATION = 0x52505254;

  /** A file up to this size is checked whole at each opening: a tenth of a second. */
  private static final long CHECKED_BYTES = 64L << 20;

  private static final int BUSY_MILLIS = 20_000;
  private static final int CACHE_KIBIBYTES = 64 * 1024;
  private static final int READERS = 4;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Location.File location;
  private final Clock clock;

  SqliteFile(Location.File location, Clock clock) {
    this.location = location;
    this.clock = clock;
  }

  /**
   * Opens the file, or makes it, checks it, and brings its tables up to date after a backup.
   *
   * @param target the last migration to apply: its number, or "latest"
   */
  Database open(String target) {
    makeFolder();
    boolean closedWell = !Files.exists(Path.of(location.path() + "-wal"));
    SQLiteDataSource writer = source(TransactionMode.IMMEDIATE);
    var migrations = new Migrations(location, writer, Migrations.SQLITE, target);
    try (Connection connection = writer.getConnection()) {
      claim(connection);
      if (!closedWell || Files.size(location.path()) <= CHECKED_BYTES) {
        check(connection);
      }
      String next = migrations.next();
      if (!next.isEmpty()) {
        copyTo(connection, backupBefore(next));
      }
    } catch (SQLException e) {
      throw location.fault(Fault.DATA, "is no record that can be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw location.fault(Fault.ENVIRONMENT, "cannot be read: " + e.getMessage(), e);
    }
    migrations.migrate();
    return new Database(location, pool(source(TransactionMode.DEFERRED), READERS), pool(writer, 1));
  }

  private void makeFolder() {
    Path folder = location.path().toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw location.fault(Fault.ENVIRONMENT, "its folder cannot be made: " + e.getMessage(), e);
    }
  }

  private SQLiteDataSource source(TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(
        SynchronousMode.NORMAL); // with WAL: a power cut loses the last writes only
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(mode);
    config.setCacheSize(-CACHE_KIBIBYTES);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + location.path());
    return source;
  }

  private static HikariDataSource pool(SQLiteDataSource source, int connections) {
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setPoolName("sqlite-" + connections);
    return new HikariDataSource(config);
  }

  /** Marks a new file as a record, and refuses one that is something else's. */
  private void claim(Connection connection) throws SQLException {
    if (number(connection, "PRAGMA application_id") == APPLICATION) {
      return;
    }
    if (number(connection, "SELECT COUNT(*) FROM sqlite_master") > 0) {
      throw location.fault(Fault.DATA, "is an SQLite database, but no record of Rapporteur's");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION);
    }
  }

  private void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (rows.next() && !rows.getString(1).equals("ok")) {
        throw location.fault(
            Fault.DATA, "is damaged: " + rows.getString(1) + "; go back to a backup");
      }
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private Path backupBefore(String step) {
    return location
        .path()
        .resolveSibling(
            location.path().getFileName()
                + ".before-"
                + step
                + "-"
                + STAMP.format(Instant.now(clock)));
  }

  private void copyTo(Connection connection, Path target) throws SQLException {
    if (Files.exists(target)) {
      throw new RapporteurException(Fault.CONFLICT, target + ": is there already");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(copying(target));
    }
  }

  /** The statement that copies the whole file, compact and consistent, while others go on. */
  static String copying(Path target) {
    return "VACUUM INTO '" + target.toString().replace("'", "''") + "'";
  }
}

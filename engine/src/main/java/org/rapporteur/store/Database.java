package org.rapporteur.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * An open database, and the one place where transactions begin and end. Whatever goes wrong in one
 * is answered with a fault that names the record. Thread-safe.
 */
final class Database implements AutoCloseable {
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_NOT_A_DATABASE = 26;

  private final Location location;
  private final HikariDataSource reading;
  private final HikariDataSource writing;
  private final Jdbi readers;
  private final Jdbi writers;

  /**
   * @param reading connections that read side by side
   * @param writing connections that write, for a file one; may be the same
   */
  Database(Location location, HikariDataSource reading, HikariDataSource writing) {
    this.location = location;
    this.reading = reading;
    this.writing = writing;
    this.readers = Jdbi.create(reading);
    this.writers = Jdbi.create(writing);
  }

  Location location() {
    return location;
  }

  /** Sees one state of the record, whatever is written meanwhile. */
  <T> T read(HandleCallback<T, SQLException> queries) {
    return in(readers, queries);
  }

  /** Does all of it or nothing. */
  <T> T write(HandleCallback<T, SQLException> changes) {
    return in(writers, changes);
  }

  /** Does all of it or nothing. */
  void change(HandleConsumer<SQLException> changes) {
    write(
        handle -> {
          changes.useHandle(handle);
          return true;
        });
  }

  /** Runs one statement that may stand in no transaction. */
  void alone(String sql) {
    try (Handle handle = writers.open()) {
      handle.execute(sql);
    } catch (JdbiException e) {
      throw fault(e);
    }
  }

  private <T> T in(Jdbi jdbi, HandleCallback<T, SQLException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw fault(e);
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private RapporteurException fault(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return location.fault(kind(sql), oneLine(sql), e);
      }
    }
    return location.fault(Fault.ENVIRONMENT, String.valueOf(e.getMessage()), e);
  }

  private static Fault kind(SQLException e) {
    boolean broken =
        (e.getErrorCode() & 0xff) == SQLITE_CORRUPT
            || (e.getErrorCode() & 0xff) == SQLITE_NOT_A_DATABASE;
    return broken ? Fault.DATA : Fault.ENVIRONMENT;
  }

  private static String oneLine(SQLException e) {
    if ((e.getErrorCode() & 0xff) == SQLITE_FULL) {
      return "the disk is full";
    }
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}

package org.rapporteur.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The databases that each test of the store runs on: an SQLite file, a PostgreSQL server that the
 * tests start (one for all of them), and the server that RAPPORTEUR_TEST_POSTGRES names as {@code
 * jdbc:postgresql://host/database?user=...}, where it does. Each test has a schema of its own.
 */
enum Databases {
  SQLITE {
    @Override
    String location(Path folder) {
      return folder.resolve(UUID.randomUUID() + ".db").toString();
    }
  },
  POSTGRESQL {
    @Override
    String location(Path folder) {
      return schema(Server.URL);
    }
  },
  NAMED_POSTGRESQL {
    @Override
    String location(Path folder) {
      return schema(System.getenv(NAMED));
    }
  };

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private static final String NAMED = "RAPPORTEUR_TEST_POSTGRES";

  /** Where a new and empty record can be made. */
  abstract String location(Path folder);

  Record open(Path folder) {
    return Record.open(location(folder), CLOCK);
  }

  static Stream<Databases> all() {
    var all = new ArrayList<>(List.of(SQLITE, POSTGRESQL));
    if (System.getenv(NAMED) != null) {
      all.add(NAMED_POSTGRESQL);
    }
    return all.stream();
  }

  private static String schema(String url) {
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
      return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started when a test first needs it; it ends with the Java machine. */
  private static final class Server {
    static final String URL = start();

    private static String start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        return server.getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

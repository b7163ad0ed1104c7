package org.rapporteur.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.rapporteur.fault.Fault;

/** Opens a record that is a PostgreSQL database. */
final class PostgresServer {
  private static final int CONNECTIONS = 8;
  private static final int CONNECT_MILLIS = 10_000;

  private final Location.Server location;

  PostgresServer(Location.Server location) {
    this.location = location;
  }

  /** Connects and brings the tables up to date. */
  Database open(String target) {
    HikariDataSource pool = pool();
    try {
      var migrations = new Migrations(location, pool, Migrations.POSTGRESQL, target);
      migrations.next(); // refuses a record of a newer version
      migrations.migrate();
      return new Database(location, pool, pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private HikariDataSource pool() {
    var config = new HikariConfig();
    config.setJdbcUrl(location.url());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setPoolName("postgresql");
    config.addDataSourceProperty("ApplicationName", "rapporteur");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw location.fault(Fault.ENVIRONMENT, "cannot be reached: " + cause.getMessage(), e);
    }
  }
}

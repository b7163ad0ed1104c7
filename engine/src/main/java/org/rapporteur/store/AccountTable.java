package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code account} table: one row for each who may use the record. */
final class AccountTable {
  private static final String INSERT =
      """
      INSERT INTO account (id, name, password, role, added)
      VALUES (:id, :name, :password, :role, :added)
      """;

  private static final String ALL =
      """
      SELECT name, role, disabled, added
        FROM account
       ORDER BY id
      """;

  private static final String BY_ID =
      """
      SELECT name, role, disabled, added
        FROM account
       WHERE id = :id
      """;

  private static final String PASSWORD =
      """
      SELECT password
        FROM account
       WHERE id = :id
         AND disabled IS NULL
      """;

  private static final String OTHER_ADMINS =
      """
      SELECT COUNT(*)
        FROM account
       WHERE role = 'ADMIN'
         AND disabled IS NULL
         AND id <> :id
      """;

  private final Handle handle;

  AccountTable(Handle handle) {
    this.handle = handle;
  }

  void add(String name, String password, Role role, Instant added) {
    handle
        .createUpdate(INSERT)
        .bind("id", Account.id(name))
        .bind("name", name)
        .bind("password", password)
        .bind("role", role.name())
        .bind("added", added.toString())
        .execute();
  }

  List<Account> all() {
    return handle.createQuery(ALL).map((rows, c) -> account(rows)).list();
  }

  Optional<Account> find(String name) {
    return handle
        .createQuery(BY_ID)
        .bind("id", Account.id(name))
        .map((rows, c) -> account(rows))
        .findOne();
  }

  /** The kept form of its password, unless it is disabled. */
  Optional<String> password(String name) {
    return handle.createQuery(PASSWORD).bind("id", Account.id(name)).mapTo(String.class).findOne();
  }

  /** Admins that are not disabled, less one account. */
  int adminsBut(String name) {
    return handle.createQuery(OTHER_ADMINS).bind("id", Account.id(name)).mapTo(Integer.class).one();
  }

  void setRole(String name, Role role) {
    set("UPDATE account SET role = :value WHERE id = :id", name, Optional.of(role.name()));
  }

  void setPassword(String name, String password) {
    set("UPDATE account SET password = :value WHERE id = :id", name, Optional.of(password));
  }

  void setDisabled(String name, Optional<Instant> since) {
    set("UPDATE account SET disabled = :value WHERE id = :id", name, since.map(Instant::toString));
  }

  void delete(String name) {
    handle
        .createUpdate("DELETE FROM account WHERE id = :id")
        .bind("id", Account.id(name))
        .execute();
  }

  private void set(String sql, String name, Optional<String> value) {
    handle
        .createUpdate(sql)
        .bind("id", Account.id(name))
        .bind("value", value.orElse(null))
        .execute();
  }

  /** The account in a row that has these columns. */
  static Account account(ResultSet rows) throws SQLException {
    return new Account(
        rows.getString("name"),
        Role.valueOf(rows.getString("role")),
        rows.getString("disabled") != null,
        Instant.parse(rows.getString("added")));
  }
}

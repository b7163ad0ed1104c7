package org.rapporteur.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code account_token} table: one row for each program that may act for an account. */
final class TokenTable {
  private static final String INSERT =
      """
      INSERT INTO account_token (account, label, digest, role, added)
      VALUES (:account, :label, :digest, :role, :added)
      """;

  private static final String OWNER =
      """
      SELECT a.name, a.role, a.disabled, a.added, t.id, t.role AS most, t.used
        FROM account_token t
        JOIN account a ON a.id = t.account
       WHERE t.digest = :digest
         AND a.disabled IS NULL
      """;

  private static final String OF_ACCOUNT =
      """
      SELECT id, label, role, added, used
        FROM account_token
       WHERE account = :account
       ORDER BY id
      """;

  /** Whom a token acts for, no mightier than it may be. */
  record Owner(Account account, long token, Optional<Instant> used) {}

  private final Handle handle;

  TokenTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds a token and gives its id. */
  long add(String account, String label, String digest, Role role, Instant added) {
    return handle
        .createUpdate(INSERT)
        .bind("account", Account.id(account))
        .bind("label", label)
        .bind("digest", digest)
        .bind("role", role.name())
        .bind("added", added.toString())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  Optional<Owner> owner(String digest) {
    return handle
        .createQuery(OWNER)
        .bind("digest", digest)
        .map(
            (rows, c) -> {
              Account account = AccountTable.account(rows);
              Role most = Role.valueOf(rows.getString("most"));
              Role role = account.role().covers(most) ? most : account.role();
              return new Owner(
                  new Account(account.name(), role, account.disabled(), account.added()),
                  rows.getLong("id"),
                  Optional.ofNullable(rows.getString("used")).map(Instant::parse));
            })
        .findOne();
  }

  void used(long token, Instant when) {
    handle
        .createUpdate("UPDATE account_token SET used = :used WHERE id = :id")
        .bind("id", token)
        .bind("used", when.toString())
        .execute();
  }

  List<ApiToken> of(String account) {
    return handle
        .createQuery(OF_ACCOUNT)
        .bind("account", Account.id(account))
        .map(
            (rows, c) ->
                new ApiToken(
                    rows.getLong("id"),
                    rows.getString("label"),
                    Role.valueOf(rows.getString("role")),
                    Instant.parse(rows.getString("added")),
                    Optional.ofNullable(rows.getString("used")).map(Instant::parse)))
        .list();
  }

  /** Whether there was such a token of the account. */
  boolean delete(String account, long id) {
    return handle
            .createUpdate("DELETE FROM account_token WHERE account = :account AND id = :id")
            .bind("account", Account.id(account))
            .bind("id", id)
            .execute()
        > 0;
  }
}

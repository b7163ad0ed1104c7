package org.rapporteur.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code account_session} table: one row for each browser in which somebody is logged in. */
final class SessionTable {
  private static final String INSERT =
      """
      INSERT INTO account_session (digest, account, agent, begun, seen)
      VALUES (:digest, :account, :agent, :now, :now)
      """;

  private static final String ACCOUNT =
      """
      SELECT a.name, a.role, a.disabled, a.added, s.seen
        FROM account_session s
        JOIN account a ON a.id = s.account
       WHERE s.digest = :digest
         AND s.begun > :begun
         AND s.seen > :seen
         AND a.disabled IS NULL
      """;

  private static final String OF_ACCOUNT =
      """
      SELECT digest, agent, begun, seen
        FROM account_session
       WHERE account = :account
         AND begun > :begun
         AND seen > :seen
       ORDER BY seen DESC, digest
      """;

  private static final String DELETE_ENDED =
      """
      DELETE FROM account_session
       WHERE begun <= :begun
          OR seen <= :seen
      """;

  private static final String DELETE_OTHERS =
      """
      DELETE FROM account_session
       WHERE account = :account
         AND digest <> :digest
      """;

  /** Who a session is of, and when it was last seen. */
  record Owner(Account account, Instant seen) {}

  private final Handle handle;
  private final Instant now;

  /**
   * @param now to the second, as all times in this table
   */
  SessionTable(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  void add(String digest, String account, String agent) {
    handle
        .createUpdate(INSERT)
        .bind("digest", digest)
        .bind("account", Account.id(account))
        .bind("agent", agent)
        .bind("now", now.toString())
        .execute();
  }

  Optional<Owner> owner(String digest) {
    return handle
        .createQuery(ACCOUNT)
        .bind("digest", digest)
        .bind("begun", now.minus(Session.LONGEST).toString())
        .bind("seen", now.minus(Session.LONGEST_IDLE).toString())
        .map(
            (rows, c) ->
                new Owner(AccountTable.account(rows), Instant.parse(rows.getString("seen"))))
        .findOne();
  }

  void seen(String digest) {
    handle
        .createUpdate("UPDATE account_session SET seen = :now WHERE digest = :digest")
        .bind("digest", digest)
        .bind("now", now.toString())
        .execute();
  }

  /** The sessions of an account that have not ended, the last seen first. */
  List<Session> of(String account) {
    return handle
        .createQuery(OF_ACCOUNT)
        .bind("account", Account.id(account))
        .bind("begun", now.minus(Session.LONGEST).toString())
        .bind("seen", now.minus(Session.LONGEST_IDLE).toString())
        .map(
            (rows, c) ->
                new Session(
                    Session.id(rows.getString("digest")),
                    rows.getString("agent"),
                    Instant.parse(rows.getString("begun")),
                    Instant.parse(rows.getString("seen"))))
        .list();
  }

  void delete(String digest) {
    handle
        .createUpdate("DELETE FROM account_session WHERE digest = :digest")
        .bind("digest", digest)
        .execute();
  }

  void deleteById(String account, String id) {
    handle
        .createUpdate(
            "DELETE FROM account_session WHERE account = :account AND SUBSTR(digest, 1, 16) = :id")
        .bind("account", Account.id(account))
        .bind("id", id)
        .execute();
  }

  /** Ends all sessions of an account but one, if there is such a one. */
  void deleteOthers(String account, String digest) {
    handle
        .createUpdate(DELETE_OTHERS)
        .bind("account", Account.id(account))
        .bind("digest", digest)
        .execute();
  }

  void deleteEnded() {
    handle
        .createUpdate(DELETE_ENDED)
        .bind("begun", now.minus(Session.LONGEST).toString())
        .bind("seen", now.minus(Session.LONGEST_IDLE).toString())
        .execute();
  }
}

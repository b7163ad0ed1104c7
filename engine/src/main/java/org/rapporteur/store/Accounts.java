package org.rapporteur.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Who may use the record where it is served to others. Secrets come in as digests and never go out.
 * Each write is one transaction. Thread-safe.
 *
 * <p>Where a name is asked for that has no account, the answer is a {@link RapporteurException}
 * with {@link Fault#NOT_FOUND}; the last admin that is not disabled stays one: {@link
 * Fault#CONFLICT}.
 */
public final class Accounts {
  /** A session's last use is noted no finer than this, so that reading writes seldom. */
  private static final Duration NOTED_EACH = Duration.ofMinutes(1);

  private static final int LONGEST_AGENT = 300;
  private static final int LONGEST_LABEL = 100;

  private final Database database;
  private final Clock clock;

  Accounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes an account.
   *
   * @param password in the form in which it is kept
   * @throws RapporteurException {@link Fault#REQUEST} if the name cannot be one, {@link
   *     Fault#CONFLICT} if there is one with this name
   */
  public Account add(String name, String password, Role role) {
    String kept = Account.named(name);
    return database.write(
        h -> {
          var accounts = new AccountTable(h);
          if (accounts.find(kept).isPresent()) {
            throw new RapporteurException(Fault.CONFLICT, kept + ": there is such an account");
          }
          accounts.add(kept, password, role, now());
          return accounts.find(kept).orElseThrow();
        });
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return database.read(h -> new AccountTable(h).all());
  }

  /** The account with this name, in any case. */
  public Optional<Account> find(String name) {
    return database.read(h -> new AccountTable(h).find(name));
  }

  /** Whether somebody can look after the accounts. */
  public boolean hasAdmin() {
    return database.read(h -> new AccountTable(h).adminsBut("") > 0);
  }

  /** The kept form of the password of an account that is not disabled. */
  public Optional<String> password(String name) {
    return database.read(h -> new AccountTable(h).password(name));
  }

  public void setRole(String name, Role role) {
    change(
        name,
        h -> {
          if (role != Role.ADMIN) {
            keepAnAdmin(h, name);
          }
          new AccountTable(h).setRole(name, role);
        });
  }

  /**
   * Sets a password and ends the account's sessions.
   *
   * @param password in the form in which it is kept
   * @param but digest of the one session that goes on, or empty
   */
  public void setPassword(String name, String password, String but) {
    change(
        name,
        h -> {
          new AccountTable(h).setPassword(name, password);
          new SessionTable(h, now()).deleteOthers(name, but);
        });
  }

  /** Keeps the same password in a newer form. */
  public void renewPassword(String name, String password) {
    change(name, h -> new AccountTable(h).setPassword(name, password));
  }

  /** Ends the account's sessions; until it is enabled, nothing opens with it. */
  public void disable(String name) {
    change(
        name,
        h -> {
          keepAnAdmin(h, name);
          new AccountTable(h).setDisabled(name, Optional.of(now()));
          new SessionTable(h, now()).deleteOthers(name, "");
        });
  }

  public void enable(String name) {
    change(name, h -> new AccountTable(h).setDisabled(name, Optional.empty()));
  }

  /** Removes an account with its sessions and tokens; what it decided keeps its name. */
  public void remove(String name) {
    change(
        name,
        h -> {
          keepAnAdmin(h, name);
          new AccountTable(h).delete(name);
        });
  }

  // Sessions

  /**
   * Begins a session of an account.
   *
   * @param digest of the secret that opens it, SHA-256 in hexadecimal
   * @param agent what the browser says it is
   */
  public void begin(String name, String digest, String agent) {
    change(
        name,
        h -> {
          var sessions = new SessionTable(h, now());
          sessions.deleteEnded();
          sessions.add(digest, name, agent.substring(0, Math.min(LONGEST_AGENT, agent.length())));
        });
  }

  /** Whose session it is, if it has not ended; and notes that it was seen. */
  public Optional<Account> bySession(String digest) {
    Optional<SessionTable.Owner> owner =
        database.read(h -> new SessionTable(h, now()).owner(digest));
    owner
        .filter(o -> o.seen().plus(NOTED_EACH).isBefore(now()))
        .ifPresent(o -> database.change(h -> new SessionTable(h, now()).seen(digest)));
    return owner.map(SessionTable.Owner::account);
  }

  /** The sessions of an account, the last seen first. */
  public List<Session> sessions(String name) {
    return database.read(h -> new SessionTable(h, now()).of(name));
  }

  /** Ends one session. */
  public void end(String digest) {
    database.change(h -> new SessionTable(h, now()).delete(digest));
  }

  /**
   * Ends a session of an account, if there is such a one.
   *
   * @param id see {@link Session#id()}
   */
  public void end(String name, String id) {
    database.change(h -> new SessionTable(h, now()).deleteById(name, id));
  }

  /** Ends all sessions of an account but the one with this digest. */
  public void endOthers(String name, String but) {
    database.change(h -> new SessionTable(h, now()).deleteOthers(name, but));
  }

  // Tokens of programs

  /**
   * Lets a program act for an account.
   *
   * @param label what it is for, 1 to 100 characters
   * @param digest of the token, SHA-256 in hexadecimal
   * @param role the most that it may do
   * @throws RapporteurException {@link Fault#REQUEST} if the account itself may do less
   */
  public long addToken(String name, String label, String digest, Role role) {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new RapporteurException(
          Fault.REQUEST, "what a token is for: expected 1 to " + LONGEST_LABEL + " characters");
    }
    return database.write(
        h -> {
          Account account = new AccountTable(h).find(name).orElseThrow(() -> none(name));
          if (!account.role().covers(role)) {
            throw new RapporteurException(
                Fault.REQUEST, "a token may do no more than its account: " + account.role());
          }
          return new TokenTable(h).add(name, label.strip(), digest, role, now());
        });
  }

  /** Whom a token acts for, with the role that the token has; and notes that it was used. */
  public Optional<Account> byToken(String digest) {
    Optional<TokenTable.Owner> owner = database.read(h -> new TokenTable(h).owner(digest));
    Instant hour = now().truncatedTo(ChronoUnit.HOURS);
    owner
        .filter(o -> o.used().filter(hour::equals).isEmpty())
        .ifPresent(o -> database.change(h -> new TokenTable(h).used(o.token(), hour)));
    return owner.map(TokenTable.Owner::account);
  }

  /** The tokens of an account, the oldest first. */
  public List<ApiToken> tokens(String name) {
    return database.read(h -> new TokenTable(h).of(name));
  }

  /**
   * Takes a token back.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if the account has no such token
   */
  public void revoke(String name, long token) {
    database.change(
        h -> {
          if (!new TokenTable(h).delete(name, token)) {
            throw new RapporteurException(Fault.NOT_FOUND, "no such token of " + name);
          }
        });
  }

  private void change(String name, Consumer<Handle> changes) {
    database.change(
        h -> {
          if (new AccountTable(h).find(name).isEmpty()) {
            throw none(name);
          }
          changes.accept(h);
        });
  }

  private static void keepAnAdmin(Handle handle, String name) {
    var accounts = new AccountTable(handle);
    boolean admin =
        accounts.find(name).filter(a -> a.role() == Role.ADMIN && !a.disabled()).isPresent();
    if (admin && accounts.adminsBut(name) == 0) {
      throw new RapporteurException(
          Fault.CONFLICT, name + ": is the last admin; make another account admin first");
    }
  }

  private static RapporteurException none(String name) {
    return new RapporteurException(Fault.NOT_FOUND, name + ": no such account");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}

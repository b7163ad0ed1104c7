package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Accounts;

/**
 * Logging in and out. Who tries with a name that there is not gets the same answer, after the same
 * time, as who tries with a wrong password.
 */
final class LoginPage {
  static final String PATH = "/login";

  /** Attempts in a quarter of an hour; who types a password wrong ten times has forgotten it. */
  private static final int MOST_BY_ACCOUNT = 10;

  /** A whole office may share an address. */
  private static final int MOST_BY_ADDRESS = 30;

  private static final int LONGEST = 1_000;

  private final Accounts accounts;
  private final Sessions sessions;
  private final Approach approach;
  private final Hypermedia hypermedia;
  private final Throttle byAccount;
  private final Throttle byAddress;

  LoginPage(
      Accounts accounts, Sessions sessions, Approach approach, Hypermedia hypermedia, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.approach = approach;
    this.hypermedia = hypermedia;
    byAccount = new Throttle(MOST_BY_ACCOUNT, clock);
    byAddress = new Throttle(MOST_BY_ADDRESS, clock);
  }

  /** The page on which to log in, that leads back to what was asked for. */
  static String leadingTo(Context ctx) {
    @Nullable String query = ctx.queryString();
    String here = ctx.path() + (query == null ? "" : "?" + query);
    return here.equals("/") ? PATH : PATH + "?to=" + Links.segment(here);
  }

  void show(Context ctx) {
    @Nullable String to = ctx.queryParam("to");
    if (sessions.of(ctx).loggedIn()) {
      ctx.redirect(Links.local(to == null ? "/" : to), HttpStatus.SEE_OTHER);
      return;
    }
    show(ctx, to == null ? "/" : to, "", Optional.empty());
  }

  void logIn(Context ctx) {
    String name = field(ctx, "name");
    String to = field(ctx, "to");
    if (!isRight(ctx, name, field(ctx, "password"))) {
      ctx.status(401);
      show(ctx, to, name, Optional.of("Name or password is wrong."));
      return;
    }
    sessions.begin(ctx, name);
    ctx.redirect(Links.local(to), HttpStatus.SEE_OTHER);
  }

  void logOut(Context ctx) {
    sessions.end(ctx);
    ctx.header("Clear-Site-Data", "\"cache\"");
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  /**
   * Whether this is the password of the account; counts as an attempt.
   *
   * @throws Refusal if there were too many
   */
  boolean isRight(Context ctx, String name, String password) {
    String account = name.strip().toLowerCase(Locale.ROOT);
    String address = approach.from(ctx);
    Optional<Duration> wait = byAddress.attempt(address).or(() -> byAccount.attempt(account));
    if (wait.isPresent()) {
      ctx.header("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
      throw new Refusal(
          429,
          "Too many attempts to log in. Try again in %d minutes."
              .formatted(wait.get().toMinutes() + 1));
    }
    Optional<String> kept = accounts.password(name);
    boolean same = Passwords.matches(password, kept.orElse(Passwords.NOBODY));
    if (!same || kept.isEmpty()) {
      return false;
    }
    byAccount.forget(account);
    byAddress.takeBack(address);
    if (Passwords.isOutdated(kept.get())) {
      accounts.renewPassword(name, Passwords.keep(password, name));
    }
    return true;
  }

  private void show(Context ctx, String to, String name, Optional<String> problem) {
    hypermedia.page(ctx, "login", new LoginView(Links.local(to), name, problem));
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null || value.length() > LONGEST ? "" : value;
  }
}

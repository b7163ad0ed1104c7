package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Account;
import org.rapporteur.store.Accounts;

/**
 * Tells who asks by the cookie of a browser in which somebody logged in, or by the token of a
 * program. Thread-safe.
 *
 * <p>Cookies are for the server alone (HttpOnly), are not sent with what other sites' pages send
 * (SameSite), and where the way here is secure, go on no other (Secure, and {@code __Host-}). Lax
 * and not Strict, so that links to articles in mails work; nothing is changed by following a link.
 *
 * <p>Who has not logged in has a secret too, in another cookie, so that no other site can send the
 * form for logging in. It never becomes that of a session: that is made when somebody logs in.
 */
final class Sessions implements Callers {
  private static final String SESSION = "rapporteur";
  private static final String VISIT = "rapporteur-visit";
  private static final String BEARER = "Bearer ";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final String CALLER = "org.rapporteur.web.caller";

  private final Accounts accounts;
  private final Approach approach;

  Sessions(Accounts accounts, Approach approach) {
    this.accounts = accounts;
    this.approach = approach;
  }

  @Override
  public Viewer of(Context ctx) {
    @Nullable Viewer known = ctx.attribute(CALLER);
    if (known != null) {
      return known;
    }
    Viewer viewer = look(ctx);
    ctx.attribute(CALLER, viewer);
    return viewer;
  }

  /** What the browser shows; empty if it is not logged in, or no longer. */
  Optional<Secret> session(Context ctx) {
    return secret(ctx, SESSION);
  }

  /** Begins a session, with a new secret whatever the browser held before. */
  void begin(Context ctx, String account) {
    session(ctx).ifPresent(before -> accounts.end(before.digest()));
    Secret secret = Secret.random();
    @Nullable String agent = ctx.userAgent();
    accounts.begin(account, secret.digest(), agent == null ? "" : agent);
    set(ctx, SESSION, secret.value(), /* ends= */ false);
    set(ctx, VISIT, "", /* ends= */ true);
    ctx.attribute(CALLER, null);
  }

  void end(Context ctx) {
    session(ctx).ifPresent(secret -> accounts.end(secret.digest()));
    set(ctx, SESSION, "", /* ends= */ true);
    ctx.attribute(CALLER, null);
  }

  private Viewer look(Context ctx) {
    @Nullable String authorization = ctx.header("Authorization");
    if (Problem.suits(ctx) && authorization != null) {
      return viewer(byToken(authorization), "", Viewer.By.TOKEN);
    }
    Optional<Secret> session = session(ctx);
    Optional<Account> account = session.flatMap(s -> accounts.bySession(s.digest()));
    if (session.isPresent() && account.isPresent()) {
      return viewer(account, session.get().formToken(), Viewer.By.SESSION);
    }
    return viewer(Optional.empty(), visit(ctx).formToken(), Viewer.By.NOTHING);
  }

  private Optional<Account> byToken(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? accounts.byToken(new Secret(authorization.substring(BEARER.length()).strip()).digest())
        : Optional.empty();
  }

  private static Viewer viewer(Optional<Account> account, String token, Viewer.By by) {
    return new Viewer(
        account.map(Account::name).orElse(""),
        token,
        account.map(Account::role),
        account.isPresent() ? by : Viewer.By.NOTHING);
  }

  /** The secret of who has not logged in, made where it is missing. */
  private Secret visit(Context ctx) {
    return secret(ctx, VISIT)
        .orElseGet(
            () -> {
              Secret secret = Secret.random();
              if (!Problem.suits(ctx)) {
                set(ctx, VISIT, secret.value(), /* ends= */ false);
              }
              return secret;
            });
  }

  private Optional<Secret> secret(Context ctx, String name) {
    return Optional.ofNullable(ctx.cookie(name(ctx, name)))
        .filter(value -> SECRET.matcher(value).matches())
        .map(Secret::new);
  }

  private void set(Context ctx, String name, String value, boolean ends) {
    var cookie = new Cookie(name(ctx, name), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(approach.secure(ctx));
    cookie.setSameSite(SameSite.LAX);
    if (ends) {
      cookie.setMaxAge(0);
    }
    ctx.cookie(cookie);
  }

  /** A browser takes a cookie with this prefix only from the host itself, and over TLS. */
  private String name(Context ctx, String name) {
    return approach.secure(ctx) ? "__Host-" + name : name;
  }
}

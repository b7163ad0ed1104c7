package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Accounts;
import org.rapporteur.store.ApiToken;
import org.rapporteur.store.Role;
import org.rapporteur.store.Session;

/** What each looks after alone: password, browsers in which one is logged in, programs' tokens. */
final class AccountPage {
  static final String PATH = "/account";

  private final Accounts accounts;
  private final Sessions sessions;
  private final LoginPage login;
  private final Hypermedia hypermedia;

  AccountPage(Accounts accounts, Sessions sessions, LoginPage login, Hypermedia hypermedia) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.login = login;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    boolean changed = ctx.queryParam("changed") != null;
    show(
        ctx,
        changed ? Optional.of("Your password is changed.") : Optional.empty(),
        Optional.empty());
  }

  void changePassword(Context ctx) {
    String name = name(ctx);
    String wanted = field(ctx, "new");
    if (!wanted.equals(field(ctx, "again"))) {
      throw Refusal.badRequest("The two new passwords differ; nothing is changed.");
    }
    if (!login.isRight(ctx, name, field(ctx, "password"))) {
      throw new Refusal(403, "Your password is another; nothing is changed.");
    }
    accounts.setPassword(name, Passwords.keep(wanted, name), /* but= */ "");
    sessions.begin(ctx, name);
    ctx.redirect(PATH + "?changed=1", HttpStatus.SEE_OTHER);
  }

  /** Makes a token and shows it, this once. */
  void addToken(Context ctx) {
    Secret token = Secret.token();
    accounts.addToken(
        name(ctx),
        field(ctx, "label").replaceAll("\\p{Cntrl}", " "),
        token.digest(),
        role(ctx, "role"));
    show(ctx, Optional.empty(), Optional.of(token.value()));
  }

  void revokeToken(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("\\d{1,18}")) {
      throw Refusal.notFound("There is no such token.");
    }
    accounts.revoke(name(ctx), Long.parseLong(id));
    ctx.redirect(PATH + "#tokens", HttpStatus.SEE_OTHER);
  }

  void endSession(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9a-f]{16}")) {
      throw Refusal.notFound("There is no such session.");
    }
    accounts.end(name(ctx), id);
    ctx.redirect(PATH + "#sessions", HttpStatus.SEE_OTHER);
  }

  void endOtherSessions(Context ctx) {
    accounts.endOthers(name(ctx), own(ctx));
    ctx.redirect(PATH + "#sessions", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Optional<String> done, Optional<String> token) {
    Viewer viewer = sessions.of(ctx);
    Role role = viewer.role().orElse(Role.READER);
    hypermedia.page(
        ctx,
        "account",
        new AccountView(
            viewer.name(),
            words(role),
            accounts.sessions(viewer.name()).stream().map(s -> line(s, own(ctx))).toList(),
            accounts.tokens(viewer.name()).stream().map(AccountPage::line).toList(),
            Stream.of(Role.values()).filter(role::covers).map(AccountPage::words).toList(),
            done,
            token));
    ctx.header("Cache-Control", "no-store");
  }

  private static AccountView.Browser line(Session session, String own) {
    return new AccountView.Browser(
        session.id(),
        session.agent().isEmpty() ? "a browser that does not say which" : session.agent(),
        Wording.minute(session.begun()),
        Wording.minute(session.seen()),
        own.startsWith(session.id()));
  }

  private static AccountView.Token line(ApiToken token) {
    return new AccountView.Token(
        token.id(),
        token.label(),
        words(token.role()),
        Wording.minute(token.added()),
        token.used().map(Wording::minute).orElse("never"));
  }

  static String words(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Role role(Context ctx, String field) {
    String value = field(ctx, field).toUpperCase(Locale.ROOT);
    return Stream.of(Role.values())
        .filter(role -> role.name().equals(value))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest(field + ": expected reader, coder or admin."));
  }

  static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }

  private String name(Context ctx) {
    return sessions.of(ctx).name();
  }

  private String own(Context ctx) {
    return sessions.session(ctx).map(Secret::digest).orElse("");
  }
}

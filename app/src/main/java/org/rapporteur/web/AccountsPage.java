package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.stream.Stream;
import org.rapporteur.store.Account;
import org.rapporteur.store.Accounts;
import org.rapporteur.store.Role;

/** The accounts of all, for who keeps them. */
final class AccountsPage {
  static final String PATH = "/accounts";

  private final Accounts accounts;
  private final Hypermedia hypermedia;
  private final boolean shared;

  /**
   * @param shared whether accounts are asked for here
   */
  AccountsPage(Accounts accounts, Hypermedia hypermedia, boolean shared) {
    this.accounts = accounts;
    this.hypermedia = hypermedia;
    this.shared = shared;
  }

  void show(Context ctx) {
    hypermedia.page(
        ctx,
        "accounts",
        new AccountsView(
            accounts.all().stream().map(AccountsPage::line).toList(),
            Stream.of(Role.values()).map(AccountPage::words).toList(),
            shared));
  }

  void add(Context ctx) {
    String name = AccountPage.field(ctx, "name");
    String kept = Passwords.keep(AccountPage.field(ctx, "password"), name);
    accounts.add(name, kept, AccountPage.role(ctx, "role"));
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  /** Does what the pressed button says to the account in the path. */
  void change(Context ctx) {
    String name = ctx.pathParam("name");
    switch (AccountPage.field(ctx, "do")) {
      case "role" -> accounts.setRole(name, AccountPage.role(ctx, "role"));
      case "password" ->
          accounts.setPassword(
              name, Passwords.keep(AccountPage.field(ctx, "password"), name), /* but= */ "");
      case "disable" -> accounts.disable(name);
      case "enable" -> accounts.enable(name);
      case "remove" -> accounts.remove(name);
      default -> throw Refusal.badRequest("do: expected role, password, disable, enable, remove.");
    }
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static AccountsView.Line line(Account account) {
    return new AccountsView.Line(
        account.name(),
        AccountPage.words(account.role()),
        account.disabled(),
        Wording.minute(account.added()));
  }
}

package org.rapporteur.web;

import static org.rapporteur.web.Needs.NOTHING;
import static org.rapporteur.web.Needs.READER;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.rapporteur.store.Accounts;

/** The addresses that there are only where people log in. */
final class Membership {
  private final LoginPage login;
  private final AccountPage account;

  Membership(Room room, Sessions sessions, Approach approach, Hypermedia hypermedia) {
    Accounts accounts = room.record().accounts();
    login = new LoginPage(accounts, sessions, approach, hypermedia, room.clock());
    account = new AccountPage(accounts, sessions, login, hypermedia);
  }

  void into(JavalinDefaultRoutingApi routes) {
    routes.get(LoginPage.PATH, login::show, NOTHING);
    routes.post(LoginPage.PATH, login::logIn, NOTHING);
    routes.post("/logout", login::logOut, NOTHING);
    routes.get(AccountPage.PATH, account::show, READER);
    routes.post(AccountPage.PATH + "/password", account::changePassword, READER);
    routes.post(AccountPage.PATH + "/tokens", account::addToken, READER);
    routes.post(AccountPage.PATH + "/tokens/{id}/revoke", account::revokeToken, READER);
    routes.post(AccountPage.PATH + "/sessions/end", account::endOtherSessions, READER);
    routes.post(AccountPage.PATH + "/sessions/{id}/end", account::endSession, READER);
  }
}

package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param roles that a token may have
 * @param done what was just done
 * @param token one that was just made, to be shown this once
 */
record AccountView(
    String name,
    String role,
    List<Browser> browsers,
    List<Token> tokens,
    List<String> roles,
    Optional<String> done,
    Optional<String> token)
    implements View {

  /**
   * Where one is logged in.
   *
   * @param agent what the browser says it is
   * @param own whether it is the one that looks
   */
  record Browser(String id, String agent, String begun, String seen, boolean own) {}

  /**
   * What lets a program act.
   *
   * @param label what it is for
   */
  record Token(long id, String label, String role, String added, String used) {}

  @Override
  public String title() {
    return "Account of " + name;
  }

  @Override
  public Place place() {
    return Place.OWN;
  }
}

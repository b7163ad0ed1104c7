package org.rapporteur.web;

import java.util.List;

/**
 * The accounts of all.
 *
 * @param shared whether accounts are asked for here
 */
record AccountsView(List<Line> accounts, List<String> roles, boolean shared) implements View {

  record Line(String name, String role, boolean disabled, String added) {
    String address() {
      return AccountsPage.PATH + "/" + Links.segment(name);
    }
  }

  @Override
  public String title() {
    return "Accounts";
  }

  @Override
  public Place place() {
    return Place.ACCOUNTS;
  }
}

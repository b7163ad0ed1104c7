package org.rapporteur.web;

import java.util.Optional;

/**
 * Where people log in.
 *
 * @param to where that leads
 * @param name as it was given before
 * @param problem why it did not lead there
 */
record LoginView(String to, String name, Optional<String> problem) implements View {
  @Override
  public String title() {
    return "Log in";
  }

  @Override
  public Place place() {
    return Place.OWN;
  }
}

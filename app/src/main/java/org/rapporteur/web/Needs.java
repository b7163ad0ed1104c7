package org.rapporteur.web;

import io.javalin.security.RouteRole;
import java.util.Optional;
import org.rapporteur.store.Role;

/** The least that who asks must be; {@link Routes} and {@link Api} say it for each route. */
enum Needs implements RouteRole {
  /** Nothing: whoever reaches the server. */
  NOTHING(Optional.empty()),
  READER(Optional.of(Role.READER)),
  CODER(Optional.of(Role.CODER)),
  ADMIN(Optional.of(Role.ADMIN));

  private final Optional<Role> role;

  Needs(Optional<Role> role) {
    this.role = role;
  }

  Optional<Role> role() {
    return role;
  }
}

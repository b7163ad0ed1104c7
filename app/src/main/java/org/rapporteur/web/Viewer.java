package org.rapporteur.web;

import java.util.Optional;
import org.rapporteur.store.Role;

/**
 * Who looks at a page.
 *
 * @param name under which decisions are kept; empty of who has not logged in
 * @param token what each form sends back, so that no other site can send it
 * @param role what it may do; none of who has not logged in
 * @param by how it is known
 */
record Viewer(String name, String token, Optional<Role> role, By by) {

  /** How somebody is known. */
  enum By {
    /** Sits at this machine, to which alone the server is open. */
    MACHINE,
    /** Logged in with a browser. */
    SESSION,
    /** A program that holds a token. */
    TOKEN,
    /** Not at all. */
    NOTHING
  }

  boolean may(Needs needs) {
    return needs.role().isEmpty() || role.filter(own -> own.covers(needs.role().get())).isPresent();
  }

  /** Whether it may review and edit. */
  boolean codes() {
    return may(Needs.CODER);
  }

  /** Whether it may keep accounts and actors. */
  boolean administers() {
    return may(Needs.ADMIN);
  }

  boolean loggedIn() {
    return by == By.SESSION;
  }
}

package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.rapporteur.store.Role;

/** Tells who asks. */
interface Callers {
  Viewer of(Context ctx);

  /** Everybody is this machine's user, who may do everything. */
  static Callers machine(String person) {
    var viewer =
        new Viewer(person, Secret.random().formToken(), Optional.of(Role.ADMIN), Viewer.By.MACHINE);
    return ctx -> viewer;
  }
}

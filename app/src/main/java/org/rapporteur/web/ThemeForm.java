package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;

/** Takes the choice between light and dark, where no script does. */
final class ThemeForm {
  private static final int YEAR_IN_SECONDS = 31_536_000;

  static void choose(Context ctx) {
    var cookie = new Cookie(Theme.COOKIE, Theme.of(ctx.formParam("theme")).value());
    cookie.setMaxAge(YEAR_IN_SECONDS);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    @Nullable String back = ctx.formParam("back");
    ctx.redirect(Links.local(back == null ? "/" : back), HttpStatus.SEE_OTHER);
  }

  private ThemeForm() {}
}

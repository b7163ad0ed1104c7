package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light or dark, as the reader chose; or as its device is set. */
enum Theme {
  DEVICE,
  LIGHT,
  DARK;

  static final String COOKIE = "theme";

  /** What the style sheet knows it as. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return this == DEVICE ? "as device" : value();
  }

  /** The next choice of the switch. */
  Theme next() {
    return switch (this) {
      case DEVICE -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> DEVICE;
    };
  }

  static Theme of(Context ctx) {
    return of(ctx.cookie(COOKIE));
  }

  static Theme of(@Nullable String value) {
    for (Theme theme : values()) {
      if (theme.value().equals(value)) {
        return theme;
      }
    }
    return DEVICE;
  }
}

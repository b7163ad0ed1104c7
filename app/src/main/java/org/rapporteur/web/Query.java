package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request asks for, checked; whatever makes no sense is a {@link Refusal}. */
record Query(Context ctx) {
  private static final int LONGEST = 200;
  private static final int DAY_LENGTH = 10;
  private static final int LAST_PAGE = 10_000;

  /** A parameter's words; empty if it is not there or blank. */
  Optional<String> text(String name) {
    @Nullable String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw Refusal.badRequest(name + ": more than " + LONGEST + " characters, or odd ones.");
    }
    return Optional.of(value.strip());
  }

  Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            value -> {
              try {
                LocalDate day = LocalDate.parse(value);
                if (value.length() == DAY_LENGTH) { // longer years would be ordered wrongly
                  return day;
                }
              } catch (DateTimeParseException e) {
                // said below
              }
              throw Refusal.badRequest(name + ": expected a day like 2026-03-04.");
            });
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return text(name)
        .map(
            value ->
                Arrays.stream(type.getEnumConstants())
                    .filter(c -> c.name().equals(value.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Refusal.badRequest(
                                name
                                    + ": expected one of "
                                    + Arrays.toString(type.getEnumConstants())
                                    + ".")));
  }

  /** The number of the page, from 1. */
  int page() {
    return text("page").map(value -> number("page", value, 1, LAST_PAGE)).orElse(1);
  }

  static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Refusal.badRequest("%s: expected a number from %d to %d.".formatted(name, least, most));
  }
}

package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and whether it may: the one place that knows. So far everybody who reaches this
 * machine's own address is its user.
 *
 * <p>Against pages of other sites that a browser has open: a request must name this machine as its
 * host (or a name that leads here could read everything), and whatever changes the record must
 * carry the token, which only our own pages hold.
 */
final class Access {
  /** The field, and for scripts the header, that carries {@link Viewer#token()}. */
  static final String TOKEN_FIELD = "token";

  static final String TOKEN_HEADER = "X-Token";

  private static final int TOKEN_BYTES = 16;
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Viewer viewer;

  Access(String person) {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    viewer = new Viewer(person, HexFormat.of().formatHex(bytes));
  }

  Viewer viewer(Context ctx) {
    return viewer;
  }

  /** Refuses what is not meant for this server; runs before each request. */
  void guard(Context ctx) {
    if (!HERE.contains(hostName(ctx.host()))) {
      throw new Refusal(403, "This server answers to 127.0.0.1 and localhost only.");
    }
  }

  /** Refuses what who asks may not do; runs before each route. */
  void admit(Context ctx) {
    if (ctx.routeRoles().size() != 1) {
      throw new IllegalStateException("what does this route need: " + ctx.endpoint().path);
    }
    if (READING.contains(ctx.method())) {
      return;
    }
    if (Api.isAt(ctx.path())) { // nothing there changes the record
      if (!comesFromHere(ctx)) {
        throw new Refusal(403, "Pages of other sites may not ask this server.");
      }
    } else if (!holdsToken(ctx)) {
      throw new Refusal(
          403, "The form is from before the server was started again. Go back, reload, try again.");
    }
  }

  /** Whether no browser says that a page of another site asks. */
  private static boolean comesFromHere(Context ctx) {
    @Nullable String origin = ctx.header("Origin");
    @Nullable String site = ctx.header("Sec-Fetch-Site");
    return (origin == null || origin.equals("http://" + ctx.host()))
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }

  private boolean holdsToken(Context ctx) {
    String header = ctx.header(TOKEN_HEADER);
    String sent = header != null ? header : ctx.formParam(TOKEN_FIELD);
    return sent != null
        && MessageDigest.isEqual(sent.getBytes(UTF_8), viewer.token().getBytes(UTF_8));
  }

  private static String hostName(@Nullable String host) {
    return host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }
}

package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether who asks may: the one place that knows. What a route needs stands in {@link Routes} and
 * {@link Api}; who asks, {@link Callers} tell.
 *
 * <p>Against pages of other sites that a browser has open: whatever changes the record must carry a
 * token that only our own pages hold, and may not come from elsewhere by the browser's own word.
 * Where the server is open to this machine, a request must also name it as its host, or a name that
 * leads here could read everything; where people log in, such a name gets no cookie.
 */
final class Access {
  /** The field, and for scripts the header, that carries {@link Viewer#token()}. */
  static final String TOKEN_FIELD = "token";

  static final String TOKEN_HEADER = "X-Token";

  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Callers callers;
  private final Approach approach;
  private final boolean shared;

  /**
   * @param shared whether people log in; otherwise the server is open to this machine
   */
  Access(Callers callers, Approach approach, boolean shared) {
    this.callers = callers;
    this.approach = approach;
    this.shared = shared;
  }

  Viewer viewer(Context ctx) {
    return callers.of(ctx);
  }

  /** Refuses what is not meant for this server; runs before each request. */
  void guard(Context ctx) {
    if (!shared && !HERE.contains(hostName(ctx.host()))) {
      throw new Refusal(403, "This server answers to 127.0.0.1 and localhost only.");
    }
    if (approach.secure(ctx)) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** Refuses what who asks may not do; runs before each route. */
  void admit(Context ctx) {
    Needs needs = needs(ctx);
    Viewer viewer = viewer(ctx);
    if (!viewer.may(needs)) {
      throw viewer.role().isEmpty() ? unknown(ctx) : tooLittle(needs);
    }
    if (READING.contains(ctx.method()) || viewer.by() == Viewer.By.TOKEN) {
      return;
    }
    if (!comesFromHere(ctx)) {
      throw new Refusal(403, "Pages of other sites may not ask this server.");
    }
    boolean program = Problem.suits(ctx) && viewer.by() == Viewer.By.MACHINE;
    if (!program && !holdsToken(ctx, viewer)) {
      throw new Refusal(403, "This form is out of date. Go back, reload the page, try again.");
    }
  }

  private static Needs needs(Context ctx) {
    if (ctx.routeRoles().size() == 1 && ctx.routeRoles().iterator().next() instanceof Needs needs) {
      return needs;
    }
    throw new IllegalStateException("what does this route need: " + ctx.endpoint().path);
  }

  /** Leads people to where they log in, and tells programs how. */
  private static Refusal unknown(Context ctx) {
    if (Problem.suits(ctx)) {
      ctx.header("WWW-Authenticate", "Bearer realm=\"rapporteur\"");
      return new Refusal(401, "Log in, or send a token: Authorization: Bearer rap_...");
    }
    String login = LoginPage.leadingTo(ctx);
    if (Hypermedia.wantsPart(ctx)) {
      ctx.header("HX-Redirect", login);
    } else if (READING.contains(ctx.method())) {
      return Refusal.leadingTo(login);
    }
    return new Refusal(401, "You are not logged in, or no longer. Log in, then try again.");
  }

  private static Refusal tooLittle(Needs needs) {
    return new Refusal(
        403,
        "This needs an account with the role "
            + needs.name().toLowerCase(Locale.ROOT)
            + " or more; yours has less. An admin can give it another.");
  }

  /** Whether no browser says that a page of another site asks. */
  private boolean comesFromHere(Context ctx) {
    @Nullable String origin = ctx.header("Origin");
    @Nullable String site = ctx.header("Sec-Fetch-Site");
    return (origin == null || origin.equals(approach.origin(ctx)))
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }

  private static boolean holdsToken(Context ctx, Viewer viewer) {
    String header = ctx.header(TOKEN_HEADER);
    String sent = header != null ? header : ctx.formParam(TOKEN_FIELD);
    return sent != null
        && MessageDigest.isEqual(sent.getBytes(UTF_8), viewer.token().getBytes(UTF_8));
  }

  private static String hostName(@Nullable String host) {
    return host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }
}

package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.rapporteur.fault.RapporteurException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong into a page that says so, or for programs into a {@link Problem}. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private static final String LATER_SECONDS = "10";

  private final Hypermedia hypermedia;

  Errors(Hypermedia hypermedia) {
    this.hypermedia = hypermedia;
  }

  void refusal(Refusal refusal, Context ctx) {
    if (refusal.status() == 503) {
      ctx.header("Retry-After", LATER_SECONDS);
    }
    if (refusal.address().isEmpty()) {
      show(ctx, refusal.status(), refusal.why());
    } else {
      ctx.redirect(refusal.address(), HttpStatus.SEE_OTHER);
    }
  }

  void fault(RapporteurException e, Context ctx) {
    show(ctx, e.fault().httpStatus(), e.getMessage());
  }

  /** The server's own reading of a request trips over charsets that do not exist. */
  void charset(Context ctx) {
    show(ctx, 415, "Content-Type: there is no such charset.");
  }

  void http(HttpResponseException e, Context ctx) {
    String methods = e.getDetails().getOrDefault("availableMethods", "");
    if (!methods.isEmpty()) {
      ctx.header("Allow", methods);
    }
    show(
        ctx,
        e.getStatus(),
        switch (e.getStatus()) {
          case 404 -> "There is nothing at this address.";
          case 405 -> "This address does not understand " + ctx.method().name() + ".";
          default -> "The request could not be answered.";
        });
  }

  void defect(Exception e, Context ctx) {
    LOG.error("answer failed method={} path={}", ctx.method(), ctx.path(), e);
    show(ctx, 500, "This is a defect in Rapporteur. The server's log says more.");
  }

  private void show(Context ctx, int status, String why) {
    if (Problem.suits(ctx)) {
      Problem.answer(ctx, status, title(status), why);
      return;
    }
    ctx.status(status);
    hypermedia.page(ctx, "error", new ErrorView(title(status), why));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "This request makes no sense";
      case 401 -> "Not logged in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "This cannot be done here";
      case 415 -> "This kind of content is not understood";
      case 409 -> "Somebody was faster";
      case 413 -> "Too large";
      case 422 -> "The data is not what it should be";
      case 429 -> "Too often";
      case 503 -> "Not possible now";
      default -> "Something went wrong";
    };
  }
}

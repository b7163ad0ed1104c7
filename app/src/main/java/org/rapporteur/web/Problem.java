package org.rapporteur.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;

/** What went wrong, for programs: problem details after RFC 9457. */
final class Problem {
  static final String MEDIA_TYPE = "application/problem+json";

  /** Whether a program asks, which could not read a page. */
  static boolean suits(Context ctx) {
    return ctx.path().startsWith("/api/") || Operation.isAt(ctx.path());
  }

  /**
   * @param title the same for all problems of this status
   * @param detail this problem, on one line
   */
  static void answer(Context ctx, int status, String title, String detail) {
    ctx.status(status)
        .header("Cache-Control", "no-store")
        .contentType(MEDIA_TYPE)
        .result(
            JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", ctx.path())
                .toString());
  }

  private Problem() {}
}

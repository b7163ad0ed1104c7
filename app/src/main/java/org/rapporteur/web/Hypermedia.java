package org.rapporteur.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers one route as a whole page or, to htmx, as the part of it that changes. */
final class Hypermedia {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Hypermedia.class.getClassLoader(), "org.rapporteur.web");
  private final Assets assets;
  private final Access access;
  private final Works works;

  Hypermedia(Assets assets, Access access, Works works) {
    this.assets = assets;
    this.access = access;
    this.works = works;
  }

  /** Shows a view by the template {@code namePage}. */
  void page(Context ctx, String name, View view) {
    html(ctx, name + "Page", view);
  }

  /** The same, or by {@code namePart} where htmx asks for the part that changes. */
  void pageOrPart(Context ctx, String name, View view) {
    ctx.header("Vary", "HX-Request");
    html(ctx, name + (wantsPart(ctx) ? "Part" : "Page"), view);
  }

  /** Whether a script asks for the part of a page. It wants the whole to restore its history. */
  static boolean wantsPart(Context ctx) {
    return ctx.header("HX-Request") != null && ctx.header("HX-History-Restore-Request") == null;
  }

  private void html(Context ctx, String template, View view) {
    var output = new StringOutput();
    templates.render(template + ".jte", Map.of("view", view, "frame", frame(ctx, view)), output);
    ctx.header("Cache-Control", "private, no-cache").html(output.toString());
  }

  private Frame frame(Context ctx, View view) {
    @Nullable String query = ctx.queryString();
    String here = ctx.path() + (query == null ? "" : "?" + query);
    @Nullable String search = ctx.queryParam("text");
    return new Frame(
        view.title(),
        view.place(),
        access.viewer(ctx),
        Theme.of(ctx),
        here,
        search == null ? "" : search,
        works.current().map(Working::of),
        assets);
  }
}

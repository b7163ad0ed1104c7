package org.rapporteur.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets and scripts, all from the jar. Each address holds a digest of the content, so a
 * browser keeps it for good. Immutable.
 */
final class Assets {
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final int DIGITS = 12;

  /** Names and where they are on the class path. */
  private static final Map<String, String> PLACES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("room.css", "room.css"),
              Map.entry("room.js", "room.js"),
              Map.entry("mark.js", "mark.js"),
              Map.entry("network.js", "network.js"),
              Map.entry("plots.js", "plots.js"),
              Map.entry("work.js", "work.js"),
              Map.entry("favicon.svg", "favicon.svg"),
              Map.entry("htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
              Map.entry("cytoscape.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js"),
              Map.entry("uplot.js", WEBJARS + "uplot/1.6.30/dist/uPlot.iife.min.js"),
              Map.entry("uplot.css", WEBJARS + "uplot/1.6.30/dist/uPlot.min.css")));

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Asset(byte[] content, String path, String type) {}

  private final Map<String, Asset> byName = new TreeMap<>();
  private final Map<String, Asset> byPath = new TreeMap<>();

  Assets() {
    PLACES.forEach(
        (name, place) -> {
          byte[] content = content(place);
          var asset = new Asset(content, "/assets/" + digest(content) + "/" + name, type(name));
          byName.put(name, asset);
          byPath.put(asset.path(), asset);
        });
  }

  /** The address of an asset. */
  String path(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return asset.path();
  }

  void serve(Context ctx) {
    @Nullable Asset asset = byPath.get(ctx.path());
    if (asset == null) {
      throw Refusal.notFound("There is no such file.");
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(asset.type()).result(asset.content());
  }

  private static byte[] content(String place) {
    try (InputStream in = Assets.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + place);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String type(String name) {
    return name.endsWith(".css")
        ? "text/css; charset=utf-8"
        : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
  }
}

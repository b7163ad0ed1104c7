package org.rapporteur.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.rapporteur.pipeline.Reading;

/**
 * Writes one self-contained HTML page: each article with its statements highlighted by speaker, and
 * the speakers beside it. The page runs no script but its own and loads nothing; it reads well
 * without script.
 */
public final class HtmlWriter implements ReadingWriter {
  private final PrintWriter out;
  private int articles;

  public HtmlWriter(Writer out) {
    this.out = new PrintWriter(out, false);
    String css = resource("reading.css");
    String script = resource("reading.js");
    this.out.print(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'sha256-%s'">
        <title>The record: who said what</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        """
            .formatted(digest(script), css));
  }

  @Override
  public void write(Reading reading) {
    articles++;
    out.println(ReadingHtml.of(reading, "a" + articles));
  }

  @Override
  public void close() {
    if (articles == 0) {
      out.println("<p class=\"none\">No article was given, so there is nothing to show.</p>");
    }
    out.print("</main>\n<script>" + resource("reading.js") + "</script>\n</body>\n</html>\n");
    out.flush();
  }

  private static String digest(String script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlWriter.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

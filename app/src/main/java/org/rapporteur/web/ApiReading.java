package org.rapporteur.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.ingest.Stated;
import org.rapporteur.pipeline.Outcome;

/** Reads articles that are sent here; stores nothing. Thread-safe. */
final class ApiReading {
  /** The most bytes that an article may have: some twenty times a large news page. */
  private static final int LARGEST = 5_000_000;

  private static final int LONGEST_URI = 2_000;
  private static final int PATIENCE_SECONDS = 10;
  private static final List<String> TYPES =
      List.of("text/html", "application/xhtml+xml", "text/plain");

  private final Desk desk;

  /** More at once would not be faster, but hold more articles in memory. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

  ApiReading(Desk desk) {
    this.desk = desk;
  }

  void read(Context ctx) {
    RawDocument document = document(ctx);
    Outcome outcome = inTurn(document);
    if (outcome instanceof Outcome.Read read) {
      ctx.header("Cache-Control", "no-store")
          .contentType("application/json; charset=utf-8")
          .result(ApiJson.reading(read.reading()));
    } else if (outcome instanceof Outcome.Discarded discarded) {
      throw new RapporteurException(Fault.DATA, "this is no article: " + discarded.detail());
    } else {
      throw new RapporteurException(Fault.DATA, ((Outcome.Unreadable) outcome).why());
    }
  }

  private static RawDocument document(Context ctx) {
    String stated = Optional.ofNullable(ctx.header("Content-Type")).orElse("");
    String type = stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw new Refusal(415, "Content-Type: expected one of " + String.join(", ", TYPES) + ".");
    }
    String uri = Optional.ofNullable(ctx.queryParam("uri")).orElse("-");
    if (uri.isBlank() || uri.length() > LONGEST_URI || uri.chars().anyMatch(c -> c < ' ')) {
      throw Refusal.badRequest(
          "uri: expected 1 to " + LONGEST_URI + " characters, and no odd ones.");
    }
    Optional<String> published = new Query(ctx).day("published").map(Object::toString);
    RawDocument document = RawDocument.of(uri, body(ctx)).typed(stated);
    return published.map(day -> document.stated(Stated.NOTHING.published(day))).orElse(document);
  }

  private static byte[] body(Context ctx) {
    try {
      byte[] body = ctx.bodyInputStream().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw new Refusal(413, "The article has more than " + LARGEST + " bytes.");
      }
      if (body.length == 0) {
        throw Refusal.badRequest("The body is empty; expected an article.");
      }
      return body;
    } catch (IOException e) {
      throw Refusal.badRequest("The body ended before it was complete.");
    }
  }

  private Outcome inTurn(RawDocument document) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new RapporteurException(
            Fault.ENVIRONMENT, "too many articles are being read; try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RapporteurException(Fault.ENVIRONMENT, "the server is being stopped", e);
    }
    try {
      return desk.reader().read(document);
    } finally {
      turns.release();
    }
  }
}

package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Receipt;
import org.rapporteur.store.Slice;

/** What is being read into the record, as JSON and as a stream of events. Thread-safe. */
final class ApiWorks {
  private static final Duration QUIET = Duration.ofSeconds(15); // then a sign of life is sent
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int WATCHERS = 50; // each holds a thread of the server

  private final Works works;
  private final Semaphore watchers = new Semaphore(WATCHERS);

  ApiWorks(Works works) {
    this.works = works;
  }

  void list(Context ctx) {
    Slice slice = ApiQuery.slice(new Query(ctx));
    ApiAnswer.json(
        ctx, ApiAnswer.page(ctx, ApiAnswer.part(works.all(), slice), slice, ApiWorks::json));
  }

  void one(Context ctx) {
    ApiAnswer.json(ctx, json(works.find(ApiQuery.id(ctx))));
  }

  /** Server-sent events: one, named "progress", as often as something changes, until the end. */
  void events(Context ctx) throws IOException {
    Work work = works.find(ApiQuery.id(ctx));
    if (!watchers.tryAcquire()) {
      throw new RapporteurException(Fault.ENVIRONMENT, "too many watch; ask for the work itself");
    }
    try {
      ctx.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
      OutputStream out = ctx.res().getOutputStream();
      send(out, "event: progress\ndata: " + json(work) + "\n\n");
      while (!work.ended() && !works.stopping()) {
        Thread.sleep(PAUSE.toMillis());
        Work now = works.await(work, QUIET);
        send(
            out,
            now.equals(work) ? ": goes on\n\n" : "event: progress\ndata: " + json(now) + "\n\n");
        work = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      return; // who watched has gone
    } finally {
      watchers.release();
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(UTF_8));
    out.flush();
  }

  private static ObjectNode json(Work work) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", work.id()).put("what", work.what()).put("person", work.person());
    node.put("begun", work.begun().toString()).put("state", work.state().name());
    node.put("done", work.done());
    if (work.of().isPresent()) {
      node.put("of", work.of().getAsInt());
    } else {
      node.putNull("of");
    }
    node.put("judged", work.judged()).put("issues", work.issues());
    ObjectNode counts = node.putObject("counts");
    work.tally()
        .inputs()
        .forEach((kind, count) -> counts.put(kind.name().toLowerCase(Locale.ROOT), count));
    node.put("statements", work.tally().statements());
    node.put("failure", work.failure().orElse(null));
    ArrayNode inputs = node.putArray("inputs");
    for (Receipt receipt : work.receipts()) {
      inputs
          .addObject()
          .put("uri", receipt.uri())
          .put("outcome", receipt.kind().name())
          .put("reason", receipt.reason().orElse(null))
          .put("article", receipt.article().orElse(null))
          .put("statements", receipt.statements());
    }
    return node;
  }
}

package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rapporteur.store.Record;

/** For who runs the server: whether it lives, whether it can answer, and how it fares. */
final class Operation {
  private static final String HEALTH = "/health";
  private static final String READY = "/ready";
  private static final String METRICS = "/metrics";

  private final Record record;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Operation(Record record) {
    this.record = record;
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
  }

  static boolean isAt(String path) {
    return List.of(HEALTH, READY, METRICS).contains(path);
  }

  void into(JavalinDefaultRoutingApi routes) {
    routes.get(HEALTH, ctx -> say(ctx, "up"), Needs.NOTHING);
    routes.get(READY, this::ready, Needs.NOTHING);
    routes.get(
        METRICS,
        ctx ->
            ctx.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(meters.scrape()),
        Needs.READER);
  }

  /** Counts and times a request that was answered, under its route and not its address. */
  void answered(Context ctx, float millis) {
    var endpoint = ctx.endpoints().lastHttpEndpoint();
    Timer.builder("http.server.requests")
        .description("Requests answered")
        .publishPercentileHistogram()
        .tag("method", ctx.method().name())
        .tag("route", endpoint == null ? "none" : endpoint.path)
        .tag("status", String.valueOf(ctx.statusCode()))
        .register(meters)
        .record((long) (millis * 1000), TimeUnit.MICROSECONDS);
  }

  /** The record must answer; if not, that is told as any fault is. */
  private void ready(Context ctx) {
    record.issues();
    say(ctx, "ready");
  }

  private static void say(Context ctx, String status) {
    ctx.header("Cache-Control", "no-store")
        .contentType("application/json; charset=utf-8")
        .result("{\"status\":\"" + status + "\"}");
  }
}

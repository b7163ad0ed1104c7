package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import org.rapporteur.web.AccessLog;
import org.rapporteur.web.Desk;
import org.rapporteur.web.WebServer;
import org.rapporteur.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the record as web pages until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Open the record in a browser: search it, read articles with their statements marked, see who"
          + " stands where, review. Without options, only this machine can reach it.",
      "",
      "As soon as others could reach it, whoever comes has to log in: make accounts first, with"
          + " 'rapporteur account add', at least one of them an admin.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur serve --sample",
      "  rapporteur serve --record strait.db --port 8090",
      "  rapporteur serve --record strait.db --access-log requests.jsonl",
      "  rapporteur serve --host 0.0.0.0 --port 8443 --tls-cert chain.pem --tls-key key.pem",
      "  rapporteur serve --behind-proxy",
      "",
      "Ctrl-C stops it."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on: one of this machine's own. Without it: 127.0.0.1.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port; 0 for any free one. Without it: 8080.")
  private int port;

  @Option(
      names = "--sample",
      description =
          "Serve the sample articles instead, read now into a record that is thrown away.")
  private boolean sample;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description =
          "The name that decisions are kept under where nobody logs in. Without it: the user's.")
  private String person;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description =
          "Append a line of JSON for each request to this file; - for standard error. Without it:"
              + " none is written.")
  private @Nullable Path accessLog;

  @Mixin private SharingOptions sharing;

  @Mixin private RecordOption record;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    PrintWriter err = spec.commandLine().getErr();
    WebSettings settings = sharing.settings(host, port, person);
    if (sample && settings.shared()) {
      throw new ParameterException(
          spec.commandLine(), "--sample: is for this machine alone, and has no accounts");
    }
    if (!sample) {
      try (Record opened = record.open()) {
        serve(opened, settings, clock, record.index(), err);
      }
      return 0;
    }
    var terminal = Terminal.in(System.getenv());
    try (SampleRecord samples = SampleRecord.read(models.folder(), clock, terminal, err)) {
      serve(samples.record(), settings, clock, samples.folder().resolve("index"), err);
    }
    return 0;
  }

  /** Answers until the process is told to stop, then ends what is in hand. */
  private void serve(Record record, WebSettings settings, Clock clock, Path index, PrintWriter err)
      throws InterruptedException {
    var desk =
        new Desk(
            () ->
                Rapporteur.open(
                    models.folder(),
                    CleaningSettings.standard(),
                    List.of(),
                    RecordRegistry.of(record).registry()),
            () -> SearchIndex.open(record, index, done -> {}),
            afterEach -> JudgedRecord.judge(record, models::folder, () -> {}, afterEach),
            clock);
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    var hook =
        new Thread(
            () -> {
              stop.countDown();
              try {
                stopped.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    try (AccessLog log = accessLog(err);
        WebServer server =
            WebServer.start(record, settings, clock, desk, Optional.ofNullable(log))) {
      Runtime.getRuntime().addShutdownHook(hook);
      err.println("Reading room of " + record.name() + " open at " + server.uri());
      if (settings.plain()) {
        err.println(
            "Passwords and pages travel unencrypted: anybody on the way can read them. See"
                + " --tls-cert and --behind-proxy.");
      }
      stop.await();
    }
    record.close();
    err.println("Closed.");
    stopped.countDown();
  }

  private @Nullable AccessLog accessLog(PrintWriter err) {
    if (accessLog == null) {
      return null;
    }
    return accessLog.toString().equals("-") ? AccessLog.to(err) : AccessLog.to(accessLog);
  }
}

package org.rapporteur.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.export.JsonWriter;
import org.rapporteur.ingest.DocumentSource;
import org.rapporteur.ingest.DocumentSources;
import org.rapporteur.ingest.IngestSettings;

/**
 * How many articles a second {@code read --format jsonl} reads after start-up, the share of each
 * package in the time, and the largest resident size. Arguments: a file of JSON lines with a {@code
 * text} each, and the number of threads (without it: one a core).
 *
 * <p>The articles are read twice, and sampled the second time: the speed is that of the first, the
 * shares are those of the second.
 */
public final class ReadingSpeed {
  private static final String ROOT = "org.rapporteur.";
  private static final String NONE = "";
  private static final long SAMPLE_NANOS = 5_000_000;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  public static void main(String[] arguments) throws IOException {
    int threads =
        arguments.length > 1
            ? Integer.parseInt(arguments[1])
            : Runtime.getRuntime().availableProcessors();
    String models = System.getenv().getOrDefault("RAPPORTEUR_MODELS", "../models");
    Path folder = Files.createTempDirectory("articles");
    PrintStream out = System.out;
    try (Rapporteur rapporteur = Rapporteur.open(Path.of(models), CleaningSettings.standard())) {
      List<DocumentSource> articles = written(Path.of(arguments[0]), folder);
      var batch = new Batch(rapporteur, threads);
      double startUp = SYSTEM.getProcessCpuTime() / 1e9;
      long start = System.nanoTime();
      read(batch, articles);
      double seconds = (System.nanoTime() - start) / 1e9;
      double busy = SYSTEM.getProcessCpuTime() / 1e9 - startUp;
      out.printf("%d articles, %d threads%n", articles.size(), threads);
      out.printf("%.1f articles/s: %.1f s%n", articles.size() / seconds, seconds);
      out.printf(
          "%.1f articles for each second of processor time on a core%n", articles.size() / busy);
      out.printf("%.1f s of processor time before the first article%n", startUp);
      out.println(residentPeak());
      shares(batch, articles).forEach((part, share) -> out.printf("%5.1f %%  %s%n", share, part));
    } finally {
      delete(folder);
    }
  }

  private static List<DocumentSource> written(Path gold, Path folder) throws IOException {
    var json = new ObjectMapper();
    int number = 0;
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      Path file = folder.resolve("%04d.txt".formatted(number++));
      Files.writeString(file, json.readTree(line).get("text").asText(), StandardCharsets.UTF_8);
    }
    var articles = new ArrayList<DocumentSource>();
    try (var sources =
        DocumentSources.of(
            List.of(folder.toString()),
            InputStream.nullInputStream(),
            IngestSettings.offline())) {
      sources.forEach(articles::add);
    }
    return articles;
  }

  private static void read(Batch batch, List<DocumentSource> articles) {
    try (JsonWriter writer = JsonWriter.lines(Writer.nullWriter())) {
      batch.over(
          articles,
          outcome -> {
            if (outcome instanceof Outcome.Read read) {
              writer.write(read.reading());
            }
          });
    }
  }

  /** Per cent of the samples of all busy threads, by the package of the innermost frame of ours. */
  private static Map<String, Double> shares(Batch batch, List<DocumentSource> articles) {
    var counts = new TreeMap<String, Integer>();
    var reading = new AtomicBoolean(true);
    var sampler =
        new Thread(
            () -> {
              while (reading.get()) {
                LockSupport.parkNanos(SAMPLE_NANOS);
                Thread.getAllStackTraces()
                    .values()
                    .forEach(frames -> counts.merge(part(frames), 1, Integer::sum));
              }
            });
    sampler.start();
    read(batch, articles);
    reading.set(false);
    try {
      sampler.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    counts.remove(NONE);
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    var shares = new LinkedHashMap<String, Double>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), 100 * entry.getValue() / all));
    return shares;
  }

  private static String part(StackTraceElement[] frames) {
    for (StackTraceElement frame : frames) {
      String name = frame.getClassName();
      if (name.startsWith("ai.onnxruntime.")) {
        return "encoder";
      }
      if (name.startsWith(ROOT) && !name.startsWith(ROOT + "pipeline.")) {
        return name.substring(ROOT.length()).split("\\.", 2)[0];
      }
    }
    return NONE; // waits, or is not ours
  }

  private static String residentPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "resident size unknown on this system";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB resident at most")
        .findFirst()
        .orElse("resident size unknown");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private ReadingSpeed() {}
}

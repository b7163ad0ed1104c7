package org.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.DocumentSource;
import org.rapporteur.ingest.DocumentSources;
import org.rapporteur.ingest.FetchSettings;
import org.rapporteur.ingest.Fetcher;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.store.Intake;
import org.rapporteur.store.Receipt;
import org.rapporteur.store.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what people send or name into the record, one piece of work after the other, whether they
 * stay to watch or not. What was added stays if the server ends; the rest can be sent again, and is
 * not read twice. Thread-safe; close it before the record.
 */
final class Works implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);
  private static final int KEPT = 50;
  private static final int WAITING = 20; // more would keep too many files
  private static final int STOP_WITHIN_SECONDS = 10;

  private final Record record;
  private final Clock clock;
  private final Desk desk;
  private final Questions questions;
  private final Map<String, Work> works = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "works");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;

  Works(Room room, Desk desk, Questions questions) {
    this.record = room.record();
    this.clock = room.clock();
    this.desk = desk;
    this.questions = questions;
  }

  /** A file that somebody sent. */
  interface Sent {
    String name();

    InputStream content() throws IOException;
  }

  /**
   * Takes files and addresses on.
   *
   * @return the work's id
   * @throws RapporteurException {@link Fault#REQUEST} if an address can be none of a page, {@link
   *     Fault#ENVIRONMENT} if too much is waiting
   */
  String begin(List<Sent> files, List<String> addresses, String person) {
    DocumentSources.of(addresses, InputStream.nullInputStream(), settings(addresses)).close();
    synchronized (works) {
      if (works.values().stream().filter(work -> !work.ended()).count() >= WAITING) {
        throw new RapporteurException(Fault.ENVIRONMENT, "too much is waiting; try again later");
      }
    }
    Path folder = keep(files);
    var names = new ArrayList<String>();
    files.forEach(file -> names.add(plain(file.name())));
    names.addAll(addresses);
    String id = UUID.randomUUID().toString();
    put(Work.waiting(id, inWords(names), person, clock.instant()));
    worker.execute(() -> work(id, folder, addresses));
    return id;
  }

  private static String inWords(List<String> names) {
    int shown = 3;
    return names.size() <= shown
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, shown)) + " and " + (names.size() - shown) + " more";
  }

  private static Path keep(List<Sent> files) {
    try {
      Path folder = Files.createTempDirectory("rapporteur-sent");
      for (Sent file : files) {
        try (InputStream content = file.content()) {
          Files.copy(content, free(folder, plain(file.name())));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, "what was sent cannot be kept: " + e.getMessage(), e);
    }
  }

  /** Two files of one name, from two folders, are two. */
  private static Path free(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    for (int i = 2; Files.exists(file); i++) {
      file = Files.createDirectories(folder.resolve(String.valueOf(i))).resolve(name);
    }
    return file;
  }

  /** The last part of a name, without what could lead elsewhere. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String harmless = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceFirst("^\\.+", "");
    String shortened =
        harmless.length() <= 150 ? harmless : harmless.substring(harmless.length() - 150);
    return shortened.isBlank() ? "unnamed" : shortened;
  }

  private void work(String id, Path folder, List<String> addresses) {
    try {
      if (!stopping) {
        read(id, folder, addresses);
      }
    } catch (RapporteurException e) {
      change(id, work -> work.failed(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("work failed id={}", id, e);
      change(
          id, work -> work.failed("This is a defect in Rapporteur. The server's log says more."));
    } finally {
      delete(folder);
      desk.changed();
      questions.changed();
    }
  }

  private void read(String id, Path folder, List<String> addresses) {
    IngestSettings settings = settings(addresses);
    var arguments = new ArrayList<String>(List.of(folder.toString()));
    arguments.addAll(addresses);
    try (var documents = DocumentSources.of(arguments, InputStream.nullInputStream(), settings)) {
      change(id, work -> work.reading(documents.count()));
      var intake =
          new Intake(
              record,
              desk.reader(),
              Math.max(1, Runtime.getRuntime().availableProcessors() / 2), // pages come first
              "reading room");
      intake.add(within(documents, folder), receipt -> note(id, receipt, settings));
      for (Path file : documents.skipped()) {
        Path name = folder.relativize(file);
        note(id, Receipt.failed(name.toString(), "is no kind of file that is read"), settings);
      }
    }
    judge(id);
    change(id, Work::end);
  }

  /** Judges what is new on the record's issues, as {@code rapporteur add} does. */
  private void judge(String id) {
    int issues = record.issues().size();
    if (issues == 0) {
      return;
    }
    change(id, work -> work.judging(issues));
    try {
      desk.judge(
          () -> {
            change(id, Work::judgedOnOne);
            goOn("The server was stopped; the next articles have the rest judged, too.");
          });
    } catch (RapporteurException e) {
      throw new RapporteurException(
          e.fault(), "Added, but not judged on all issues: " + e.getMessage(), e);
    }
  }

  private void goOn(String otherwise) {
    if (stopping) {
      throw new RapporteurException(Fault.ENVIRONMENT, otherwise);
    }
  }

  private void note(String id, Receipt receipt, IngestSettings settings) {
    change(id, work -> work.with(receipt));
    settings.fetcher().ifPresent(fetcher -> fetcher.settled(receipt.uri()));
    goOn("The server was stopped; send the same again for the rest.");
  }

  private IngestSettings settings(List<String> addresses) {
    if (addresses.isEmpty()) {
      return IngestSettings.offline();
    }
    String version =
        Optional.ofNullable(Works.class.getPackage().getImplementationVersion()).orElse("dev");
    return IngestSettings.offline()
        .fetcher(Fetcher.open(FetchSettings.standard(version), record.fetches(), clock));
  }

  private static Iterable<DocumentSource> within(DocumentSources documents, Path folder) {
    return () -> {
      Iterator<DocumentSource> each = documents.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public DocumentSource next() {
          return each.next().within(folder);
        }
      };
    };
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("delete what was sent failed folder={}: {}", folder, e.getMessage());
    }
  }

  private void put(Work work) {
    synchronized (works) {
      works.put(work.id(), work);
      Iterator<Work> oldest = works.values().iterator();
      while (works.size() > KEPT && oldest.hasNext()) {
        if (oldest.next().ended()) {
          oldest.remove();
        }
      }
      works.notifyAll();
    }
  }

  private void change(String id, UnaryOperator<Work> change) {
    synchronized (works) {
      works.computeIfPresent(id, (same, work) -> change.apply(work));
      works.notifyAll();
    }
  }

  /** The newest first. */
  List<Work> all() {
    synchronized (works) {
      var all = new ArrayList<>(works.values());
      Collections.reverse(all);
      return all;
    }
  }

  Work find(String id) {
    synchronized (works) {
      return Optional.ofNullable(works.get(id))
          .orElseThrow(() -> Refusal.notFound("There is no work " + id + " (any more)."));
    }
  }

  /** The one that goes on now. */
  Optional<Work> current() {
    return all().stream().filter(work -> !work.ended()).reduce((newer, older) -> older);
  }

  /**
   * Waits until a work is another than it was.
   *
   * @param before as it was seen last
   * @param patience after which it is given as it is
   */
  Work await(Work before, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (works) {
      while (!stopping) {
        Work now = find(before.id());
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (!now.equals(before) || left <= 0) {
          return now;
        }
        works.wait(left);
      }
      return find(before.id());
    }
  }

  boolean stopping() {
    return stopping;
  }

  /** Ends the waiting of those who watch; before the server stops. */
  void stop() {
    synchronized (works) {
      stopping = true;
      works.notifyAll();
    }
  }

  /** Ends after the article in hand. */
  @Override
  public void close() {
    stop();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

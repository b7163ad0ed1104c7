package org.rapporteur.search;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.rapporteur.attribution.Manner;
import org.rapporteur.store.ActorFilter;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredActor;
import org.rapporteur.store.StoredIssue;
import org.rapporteur.store.StoredStatement;

/** Measures how long a record takes to answer: the median and the 95th percentile. */
public final class RecordTiming {
  private static final int TIMES = 200;
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{6,}\\b");
  private static final Slice PAGE = Slice.first(50);
  private static final StatementFilter ALL = StatementFilter.ALL;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final Random random = new Random(7);

  /**
   * Prints a line for each question.
   *
   * @param arguments the record; the folder of its index, if searching shall be measured too
   */
  public static void main(String[] arguments) {
    try (Record record = Record.existing(arguments[0], Clock.systemUTC())) {
      var timing = new RecordTiming();
      timing.record(record);
      if (arguments.length > 1) {
        long begin = System.nanoTime();
        try (SearchIndex index = SearchIndex.open(record, Path.of(arguments[1]), done -> {})) {
          timing.out.printf(Locale.ROOT, "index: %.1f s%n", (System.nanoTime() - begin) / 1e9);
          timing.search(record, index);
        }
      }
    }
  }

  private void record(Record record) {
    List<StoredActor> actors = record.actors(ActorFilter.ALL, Slice.first(500)).items();
    List<String> sites =
        record.articles(ArticleFilter.ALL, Slice.first(500)).items().stream()
            .flatMap(a -> a.site().stream())
            .distinct()
            .toList();
    time("actors, first page", n -> record.actors(ActorFilter.ALL, PAGE));
    time("actors by a part of the name", n -> record.actors(ActorFilter.ALL.name("tru"), PAGE));
    time("actor page of the 500 who speak most", n -> actorPage(record, any(actors)));
    time("actor page of the one who speaks most", n -> actorPage(record, actors.get(0)));
    List<String> issues = record.issues().stream().map(StoredIssue::id).toList();
    time("position query", n -> record.judged(any(issues), day()));
    time("statements, first page", n -> record.statements(ALL, PAGE));
    time("statements of a month", n -> record.statements(month(ALL), PAGE));
    time("statements of a site", n -> record.statements(ALL.site(any(sites)), PAGE));
    time("... and a month", n -> record.statements(month(ALL.site(any(sites))), PAGE));
    time("statements by manner", n -> record.statements(ALL.manner(any(manners())), PAGE));
    time(
        "statements of a speaker by manner",
        n -> record.statements(ALL.speaker(any(actors).id()).manner(any(manners())), PAGE));
    time(
        "statements of a speaker on a site",
        n -> record.statements(ALL.speaker(any(actors).id()).site(any(sites)), PAGE));
    time("statements on a question", n -> record.statements(ALL.issue(any(issues)), PAGE));
    time(
        "statements of an affiliation",
        n -> record.statements(ALL.affiliation("United States"), PAGE));
    time("articles, first page", n -> record.articles(ArticleFilter.ALL, PAGE));
  }

  private static Object actorPage(Record record, StoredActor actor) {
    return List.of(record.actor(actor.id()), record.statements(ALL.speaker(actor.id()), PAGE));
  }

  private void search(Record record, SearchIndex index) {
    var words = new ArrayList<String>();
    for (StoredStatement s : record.statements(ALL, Slice.first(500)).items()) {
      WORD.matcher(String.join(" ", s.content())).results().forEach(w -> words.add(w.group()));
    }
    Slice ten = Slice.first(10);
    time("search: a word", n -> index.statements(any(words), ten));
    time("search: two words", n -> index.statements(any(words) + " " + any(words), ten));
    time("search: either word", n -> index.statements(any(words) + " OR " + any(words), ten));
    time("search: a phrase", n -> index.statements("\"the " + any(words) + "\"", ten));
    time(
        "search: a word and a year",
        n -> index.statements(any(words) + " AND date:[2020-01-01 TO 2020-12-31]", ten));
    time("search: a speaker", n -> index.statements("speaker:clinton", ten));
    time("statements that hold a word", n -> index.statements(any(words), ALL, PAGE));
    time(
        "... by a speaker",
        n -> index.statements(any(words), ALL.speaker("hillary-clinton"), PAGE));
    time("search: articles by a word", n -> index.articles(any(words), ten));
    String article = record.articles(ArticleFilter.ALL, ten).items().get(0).id();
    time("related articles", n -> index.related(article, 10));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<Manner> manners() {
    return List.of(Manner.values());
  }

  private Optional<LocalDate> day() {
    return Optional.of(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4000)));
  }

  private StatementFilter month(StatementFilter filter) {
    LocalDate from = day().orElseThrow();
    return filter.from(from).to(from.plusDays(30));
  }

  private void time(String what, IntFunction<Object> question) {
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      Objects.requireNonNull(question.apply(i));
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%-40s median %7.1f ms, p95 %7.1f ms%n",
        what,
        nanos[TIMES / 2] / 1e6,
        nanos[TIMES * 95 / 100] / 1e6);
  }
}

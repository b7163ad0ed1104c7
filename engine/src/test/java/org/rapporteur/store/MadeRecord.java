package org.rapporteur.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Publication;
import org.rapporteur.article.Publication.From;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Statement;

/**
 * Makes a large record of a small one, to measure with: its articles again and again with other
 * days, sites, speakers and words, every span where it was, and with all that hangs on them:
 * statements, proceedings, and the sides taken or told of on the small record's questions. What
 * takes no side, notes and decisions are left out. Each made article differs from all others. See
 * evaluation/speed.md.
 */
public final class MadeRecord {
  private static final int ARTICLES_A_TRANSACTION = 200;
  private static final int SITES = 200;
  private static final int DAYS = 4_000; // from 2016 to 2026
  private static final int NAMESAKES = 40; // of each read speaker
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,12}\\b");
  private static final double OTHER_WORDS = 0.3;

  private static final String MARK =
      """
      INSERT INTO judged_article (issue, article, judge)
      SELECT :issue, a.id, :judge
        FROM article a
       WHERE NOT EXISTS (SELECT 1
                           FROM judged_article j
                          WHERE j.issue = :issue
                            AND j.article = a.id)
       ORDER BY a.id
      """;

  private final Random random = new Random(20261130);
  private final Map<Integer, List<String>> wordsByLength = new HashMap<>();
  private final MadeCopies copies = new MadeCopies();
  private final List<Read> read = new ArrayList<>();
  private final List<StoredIssue> issues;
  private final Map<String, String> judges = new TreeMap<>(); // by issue
  private final Clock clock;

  /**
   * An article of the small record that has statements.
   *
   * @param sides that are taken in it in the holders' own words
   * @param told by issue, what it tells otherwise
   */
  private record Read(
      Reading reading,
      List<Judgement> sides,
      Map<String, List<org.rapporteur.stance.Judgement>> told) {}

  /**
   * Makes one.
   *
   * @param arguments the small record; where to make the large one; how many statements it shall
   *     have
   */
  public static void main(String[] arguments) {
    make(arguments[0], arguments[1], Integer.parseInt(arguments[2]), Clock.systemUTC());
  }

  /**
   * Makes one.
   *
   * @param small location of the record that it is made of
   * @param large location where there is none yet
   * @param statements that it shall have at least
   */
  static void make(String small, String large, int statements, Clock clock) {
    try (Record record = Record.existing(small, clock)) {
      new MadeRecord(record, clock).make(Location.of(large), statements);
    }
  }

  private MadeRecord(Record small, Clock clock) {
    this.clock = clock;
    issues = small.issues();
    Map<String, List<Testimony>> told =
        issues.stream()
            .flatMap(issue -> small.testimonies(issue.id()).stream())
            .collect(Collectors.groupingBy(testimony -> testimony.article().id()));
    for (ArticleHead head : small.articles(ArticleFilter.ALL, Slice.first(Slice.MOST)).items()) {
      Reading reading = small.article(head.id()).orElseThrow().reading();
      if (!reading.statements().orElse(List.of()).isEmpty()) {
        read.add(
            new Read(
                reading,
                sides(small, head.id()),
                told.getOrDefault(head.id(), List.of()).stream()
                    .map(Testimony::judgement)
                    .collect(Collectors.groupingBy(org.rapporteur.stance.Judgement::issue))));
        learn(reading.article().text());
      }
    }
  }

  private List<Judgement> sides(Record small, String article) {
    var sides = new ArrayList<Judgement>();
    for (StoredIssue issue : issues) {
      for (Judgement judged : small.judgementsIn(article, issue.id())) {
        if (!judged.person()) {
          judges.put(issue.id(), judged.judge());
        }
        if (judged.explicit() || !judged.stance().equals("NONE")) {
          sides.add(judged);
        }
      }
    }
    return List.copyOf(sides);
  }

  private void make(Location location, int statements) {
    try (Database database =
        location instanceof Location.File file
            ? new SqliteFile(file, clock).open("latest")
            : new PostgresServer((Location.Server) location).open("latest")) {
      if (location instanceof Location.File) {
        database.alone("PRAGMA synchronous = OFF");
        database.alone("PRAGMA cache_size = -262144"); // KiB
      }
      var indexes = new PutOff(location instanceof Location.File);
      database.change(indexes::drop);
      Run run = database.write(this::begin);
      for (int number = 0, made = 0; made < statements; number += ARTICLES_A_TRANSACTION) {
        int first = number;
        int wanted = statements - made;
        made += database.write(h -> add(h, run, first, wanted));
      }
      database.change(this::mark);
      database.change(indexes::create);
      database.alone("ANALYZE");
    }
  }

  private Run begin(Handle handle) {
    Instant now = clock.instant();
    issues.forEach(issue -> new IssueTable(handle).put(issue, now));
    return new RunTable(handle).add("made", Edition.of(0, Map.of()).name(), now);
  }

  /** Adds as many articles as fit a transaction or are wanted, and counts their statements. */
  private int add(Handle handle, Run run, int first, int wanted) {
    var sides = new ArrayList<Judgement>();
    int statements = 0;
    int end = first + ARTICLES_A_TRANSACTION;
    for (int number = first; number < end && statements < wanted; number++) {
      Read one = read.get(number % read.size());
      Article article = varied(one.reading().article(), number);
      var namesake =
          new Namesake(
              one.reading().article(),
              article,
              (int) (NAMESAKES * Math.pow(random.nextDouble(), 3)));
      List<Statement> said =
          one.reading().statements().orElseThrow().stream().map(namesake::of).toList();
      Optional<Proceedings> proceedings = one.reading().proceedings().map(namesake::of);
      add(handle, run, "made " + number, new Reading(article, Optional.of(said), proceedings));
      copies.lay(handle, namesake, said);
      one.sides().forEach(side -> sides.add(namesake.of(side)));
      if (!one.told().isEmpty()) {
        tell(handle, article.id().value(), namesake, one.told());
      }
      statements += said.size();
    }
    new JudgementTable(handle).put(sides);
    return statements;
  }

  private void tell(
      Handle handle,
      String article,
      Namesake namesake,
      Map<String, List<org.rapporteur.stance.Judgement>> told) {
    ArticleRow row = new ArticleTable(handle).byId(article).orElseThrow();
    told.forEach(
        (issue, some) ->
            new TestimonyTable(handle)
                .put(
                    issue,
                    row,
                    judges.getOrDefault(issue, ""),
                    some.stream().map(namesake::of).toList()));
  }

  /** As if every article had been looked at for every question, as the small record's were. */
  private void mark(Handle handle) {
    judges.forEach(
        (issue, judge) ->
            handle.createUpdate(MARK).bind("issue", issue).bind("judge", judge).execute());
  }

  /** As {@link ArticleContents#add} does, without looking for copies. */
  private void add(Handle handle, Run run, String rawDigest, Reading reading) {
    Article article = reading.article();
    List<Statement> said = reading.statements().orElseThrow();
    List<Integer> positions = IntStream.range(0, said.size()).boxed().toList();
    Instant now = clock.instant();
    new ArticleTable(handle).add(article, rawDigest, OptionalInt.of(said.size()), run, now);
    new ArticleTextTable(handle).add(article);
    new SightingTable(handle).add(rawDigest, article.uri(), article.id().value(), now);
    new StatementTable(handle).add(article, said, positions, Standing.MACHINE);
    new VoiceTable(handle).add(article, said, positions);
    new ActorTable(handle).countIn(said);
    new ProceedingTable(handle).put(reading);
    new RevisionTable(handle).article(article.id().value());
  }

  private void learn(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      wordsByLength
          .computeIfAbsent(words.group().length(), n -> new ArrayList<>())
          .add(words.group());
    }
  }

  private Article varied(Article article, int number) {
    return new Article(
        new ArticleId("%016x".formatted(0x9E3779B97F4A7C15L * (number + 1))),
        "https://site" + number % SITES + ".example/" + number,
        article.title(),
        article.section(),
        Optional.of("Site " + random.nextInt(SITES)),
        article.authors(),
        article.language(),
        Optional.of(
            new Publication(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(DAYS)), From.META)),
        otherWords(article.text()),
        article.paragraphs());
  }

  /** The text with other words of the same lengths, so that every span stays where it is. */
  private String otherWords(String text) {
    return WORD.matcher(text)
        .replaceAll(
            found -> {
              List<String> alike = wordsByLength.get(found.group().length());
              return alike != null && random.nextDouble() < OTHER_WORDS
                  ? alike.get(random.nextInt(alike.size()))
                  : found.group();
            });
  }

  /** Indexes that adding does not need: made at the end, sorted, in a fraction of the time. */
  private static final class PutOff {
    private static final List<String> TABLES =
        List.of(
            "article",
            "sighting",
            "statement",
            "voice",
            "actor",
            "article_sketch",
            "statement_sketch",
            "judgement",
            "judged_article",
            "party");

    private static final String OF_FILE =
        """
        SELECT name, sql
          FROM sqlite_master
         WHERE type = 'index'
           AND sql IS NOT NULL
           AND tbl_name IN (<tables>)
         ORDER BY name
        """;

    private static final String OF_SERVER =
        """
        SELECT i.indexname AS name, i.indexdef AS sql
          FROM pg_indexes i
         WHERE i.schemaname = current_schema()
           AND i.tablename IN (<tables>)
           AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
         ORDER BY i.indexname
        """;

    private final String query;
    private final Map<String, String> definitions = new HashMap<>();

    PutOff(boolean file) {
      query = file ? OF_FILE : OF_SERVER;
    }

    void drop(Handle handle) {
      definitions.putAll(
          handle
              .createQuery(query)
              .bindList("tables", TABLES)
              .map((rows, c) -> Map.entry(rows.getString("name"), rows.getString("sql")))
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      definitions.keySet().stream().sorted().forEach(name -> handle.execute("DROP INDEX " + name));
    }

    void create(Handle handle) {
      definitions.values().stream().sorted().forEach(handle::execute);
    }
  }
}

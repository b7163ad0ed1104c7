package org.rapporteur.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Publication;
import org.rapporteur.article.Publication.From;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;

/**
 * Makes a large record of a small one, to measure with: its articles again and again with other
 * days, sites, speakers and words, every span where it was. Each made article differs from all
 * others. See evaluation/speed.md.
 */
public final class MadeRecord {
  private static final int ARTICLES_A_TRANSACTION = 200;
  private static final int SITES = 200;
  private static final int DAYS = 4_000; // from 2016 to 2026
  private static final int NAMESAKES = 40; // of each read speaker
  private static final int ISSUES = 20;
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,12}\\b");
  private static final double OTHER_WORDS = 0.3;

  private final Random random = new Random(20261130);
  private final Map<Integer, List<String>> wordsByLength = new HashMap<>();

  /**
   * Makes one.
   *
   * @param arguments the small record; where to make the large one; how many statements it shall
   *     have
   */
  public static void main(String[] arguments) {
    new MadeRecord().make(arguments[0], arguments[1], Integer.parseInt(arguments[2]));
  }

  private void make(String from, String to, int statements) {
    List<Reading> read = new ArrayList<>();
    try (Record small = Record.existing(from, Clock.systemUTC())) {
      for (ArticleHead head : small.articles(ArticleFilter.ALL, Slice.first(Slice.MOST)).items()) {
        read.add(small.article(head.id()).orElseThrow().reading());
      }
    }
    read.removeIf(reading -> reading.statements().map(List::isEmpty).orElse(true));
    read.forEach(reading -> learn(reading.article().text()));
    Location location = Location.of(to);
    try (Database database =
        location instanceof Location.File file
            ? new SqliteFile(file, Clock.systemUTC()).open("latest")
            : new PostgresServer((Location.Server) location).open("latest")) {
      Run run =
          database.write(
              h -> {
                for (int i = 0; i < ISSUES; i++) {
                  new IssueTable(h)
                      .put(
                          new StoredIssue("issue-" + i, "Question " + i),
                          Clock.systemUTC().instant());
                }
                return new RunTable(h)
                    .add("made", Edition.of(0, Map.of()).name(), Clock.systemUTC().instant());
              });
      int made = 0;
      for (int i = 0; made < statements; i += ARTICLES_A_TRANSACTION) {
        int first = i;
        made +=
            database.write(
                h -> {
                  int count = 0;
                  var judgements = new ArrayList<Judgement>();
                  for (int n = first; n < first + ARTICLES_A_TRANSACTION; n++) {
                    Reading reading = varied(read.get(n % read.size()), n);
                    new ArticleContents(h)
                        .add(reading, "made " + n, run, Clock.systemUTC().instant());
                    for (Statement s : reading.statements().orElseThrow()) {
                      count++;
                      judgement(s.id()).ifPresent(judgements::add);
                    }
                  }
                  new JudgementTable(h).put(judgements);
                  return count;
                });
      }
      database.alone("ANALYZE");
    }
  }

  /** One statement in fifty, most of them on the first questions. */
  private Optional<Judgement> judgement(String statement) {
    if (random.nextInt(50) > 0) {
      return Optional.empty();
    }
    int issue = (int) (ISSUES * Math.pow(random.nextDouble(), 2));
    String stance = List.of("FAVOR", "AGAINST", "CONDITIONAL", "NONE").get(random.nextInt(4));
    return Optional.of(Judgement.byMachine("issue-" + issue, statement, stance, 0.8, "made"));
  }

  private void learn(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      wordsByLength
          .computeIfAbsent(words.group().length(), n -> new ArrayList<>())
          .add(words.group());
    }
  }

  private Reading varied(Reading reading, int number) {
    Article article = reading.article();
    String id = "%016x".formatted(0x9E3779B97F4A7C15L * (number + 1));
    var made =
        new Article(
            new ArticleId(id),
            "https://site" + number % SITES + ".example/" + number,
            article.title(),
            article.section(),
            Optional.of("Site " + random.nextInt(SITES)),
            article.authors(),
            article.language(),
            Optional.of(
                new Publication(
                    LocalDate.of(2016, 1, 1).plusDays(random.nextInt(DAYS)), From.META)),
            otherWords(article.text()),
            article.paragraphs());
    int namesake = (int) (NAMESAKES * Math.pow(random.nextDouble(), 3));
    String digest = made.textDigest();
    String before = article.id().value();
    List<Statement> statements =
        reading.statements().orElseThrow().stream()
            .map(s -> varied(s, before, id, digest, namesake))
            .toList();
    return new Reading(made, Optional.of(statements));
  }

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

  private static Statement varied(
      Statement s, String before, String id, String digest, int namesake) {
    return new Statement(
        s.id().replace(before, id),
        s.attribution(),
        s.speaker().map(speaker -> varied(speaker, before, id, namesake)),
        s.with().stream().map(speaker -> varied(speaker, before, id, namesake)).toList(),
        s.within().map(other -> other.replace(before, id)),
        s.continues().map(other -> other.replace(before, id)),
        s.said(),
        s.occasion(),
        s.anonymity(),
        s.confidence(),
        new Evidence(id, digest, s.evidence().spans()));
  }

  private static Speaker varied(Speaker speaker, String before, String id, int namesake) {
    String own = speaker.id().replace(before, id);
    if (speaker instanceof Speaker.Named n) {
      boolean same = namesake == 0 || !own.equals(speaker.id());
      return new Speaker.Named(
          same ? own : own + "-" + namesake,
          n.type(),
          n.name().map(name -> same ? name : name + " " + namesake),
          n.role(),
          n.affiliation(),
          n.label(),
          n.resolvedBy());
    }
    if (speaker instanceof Speaker.Unnamed u) {
      return new Speaker.Unnamed(
          own, u.role(), u.affiliation(), u.count(), u.label(), u.resolvedBy());
    }
    var unknown = (Speaker.Unknown) speaker;
    return new Speaker.Unknown(
        own, unknown.candidates(), unknown.role(), unknown.label(), unknown.resolvedBy());
  }
}

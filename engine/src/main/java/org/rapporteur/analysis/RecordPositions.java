package org.rapporteur.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Positions;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceClassifier;
import org.rapporteur.stance.StanceFinder;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.stance.Utterance;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StoredArticle;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.StructuredText;

/**
 * Where actors stand on a question over all articles of a record. What statements say is judged
 * once and kept in the record; only statements of new articles, and all of them after the question
 * has changed, are judged again. What a person has judged stands. Who speaks for whom is as the
 * record's registry has it when this is made. One thread at a time.
 */
public final class RecordPositions {
  private static final int AT_ONCE = 1000;

  private final Record record;
  private final StanceClassifier model;
  private final String judge;
  private final SpeakerResolver resolver;
  private final Positions positions;

  /**
   * @param model asked only about what nobody has judged yet
   * @param judge the model's name, which the judgements are kept under
   */
  public RecordPositions(Record record, StanceClassifier model, String judge) {
    this.record = record;
    Registry registry = RecordRegistry.edited(record);
    resolver = SpeakerResolver.over(registry);
    positions = new Positions(Representatives.over(registry));
    this.model = model;
    this.judge = judge;
  }

  /**
   * Positions as of a day, or by all evidence, in the order in which the newest articles name the
   * actors.
   *
   * @param seen is run after each article
   */
  public List<Position> of(Issue issue, Optional<LocalDate> asOf, Runnable seen) {
    return positions.of(judgements(issue, seen), asOf);
  }

  /** What the record's articles say on the question, piece by piece, the newest article first. */
  public List<Judgement> judgements(Issue issue, Runnable seen) {
    String name = name(issue);
    Set<String> unjudged = unjudged(issue, name).keySet();
    Map<String, org.rapporteur.store.Judgement> kept = new HashMap<>();
    for (JudgedStatement judged : record.judged(issue.id(), Optional.empty())) {
      kept.put(judged.judgement().statement(), judged.judgement());
    }
    var found = new ArrayList<Judgement>();
    for (int offset = 0; ; offset += AT_ONCE) {
      List<ArticleHead> heads =
          record.articles(ArticleFilter.ALL, new Slice(offset, AT_ONCE)).items();
      for (ArticleHead head : heads) {
        record
            .article(head.id())
            .ifPresent(article -> found.addAll(of(issue, article, name, unjudged, kept)));
        seen.run();
      }
      if (heads.size() < AT_ONCE) {
        return List.copyOf(found);
      }
    }
  }

  /**
   * Judges what nobody has judged yet on the question, and looks at no other article: to be run
   * when articles have come or the question has changed, so that what reads the kept judgements
   * alone finds all of them.
   */
  public void judge(Issue issue) {
    String name = name(issue);
    Map<String, String> unjudged = unjudged(issue, name);
    for (String id : new TreeSet<>(unjudged.values())) {
      Map<String, org.rapporteur.store.Judgement> kept = new HashMap<>();
      for (org.rapporteur.store.Judgement judged : record.judgementsIn(id)) {
        if (judged.issue().equals(issue.id())) {
          kept.put(judged.statement(), judged);
        }
      }
      record.article(id).ifPresent(article -> of(issue, article, name, unjudged.keySet(), kept));
    }
  }

  private String name(Issue issue) {
    return judge + "/" + StanceJudge.RULES + "/" + digest(issue);
  }

  /** How many articles there are to look at, as far as they are counted. */
  public OptionalInt articles() {
    return OptionalInt.of((int) record.articles(ArticleFilter.ALL, Slice.first(1)).total());
  }

  /** Statements to be judged, by id, with their articles' ids. */
  private Map<String, String> unjudged(Issue issue, String name) {
    var ids = new HashMap<String, String>();
    String after = "";
    while (true) {
      List<StoredStatement> some = record.unjudged(issue.id(), name, after, AT_ONCE);
      if (some.isEmpty()) {
        return ids;
      }
      some.forEach(s -> ids.put(s.statement().id(), s.article().id()));
      after = some.get(some.size() - 1).statement().id();
    }
  }

  private List<Judgement> of(
      Issue issue,
      StoredArticle stored,
      String name,
      Set<String> unjudged,
      Map<String, org.rapporteur.store.Judgement> kept) {
    Article article = stored.article();
    List<Statement> statements =
        stored.statements().orElse(List.of()).stream().map(StoredStatement::statement).toList();
    StructuredText text = StructuredText.of(article.text(), article.paragraphs());
    Map<String, Statement> byWords = new HashMap<>();
    statements.forEach(s -> byWords.put(Utterance.of(s).words(text), s));
    StanceClassifier remembering =
        (proposition, words) -> {
          Statement statement = byWords.get(words);
          if (statement == null || unjudged.contains(statement.id())) {
            return model.judge(proposition, words);
          }
          return remembered(Optional.ofNullable(kept.get(statement.id())));
        };
    List<Judgement> judgements =
        new StanceFinder(new StanceJudge(remembering), resolver)
            .find(
                article.id().value(),
                text,
                statements,
                List.of(issue),
                article.published().map(Publication::date));
    keep(issue, statements, judgements, name, unjudged);
    return judgements.stream()
        .map(j -> byPerson(j, j.statement().flatMap(s -> Optional.ofNullable(kept.get(s)))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static StanceClassifier.Likelihood remembered(
      Optional<org.rapporteur.store.Judgement> kept) {
    return StanceClassifier.Likelihood.certain(
        kept.map(k -> Stance.valueOf(k.stance())).orElse(Stance.NONE));
  }

  private void keep(
      Issue issue,
      List<Statement> statements,
      List<Judgement> judgements,
      String name,
      Set<String> unjudged) {
    Map<String, Judgement> own = new HashMap<>();
    judgements.stream()
        .filter(j -> j.basis() == Judgement.Basis.OWN_WORDS)
        .forEach(j -> j.statement().ifPresent(s -> own.putIfAbsent(s, j)));
    var rows = new ArrayList<org.rapporteur.store.Judgement>();
    for (Statement statement : statements) {
      if (unjudged.contains(statement.id())) {
        Optional<Judgement> judged = Optional.ofNullable(own.get(statement.id()));
        rows.add(
            org.rapporteur.store.Judgement.byMachine(
                issue.id(),
                statement.id(),
                judged.map(Judgement::stance).orElse(Stance.NONE).name(),
                judged.map(Judgement::confidence).orElse(0.0),
                name));
      }
    }
    record.judge(rows);
  }

  /** A person's judgement in place of the machine's; empty if the person saw no side taken. */
  private static Optional<Judgement> byPerson(
      Judgement found, Optional<org.rapporteur.store.Judgement> kept) {
    if (kept.filter(org.rapporteur.store.Judgement::person).isEmpty()) {
      return Optional.of(found);
    }
    Stance stance = Stance.valueOf(kept.get().stance());
    return stance == Stance.NONE
        ? Optional.empty()
        : Optional.of(
            new Judgement(
                found.issue(),
                found.holder(),
                stance,
                1,
                found.basis(),
                /* explicit= */ true,
                found.statement(),
                found.evidence(),
                found.condition(),
                found.day()));
  }

  /** Changes with the words of the question. */
  private static String digest(Issue issue) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(IssueFile.write(List.of(issue)).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

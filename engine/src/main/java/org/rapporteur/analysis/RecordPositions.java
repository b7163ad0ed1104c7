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
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Likeness;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Positions;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceClassifier;
import org.rapporteur.stance.StanceFinder;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.stance.Utterance;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import org.rapporteur.store.Standing;
import org.rapporteur.store.StoredArticle;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.StructuredText;

/**
 * Where actors stand on a question over all articles of a record. What an article says is judged
 * once and kept in the record; only new and changed articles, and all of them after the question
 * has changed, are judged again. What a person has judged stands. Who speaks for whom is as the
 * record's registry has it when this is made. One thread at a time.
 */
public final class RecordPositions {
  private static final int AT_ONCE = 1000;

  private final Record record;
  private final StanceClassifier model;
  private final Likeness likeness;
  private final String judge;
  private final SpeakerResolver resolver;
  private final Representatives representatives;
  private final Positions positions;

  /**
   * @param model asked only about what nobody has judged yet
   * @param likeness says which statements speak of a question in other words
   * @param judge the model's name, which the judgements are kept under
   */
  public RecordPositions(Record record, StanceClassifier model, Likeness likeness, String judge) {
    this.record = record;
    Registry registry = RecordRegistry.edited(record);
    resolver = SpeakerResolver.over(registry);
    representatives = Representatives.over(registry);
    positions = new Positions(representatives);
    this.model = model;
    this.likeness = likeness;
    this.judge = judge;
  }

  /**
   * Positions as of a day, or by all evidence, the newest first.
   *
   * @param seen is run after each article that is judged
   */
  public List<Position> of(Issue issue, Optional<LocalDate> asOf, Runnable seen) {
    judge(issue, seen);
    KeptEvidence kept = KeptEvidence.of(record, issue.id());
    return asOf.map(kept::until).orElse(kept).positions(positions);
  }

  /** What the record's articles say on the question, piece by piece. */
  public List<Judgement> judgements(Issue issue, Runnable seen) {
    judge(issue, seen);
    return KeptEvidence.of(record, issue.id()).judgements();
  }

  /**
   * Judges articles that nobody has looked at yet on the question, or that have changed, and no
   * other: to be run when articles have come or the question has changed, so that what reads {@link
   * KeptEvidence} finds all of it.
   *
   * @param seen is run after each article
   */
  public void judge(Issue issue, Runnable seen) {
    String name = name(issue);
    String after = "";
    while (true) {
      List<String> some = record.unjudged(issue.id(), name, after, AT_ONCE);
      if (some.isEmpty()) {
        return;
      }
      for (String id : some) {
        record.article(id).ifPresent(article -> judge(issue, article, name));
        seen.run();
      }
      after = some.get(some.size() - 1);
    }
  }

  private String name(Issue issue) {
    return judge + "/" + StanceJudge.RULES + "/" + digest(issue);
  }

  private void judge(Issue issue, StoredArticle stored, String name) {
    Article article = stored.article();
    List<StoredStatement> all = stored.statements().orElse(List.of());
    List<Statement> statements = all.stream().map(StoredStatement::statement).toList();
    Map<String, org.rapporteur.store.Judgement> before =
        record.judgementsIn(article.id().value(), issue.id()).stream()
            .collect(Collectors.toMap(org.rapporteur.store.Judgement::statement, one -> one));
    boolean again = record.judgedBy(issue.id(), article.id().value(), name);
    Set<String> settled =
        all.stream()
            .filter(
                s -> isSettled(s, Optional.ofNullable(before.get(s.statement().id())), name, again))
            .map(s -> s.statement().id())
            .collect(Collectors.toUnmodifiableSet());
    StructuredText text = StructuredText.of(article.text(), article.paragraphs());
    Set<String> judged =
        statements.stream()
            .filter(s -> settled.contains(s.id()))
            .map(s -> Utterance.of(s).words(text))
            .collect(Collectors.toUnmodifiableSet());
    StanceClassifier onlyNew =
        (proposition, words) ->
            judged.contains(words)
                ? StanceClassifier.Likelihood.UNKNOWN
                : model.judge(proposition, words);
    List<Judgement> found =
        stored.statements().isEmpty()
            ? List.of()
            : new StanceFinder(new StanceJudge(onlyNew, likeness), resolver, representatives)
                .find(
                    article.id().value(),
                    text,
                    statements,
                    List.of(issue),
                    article.published().map(Publication::date));
    record.judge(
        issue.id(),
        article.id().value(),
        name,
        own(
            issue,
            statements.stream().filter(s -> !settled.contains(s.id())).toList(),
            before.keySet(),
            found,
            name),
        found.stream().filter(j -> j.basis() != Judgement.Basis.OWN_WORDS).toList());
  }

  /**
   * Whether a statement needs no judgement: a person or this judge has judged it; or this judge has
   * seen it, as nobody touched it since the article was last read, and found that it takes no side.
   *
   * @param again whether this judge has looked at the article
   */
  private static boolean isSettled(
      StoredStatement stored,
      Optional<org.rapporteur.store.Judgement> before,
      String name,
      boolean again) {
    return before
        .map(one -> one.person() || one.judge().equals(name))
        .orElse(again && stored.standing() == Standing.MACHINE);
  }

  /**
   * What each statement says, also that it no longer says anything.
   *
   * @param before the statements that said something
   */
  private static List<org.rapporteur.store.Judgement> own(
      Issue issue,
      List<Statement> statements,
      Set<String> before,
      List<Judgement> found,
      String name) {
    Map<String, Judgement> own = new HashMap<>();
    found.stream()
        .filter(j -> j.basis() == Judgement.Basis.OWN_WORDS)
        .forEach(j -> j.statement().ifPresent(s -> own.putIfAbsent(s, j)));
    var rows = new ArrayList<org.rapporteur.store.Judgement>();
    for (Statement statement : statements) {
      Optional<Judgement> judged = Optional.ofNullable(own.get(statement.id()));
      if (judged.isEmpty() && !before.contains(statement.id())) {
        continue;
      }
      var row =
          org.rapporteur.store.Judgement.byMachine(
              issue.id(),
              statement.id(),
              judged.map(Judgement::stance).orElse(Stance.NONE).name(),
              judged.map(Judgement::confidence).orElse(0.0),
              name,
              judged.filter(Judgement::explicit).isPresent());
      rows.add(judged.flatMap(Judgement::condition).map(row::on).orElse(row));
    }
    return rows;
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

package org.rapporteur.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.rapporteur.article.Article;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Decision.Kind;

/**
 * The statements of one article as they change: read for the first time, read again, and decided on
 * by people. All rows that hang on a statement change with it. Inside one transaction.
 */
final class ArticleContents {
  private static final Comparator<Statement> READING_ORDER =
      Comparator.comparingInt(s -> s.attribution().content().get(0).start());

  private final Handle handle;
  private final StatementTable statements;
  private final VoiceTable voices;
  private final ActorTable actors;
  private final DecisionTable decisions;
  private final Copies copies;

  /** Whether all that is decided is one act, and whether that has begun. */
  private boolean oneAct;

  private boolean begun;

  ArticleContents(Handle handle) {
    this.handle = handle;
    this.statements = new StatementTable(handle);
    this.voices = new VoiceTable(handle);
    this.actors = new ActorTable(handle);
    this.decisions = new DecisionTable(handle);
    this.copies = new Copies(handle);
  }

  /** Adds an article that the record does not have. */
  boolean add(Reading reading, String rawDigest, Run run, Instant now) {
    Article article = reading.article();
    if (!new ArticleTable(handle).add(article, rawDigest, count(reading), run, now)) {
      return false;
    }
    new ArticleTextTable(handle).add(article);
    new SightingTable(handle).add(rawDigest, article.uri(), article.id().value(), now);
    List<Statement> found = reading.statements().orElse(List.of());
    insert(article, found, IntStream.range(0, found.size()).boxed().toList(), Standing.MACHINE);
    new ProceedingTable(handle).put(reading);
    copies.admit(article);
    new RevisionTable(handle).article(article.id().value());
    return true;
  }

  /**
   * Replaces what machines found. What people confirmed, changed, added or judged stays as it is,
   * and what they rejected stays away: nothing is added that has the content of either.
   */
  void reread(Reading reading, Run run) {
    Article article = reading.article();
    String id = article.id().value();
    List<StoredStatement> before = statements.ofArticle(id);
    Set<String> judged = Set.copyOf(new JudgementTable(handle).judgedByPeopleIn(id));
    List<Statement> kept =
        before.stream()
            .filter(s -> s.standing() != Standing.MACHINE || judged.contains(s.statement().id()))
            .map(StoredStatement::statement)
            .toList();
    List<Statement> rejected =
        decisions.rejectedIn(id).stream()
            .flatMap(decision -> decision.was().stream())
            .map(was -> StatementJson.read(was).statement())
            .toList();
    List<Statement> fresh = new Renewal(kept, rejected).of(reading.statements().orElse(List.of()));
    Map<String, Statement> old = new LinkedHashMap<>();
    before.forEach(s -> old.put(s.statement().id(), s.statement()));
    kept.forEach(s -> old.remove(s.id()));
    List<Statement> changed = fresh.stream().filter(s -> !s.equals(old.get(s.id()))).toList();
    fresh.stream().filter(s -> s.equals(old.get(s.id()))).forEach(s -> old.remove(s.id()));
    delete(List.copyOf(old.values()));

    var all = new ArrayList<>(kept);
    all.addAll(fresh);
    all.sort(READING_ORDER);
    Map<String, Integer> positions = positions(all);
    insert(article, changed, places(changed, positions), Standing.MACHINE);
    settle(positions);
    new ProceedingTable(handle).put(reading);
    new TestimonyTable(handle).forget(id);
    new RevisionTable(handle).article(id);
    new ArticleTable(handle)
        .reread(id, reading.statements().isPresent() ? count(all) : OptionalInt.empty(), run);
  }

  /** Marks a statement as right. */
  void confirm(String id, String person, Instant now) {
    StoredStatement stored = statement(id);
    String body = StatementJson.write(stored);
    decide(stored, Kind.STATEMENT_CONFIRMED, Optional.of(body), Optional.of(body), person, now);
    statements.stand(
        id, stored.standing() == Standing.MACHINE ? Standing.CONFIRMED : stored.standing());
  }

  /** Puts a statement in the place of the one with its id. */
  void change(Statement statement, String person, Instant now) {
    StoredStatement stored = statement(statement.id());
    Article article = article(stored).article();
    requireWithin(statement, article);
    decide(
        stored,
        Kind.STATEMENT_CHANGED,
        Optional.of(StatementJson.write(stored)),
        Optional.of(StatementJson.write(statement, article.text())),
        person,
        now);
    Standing standing = stored.standing() == Standing.ADDED ? Standing.ADDED : Standing.CHANGED;
    statements.replace(article, statement, standing);
    voices.delete(statement.id());
    voices.add(article, List.of(statement), List.of(statements.position(statement.id())));
    actors.countOut(List.of(stored.statement()));
    actors.countIn(List.of(statement));
    settle(article);
  }

  /** Takes out what is no statement; the decision keeps it. */
  void reject(String id, String person, Instant now) {
    StoredStatement stored = statement(id);
    Article article = article(stored).article();
    String body = StatementJson.write(stored);
    Optional<String> judged =
        Optional.of(new JudgementTable(handle).of(id))
            .filter(judgements -> !judgements.isEmpty())
            .map(JudgementJson::write); // they go with it, and come back with it
    decide(stored, Kind.STATEMENT_REJECTED, Optional.of(body), judged, person, now);
    delete(List.of(stored.statement()));
    settle(article);
  }

  /** Keeps what statements say on questions; what a person judged is a decision. */
  void judge(List<Judgement> judgements, Instant now) {
    var judged = new JudgementTable(handle);
    for (Judgement judgement : judgements) {
      if (judgement.person()) {
        Optional<StoredStatement> stored = statements.byId(judgement.statement());
        stored.ifPresent(
            found ->
                decide(
                    found,
                    Kind.STANCE_JUDGED,
                    judged.on(judgement.issue(), judgement.statement()).map(JudgementJson::write),
                    Optional.of(JudgementJson.write(judgement)),
                    judgement.judge(),
                    now));
      }
    }
    judged.put(judgements);
  }

  /** Puts back what was judged before a person judged. */
  private void unjudge(Decision judged, String person, Instant now) {
    StoredStatement stored = statement(judged.target());
    decide(
        stored,
        Kind.STANCE_JUDGED,
        /* was= */ judged.becomes(),
        /* becomes= */ judged.was(),
        person,
        now);
    var judgements = new JudgementTable(handle);
    judged
        .becomes()
        .map(JudgementJson::read)
        .ifPresent(after -> judgements.delete(after.issue(), after.statement()));
    judgements.put(judged.was().map(JudgementJson::read).stream().toList());
    new RevisionTable(handle).statements(List.of(judged.target()));
  }

  /** Puts a rejected statement back, as a person's. */
  void restore(String id, String person, Instant now) {
    Decision rejection =
        decisions.on(id).stream()
            .filter(d -> d.kind() == Kind.STATEMENT_REJECTED)
            .reduce((first, last) -> last)
            .orElseThrow(
                () -> new RapporteurException(Fault.NOT_FOUND, id + ": nobody rejected it"));
    Statement statement = StatementJson.read(rejection.was().orElseThrow()).statement();
    insert(statement, Kind.STATEMENT_RESTORED, Standing.CONFIRMED, person, now);
    new JudgementTable(handle)
        .put(rejection.becomes().map(JudgementJson::readAll).orElse(List.of()));
  }

  /** Changes a statement, where it differs, and judges it, in one act. */
  void change(Statement statement, List<Judgement> judgements, String person, Instant now) {
    oneAct = true;
    if (!statement.equals(statement(statement.id()).statement())) {
      change(statement, person, now);
    }
    judge(judgements, now);
  }

  /** Adds a statement that a person found, and judges it, in one act. */
  void add(Statement statement, List<Judgement> judgements, String person, Instant now) {
    oneAct = true;
    add(statement, person, now);
    judge(judgements, now);
  }

  /** Takes back what was last decided on a statement, all of one act. */
  void undo(String id, String person, Instant now) {
    List<Decision> act = decisions.lastAct(id);
    if (act.isEmpty()) {
      throw new RapporteurException(Fault.NOT_FOUND, id + ": nothing was decided");
    }
    oneAct = true;
    act.forEach(decision -> undo(id, decision, person, now));
  }

  private void undo(String id, Decision last, String person, Instant now) {
    switch (last.kind()) {
      case STATEMENT_REJECTED -> restore(id, person, now);
      case STATEMENT_ADDED, STATEMENT_RESTORED -> reject(id, person, now);
      case STATEMENT_CHANGED ->
          change(StatementJson.read(last.was().orElseThrow()).statement(), person, now);
      case STATEMENT_CONFIRMED -> reopen(id, person, now);
      case STATEMENT_REOPENED -> confirm(id, person, now);
      case STANCE_JUDGED -> unjudge(last, person, now);
      case ACTOR_MERGED, ACTOR_PARTED ->
          throw new RapporteurException(Fault.CONFLICT, id + ": cannot be taken back");
    }
  }

  private void reopen(String id, String person, Instant now) {
    StoredStatement stored = statement(id);
    String body = StatementJson.write(stored);
    decide(stored, Kind.STATEMENT_REOPENED, Optional.of(body), Optional.of(body), person, now);
    statements.stand(
        id, stored.standing() == Standing.CONFIRMED ? Standing.MACHINE : stored.standing());
  }

  /** Adds a statement that a person found. */
  void add(Statement statement, String person, Instant now) {
    insert(statement, Kind.STATEMENT_ADDED, Standing.ADDED, person, now);
  }

  private void insert(
      Statement statement, Kind kind, Standing standing, String person, Instant now) {
    String articleId = statement.evidence().article();
    Article article =
        new ArticleTable(handle)
            .byId(articleId)
            .orElseThrow(() -> new RapporteurException(Fault.NOT_FOUND, articleId + ": no article"))
            .article();
    requireWithin(statement, article);
    if (statements.byId(statement.id()).isPresent()) {
      throw new RapporteurException(Fault.CONFLICT, statement.id() + ": is there already");
    }
    decide(
        articleId,
        statement.id(),
        kind,
        Optional.empty(),
        Optional.of(StatementJson.write(statement, article.text())),
        person,
        now);
    insert(article, List.of(statement), List.of(0), standing);
    settle(article);
  }

  private static void requireWithin(Statement statement, Article article) {
    boolean strays =
        statement.evidence().spans().stream().anyMatch(s -> s.end() > article.text().length())
            || statement.attribution().content().stream()
                .anyMatch(s -> s.end() > article.text().length());
    if (strays || !statement.evidence().textDigest().equals(article.textDigest())) {
      throw new RapporteurException(
          Fault.CONFLICT, statement.id() + ": its spans are over another text than the article's");
    }
  }

  private void insert(
      Article article, List<Statement> added, List<Integer> positions, Standing standing) {
    statements.add(article, added, positions, standing);
    voices.add(article, added, positions);
    actors.countIn(added);
    copies.admit(article, added);
  }

  private void delete(List<Statement> gone) {
    List<String> ids = gone.stream().map(Statement::id).toList();
    copies.dismiss(Set.copyOf(ids));
    statements.delete(ids);
    actors.countOut(gone);
  }

  /** Numbers the article's statements in reading order and counts them. */
  private void settle(Article article) {
    List<Statement> all =
        statements.ofArticle(article.id().value()).stream()
            .map(StoredStatement::statement)
            .sorted(READING_ORDER)
            .toList();
    settle(positions(all));
    new TestimonyTable(handle).unmark(article.id().value());
    new RevisionTable(handle).article(article.id().value());
    new ArticleTable(handle).count(article.id().value(), all.size());
  }

  private void settle(Map<String, Integer> positions) {
    positions.forEach(
        (id, position) -> {
          if (statements.position(id) != position) {
            statements.move(id, position);
            voices.move(id, position);
            new JudgementTable(handle).move(id, position);
          }
        });
  }

  private static Map<String, Integer> positions(List<Statement> ordered) {
    var positions = new HashMap<String, Integer>();
    ordered.forEach(statement -> positions.put(statement.id(), positions.size()));
    return positions;
  }

  private static List<Integer> places(List<Statement> some, Map<String, Integer> positions) {
    return some.stream().map(s -> positions.getOrDefault(s.id(), 0)).collect(Collectors.toList());
  }

  private StoredStatement statement(String id) {
    return statements
        .byId(id)
        .orElseThrow(() -> new RapporteurException(Fault.NOT_FOUND, id + ": no such statement"));
  }

  private ArticleRow article(StoredStatement stored) {
    return new ArticleTable(handle).byId(stored.article().id()).orElseThrow();
  }

  private void decide(
      StoredStatement stored,
      Kind kind,
      Optional<String> was,
      Optional<String> becomes,
      String person,
      Instant now) {
    decide(stored.article().id(), stored.statement().id(), kind, was, becomes, person, now);
  }

  private void decide(
      String article,
      String statement,
      Kind kind,
      Optional<String> was,
      Optional<String> becomes,
      String person,
      Instant now) {
    decisions.add(
        Optional.of(article), statement, kind, was, becomes, person, now, oneAct && begun);
    begun = true;
  }

  private static OptionalInt count(Reading reading) {
    return reading.statements().map(s -> OptionalInt.of(s.size())).orElseGet(OptionalInt::empty);
  }

  private static OptionalInt count(List<Statement> all) {
    return OptionalInt.of(all.size());
  }
}

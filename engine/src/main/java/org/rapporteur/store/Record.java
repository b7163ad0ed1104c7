package org.rapporteur.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.rapporteur.article.Article;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.FetchMemory;
import org.rapporteur.ingest.FetchMemory.Validators;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Statement;

/**
 * The record: articles, who said what in them, and what people decided about it, kept in one SQLite
 * file or a PostgreSQL database. Every write is one transaction. Thread-safe; close it after use.
 *
 * <p>Whatever the database cannot do is a {@link RapporteurException} with {@link
 * Fault#ENVIRONMENT}, or {@link Fault#DATA} where the record is damaged.
 */
@SuppressWarnings("JavaLangClash") // the field's word; java.lang.Record is the type of types
public final class Record implements AutoCloseable {
  private final Database database;
  private final Clock clock;

  private Record(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens a record, makes it if it is not there, and brings it up to date; before that, a file that
   * holds something is copied beside itself.
   *
   * @param location a file's path, or {@code jdbc:postgresql://host/database?user=...}
   * @throws RapporteurException {@link Fault#REQUEST} if it is neither, {@link Fault#DATA} if the
   *     file is something else or damaged, {@link Fault#CONFLICT} if a newer program has changed
   *     it, {@link Fault#ENVIRONMENT} if it cannot be opened
   */
  public static Record open(String location, Clock clock) {
    return open(Location.of(location), clock, "latest");
  }

  /**
   * Opens a record that is there.
   *
   * @throws RapporteurException as {@link #open}, and {@link Fault#NOT_FOUND} if there is no file
   */
  public static Record existing(String location, Clock clock) {
    Location where = Location.of(location);
    if (where instanceof Location.File file && !Files.exists(file.path())) {
      throw where.fault(Fault.NOT_FOUND, "no such record; 'rapporteur add' makes one");
    }
    return open(where, clock, "latest");
  }

  /**
   * @param target the last migration to apply: its number, or "latest"
   */
  static Record open(Location location, Clock clock, String target) {
    Database database =
        location instanceof Location.File file
            ? new SqliteFile(file, clock).open(target)
            : new PostgresServer((Location.Server) location).open(target);
    return new Record(database, clock);
  }

  /** The file, or the database without its password. */
  public String name() {
    return database.location().name();
  }

  // Reading articles into the record

  /** Notes that articles are going to be read by an edition, for {@link #save}. */
  public Run begin(Edition edition, String program) {
    return database.write(h -> new RunTable(h).add(program, edition.name(), now()));
  }

  /**
   * What is known of some bytes, without reading them.
   *
   * @param rawDigest SHA-256 in hexadecimal
   * @return {@link Saved#KNOWN} if they were saved under this name, {@link Saved#DUPLICATE} if
   *     under another; empty if they are new
   */
  public Optional<Saved> known(String uri, String rawDigest) {
    Map<String, String> uris = database.read(h -> new SightingTable(h).articlesByUri(rawDigest));
    return uris.isEmpty()
        ? Optional.empty()
        : Optional.of(uris.containsKey(uri) ? Saved.KNOWN : Saved.DUPLICATE);
  }

  /**
   * Keeps what was found in an article, unless the record has it.
   *
   * @param rawDigest SHA-256 of the bytes it was read from, in hexadecimal
   */
  public Saved save(Run run, Reading reading, String rawDigest) {
    return database.write(
        h -> {
          var sightings = new SightingTable(h);
          String uri = reading.article().uri();
          Map<String, String> before = sightings.articlesByUri(rawDigest);
          if (before.containsKey(uri)) {
            return Saved.KNOWN;
          }
          if (!before.isEmpty()) {
            sightings.add(rawDigest, uri, before.values().iterator().next(), now());
            return Saved.DUPLICATE;
          }
          Optional<String> same = new ArticleTable(h).sameText(reading.article());
          if (same.isPresent()) { // the page changed around its article
            sightings.add(rawDigest, uri, same.get(), now());
            return Saved.KNOWN;
          }
          boolean added = new ArticleContents(h).add(reading, rawDigest, run, now());
          return added ? Saved.ADDED : Saved.KNOWN;
        });
  }

  /** Notes that bytes which the record has were met under another name too. */
  public void sighted(String uri, String rawDigest) {
    database.write(
        h -> {
          var sightings = new SightingTable(h);
          sightings.articlesByUri(rawDigest).values().stream()
              .findFirst()
              .ifPresent(article -> sightings.add(rawDigest, uri, article, now()));
          return true;
        });
  }

  /** Ids of the articles that another edition has read, sorted. */
  public List<String> readByOthers(Edition edition) {
    return database.read(h -> new ArticleTable(h).readByOthers(edition.name()));
  }

  /**
   * Replaces what machines had found in an article of the record. What people confirmed, changed,
   * added or judged stays, and what they rejected stays out.
   *
   * @param reading of the article as the record has it
   * @throws RapporteurException {@link Fault#NOT_FOUND} if the record does not have the article,
   *     {@link Fault#CONFLICT} if it has another text for it
   */
  public Saved reread(Run run, Reading reading) {
    return database.write(
        h -> {
          String id = reading.article().id().value();
          ArticleRow row = new ArticleTable(h).byId(id).orElseThrow(() -> noArticle(id));
          if (!row.article().text().equals(reading.article().text())) {
            throw new RapporteurException(Fault.CONFLICT, id + ": the record has another text");
          }
          new ArticleContents(h).reread(reading, run);
          return Saved.REREAD;
        });
  }

  // Finding again

  public Optional<StoredArticle> article(String id) {
    return database.read(
        h ->
            new ArticleTable(h)
                .byId(id)
                .map(
                    row ->
                        new StoredArticle(
                            row.article(),
                            row.head().statements().isPresent()
                                ? Optional.of(new StatementTable(h).ofArticle(id))
                                : Optional.empty(),
                            row.head().statements().isPresent()
                                ? Optional.of(new ProceedingTable(h).of(id))
                                : Optional.empty(),
                            row.edition(),
                            row.rawDigest(),
                            row.added())));
  }

  /** An article with its text alone. */
  public Optional<Article> text(String article) {
    return database.read(h -> new ArticleTable(h).byId(article).map(ArticleRow::article));
  }

  /** An article without its text and statements. */
  public Optional<ArticleHead> head(String article) {
    return database.read(h -> new ArticleTable(h).headOf(article));
  }

  /** Articles by their ids, without text and statements; what is not there is left out. */
  public Map<String, ArticleHead> heads(List<String> articles) {
    return database.read(
        h ->
            new ArticleTable(h)
                .headsOf(articles).stream()
                    .collect(Collectors.toMap(ArticleHead::id, head -> head)));
  }

  /** Articles, the newest first. */
  public Page<ArticleHead> articles(ArticleFilter filter, Slice slice) {
    return database.read(h -> new ArticleTable(h).page(filter, slice));
  }

  public Optional<StoredStatement> statement(String id) {
    return database.read(h -> new StatementTable(h).byId(id));
  }

  /** Statements by their ids; what is not there is left out. */
  public Map<String, StoredStatement> statements(List<String> ids) {
    return database.read(
        h ->
            new StatementTable(h)
                .byIds(ids).stream().collect(Collectors.toMap(s -> s.statement().id(), s -> s)));
  }

  /** Statements, the newest day first, then by article and place in it. */
  public Page<StoredStatement> statements(StatementFilter filter, Slice slice) {
    return database.read(
        h -> {
          var actors = new ActorTable(h);
          List<String> speakers = actors.withMerged(filter.speakers());
          boolean nothingElse = filter.equals(StatementFilter.ALL.speakers(filter.speakers()));
          OptionalLong counted =
              nothingElse && speakers.size() == 1
                  ? actors.statementsOf(speakers.get(0))
                  : OptionalLong.empty();
          return new StatementTable(h).page(new StatementQuery(filter, speakers), slice, counted);
        });
  }

  /** Statements that nobody reviewed, the least sure first. */
  public Page<StoredStatement> doubtful(Slice slice) {
    return database.read(h -> new StatementTable(h).doubtful(slice));
  }

  /** Hands out all statements, in the same order, a few at a time. */
  public void eachStatement(StatementFilter filter, Consumer<StoredStatement> sink) {
    database.read(
        h -> {
          new StatementTable(h).each(query(h, filter), sink);
          return true;
        });
  }

  /** Hands out events, the newest day first, then by article and place in it, a few at a time. */
  public void eachEvent(ProceedingFilter filter, Consumer<StoredEvent> sink) {
    database.read(
        h -> {
          new ProceedingTable(h).eachEvent(filter, sink);
          return true;
        });
  }

  /** Events, the newest day first. */
  public Page<StoredEvent> events(ProceedingFilter filter, Slice slice) {
    return database.read(h -> new ProceedingTable(h).events(filter, slice));
  }

  /** Commitments, the newest day first. */
  public Page<StoredCommitment> commitments(ProceedingFilter filter, Slice slice) {
    return database.read(h -> new ProceedingTable(h).commitments(filter, slice));
  }

  /** Questions that nobody answered, the newest day first. */
  public Page<StoredQuestion> questions(ProceedingFilter filter, Slice slice) {
    return database.read(h -> new ProceedingTable(h).questions(filter, slice));
  }

  /** Hands out commitments, in the same order. */
  public void eachCommitment(ProceedingFilter filter, Consumer<StoredCommitment> sink) {
    database.read(
        h -> {
          new ProceedingTable(h).eachCommitment(filter, sink);
          return true;
        });
  }

  /** Hands out questions that nobody answered, in the same order. */
  public void eachQuestion(ProceedingFilter filter, Consumer<StoredQuestion> sink) {
    database.read(
        h -> {
          new ProceedingTable(h).eachQuestion(filter, sink);
          return true;
        });
  }

  /** Actors, those who speak most first. */
  public Page<StoredActor> actors(ActorFilter filter, Slice slice) {
    return database.read(h -> new ActorTable(h).page(filter, slice));
  }

  /** The actor with this id, or the one it was merged into. */
  public Optional<StoredActor> actor(String id) {
    return database.read(h -> new ActorTable(h).byId(id));
  }

  /** Which of these ids are actors of the record. */
  public Set<String> actorsAmong(Collection<String> ids) {
    return database.read(h -> new ActorTable(h).among(ids));
  }

  /**
   * Ids of the actors that go by a name, in any case and without regard to accents, or have it as
   * their id; those who speak most first.
   */
  public List<String> actorsNamed(String name) {
    return database.read(h -> new ActorTable(h).named(name));
  }

  /** What sites said of the pages that were fetched into this record. */
  public FetchMemory fetches() {
    return new FetchMemory() {
      @Override
      public Optional<Validators> of(String uri) {
        return database.read(h -> new FetchedPageTable(h).of(uri));
      }

      @Override
      public void keep(String uri, Validators validators) {
        database.change(h -> new FetchedPageTable(h).put(uri, validators, now()));
      }
    };
  }

  // Copies

  /**
   * An article and its copies, exact or near, the first of them first; only itself if it has none.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such article
   */
  public List<ArticleHead> copies(String article) {
    return database.read(
        h -> {
          var copies = CopyTable.ofArticles(h);
          var articles = new ArticleTable(h);
          String first = copies.first(article);
          return Stream.concat(Stream.of(first), copies.of(first).stream())
              .map(id -> articles.byId(id).orElseThrow(() -> noArticle(id)).head())
              .toList();
        });
  }

  /**
   * A statement and the same one in other articles, the first publisher's first; only itself if
   * nobody else has it.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such statement
   */
  public List<StoredStatement> appearances(String statement) {
    return database.read(
        h -> {
          var copies = CopyTable.ofStatements(h);
          var statements = new StatementTable(h);
          String first = copies.first(statement);
          return Stream.concat(Stream.of(first), copies.of(first).stream())
              .map(id -> statements.byId(id))
              .map(found -> found.orElseThrow(() -> noStatement(statement)))
              .toList();
        });
  }

  /** Ids of an article's statements that repeat one of another article. */
  public List<String> repeatedIn(String article) {
    return database.read(h -> CopyTable.ofStatements(h).repeatedIn(article));
  }

  /** In how many articles each of these statements appears, its own counted. */
  public Map<String, Integer> appearanceCounts(List<String> statements) {
    return database.read(h -> CopyTable.ofStatements(h).clusterSizes(statements));
  }

  /** How many articles are copies of each of these, or of what it is a copy of, itself counted. */
  public Map<String, Integer> copyCounts(List<String> articles) {
    return database.read(h -> CopyTable.ofArticles(h).clusterSizes(articles));
  }

  /** By the id of each of these statements, how far it and its article went. */
  public Map<String, Reach> reach(List<StoredStatement> statements) {
    return database.read(
        h -> {
          Map<String, Integer> appearances =
              CopyTable.ofStatements(h)
                  .clusterSizes(statements.stream().map(s -> s.statement().id()).toList());
          Map<String, Integer> copies =
              CopyTable.ofArticles(h)
                  .clusterSizes(statements.stream().map(s -> s.article().id()).distinct().toList());
          return statements.stream()
              .collect(
                  Collectors.toMap(
                      s -> s.statement().id(),
                      s ->
                          new Reach(
                              appearances.getOrDefault(s.statement().id(), 1),
                              copies.getOrDefault(s.article().id(), 1))));
        });
  }

  /** How often these statements were printed; only those that were more than once. */
  public Map<String, Spread> statementSpreads(List<String> statements) {
    return database.read(h -> CopyTable.ofStatements(h).spreads(statements));
  }

  /** How often these articles were printed; only those that have copies. */
  public Map<String, Spread> articleSpreads(List<String> articles) {
    return database.read(h -> CopyTable.ofArticles(h).spreads(articles));
  }

  // Questions

  /** Adds a question, or replaces the one with its id. */
  public void putIssue(StoredIssue issue) {
    database.change(h -> new IssueTable(h).put(issue, now()));
  }

  /** Questions by id. */
  public List<StoredIssue> issues() {
    return database.read(h -> new IssueTable(h).all());
  }

  public Optional<StoredIssue> issue(String id) {
    return database.read(h -> new IssueTable(h).byId(id));
  }

  /** Removes a question with all judgements on it; false if there is none. */
  public boolean removeIssue(String id) {
    return database.write(h -> new IssueTable(h).delete(id));
  }

  /**
   * Keeps what statements say on questions, each in place of what was judged before; but a
   * machine's judgement never replaces a person's, and a person's is a decision. One that {@link
   * Judgement#tells} nothing only takes away the machine's before it. Judgements of statements that
   * are gone are left out.
   */
  public void judge(List<Judgement> judgements) {
    database.change(h -> new ArticleContents(h).judge(judgements, now()));
  }

  /**
   * Statements that take a side on a question or say that they take none, the newest first.
   *
   * @param until the last day on which it was said or else published
   */
  public List<JudgedStatement> judged(String issue, Optional<LocalDate> until) {
    return database.read(h -> new JudgementTable(h).on(issue, until));
  }

  /** What a statement says on each question on which it says something or a person judged it. */
  public List<Judgement> judgements(String statement) {
    return database.read(h -> new JudgementTable(h).of(statement));
  }

  /** The judgements of an article's statements that take a side, in its order. */
  public List<Judgement> judgementsIn(String article) {
    return database.read(h -> new JudgementTable(h).inArticle(article));
  }

  /** All judgements of an article's statements on a question, also that they take no side. */
  public List<Judgement> judgementsIn(String article, String issue) {
    return database.read(h -> new JudgementTable(h).inArticle(article, issue));
  }

  /**
   * Articles that this judge has not looked at for a question, or that have changed since, sorted
   * by id.
   *
   * @param after the last id of the list before; empty at first
   * @param limit articles wanted at most
   */
  public List<String> unjudged(String issue, String judge, String after, int limit) {
    return database.read(h -> new TestimonyTable(h).unjudged(issue, judge, after, limit));
  }

  /**
   * Whether this judge has looked at an article on a question as the article was last read; people
   * may have changed its statements since.
   */
  public boolean judgedBy(String issue, String article, String judge) {
    return database.read(h -> new TestimonyTable(h).judgedBy(issue, article, judge));
  }

  /**
   * Keeps what an article says on a question, in place of what was kept: its statements' own words
   * as {@link #judge(List)} does, and what it tells otherwise. The judge has then looked at it.
   *
   * @param told what is not in the holders' own words
   */
  public void judge(
      String issue,
      String article,
      String judge,
      List<Judgement> own,
      List<org.rapporteur.stance.Judgement> told) {
    database.change(
        h -> {
          new ArticleContents(h).judge(own, now());
          new ArticleTable(h)
              .byId(article)
              .ifPresent(row -> new TestimonyTable(h).put(issue, row, judge, told));
        });
  }

  /**
   * What articles tell of where somebody stands on a question, other than in that one's own words,
   * the newest first; without what rests on a statement that a person has judged.
   */
  public List<Testimony> testimonies(String issue) {
    return database.read(h -> new TestimonyTable(h).on(issue));
  }

  // What people decide

  /** A person finds a statement right as it is. */
  public void confirm(String statement, String person) {
    database.change(h -> new ArticleContents(h).confirm(statement, person, now()));
  }

  /**
   * A person mends the statement with this id.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is none, {@link Fault#CONFLICT} if
   *     the spans are over another text than the article's
   */
  public void change(Statement statement, String person) {
    database.change(h -> new ArticleContents(h).change(statement, person, now()));
  }

  /**
   * A person mends the statement with this id and judges it; one undo takes both back.
   *
   * @throws RapporteurException as {@link #change(Statement, String)}
   */
  public void change(Statement statement, List<Judgement> judgements, String person) {
    database.change(h -> new ArticleContents(h).change(statement, judgements, person, now()));
  }

  /** A person finds that something is no statement. */
  public void reject(String statement, String person) {
    database.change(h -> new ArticleContents(h).reject(statement, person, now()));
  }

  /**
   * A person takes back what was last decided on a statement, all of one act; that is a decision
   * too.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if nothing was decided on it
   */
  public void undo(String statement, String person) {
    database.change(h -> new ArticleContents(h).undo(statement, person, now()));
  }

  /** What people rejected in an article and nobody took back. */
  public List<RejectedStatement> rejectedIn(String article) {
    return database.read(
        h ->
            new DecisionTable(h)
                .rejectedIn(article).stream()
                    .map(
                        decision ->
                            new RejectedStatement(
                                decision.target(),
                                decision.was().map(StatementJson::read).stream()
                                    .flatMap(body -> body.content().stream())
                                    .toList(),
                                decision.person()))
                    .toList());
  }

  /** A person takes a rejection back. */
  public void restore(String statement, String person) {
    database.change(h -> new ArticleContents(h).restore(statement, person, now()));
  }

  /**
   * A person adds a statement that was missed.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if its evidence names no article of the
   *     record, {@link Fault#CONFLICT} if its id is taken or its spans are over another text
   */
  public void add(Statement statement, String person) {
    add(statement, List.of(), person);
  }

  /** The same, and judges it; one undo takes both back. */
  public void add(Statement statement, List<Judgement> judgements, String person) {
    database.change(h -> new ArticleContents(h).add(statement, judgements, person, now()));
  }

  /** What people decided on one thing, in order. */
  public List<Decision> decisionsOn(String target) {
    return database.read(h -> new DecisionTable(h).on(target));
  }

  /** What people decided, the last first. */
  public List<Decision> decisions(Slice slice) {
    return database.read(h -> new DecisionTable(h).page(slice));
  }

  /** Keeps a note on an article, statement, actor or question. */
  public void note(String target, String words, String person) {
    database.change(
        h ->
            new NoteTable(h).add(target, words, person, Optional.empty(), Note.State.SHOWN, now()));
  }

  /**
   * Keeps a note, and how to reach its author.
   *
   * @param email kept in the record and never given out with the note
   * @param state whether it is shown at once, or waits
   */
  public void note(String target, String words, String person, String email, Note.State state) {
    database.change(
        h -> new NoteTable(h).add(target, words, person, Optional.of(email), state, now()));
  }

  /** The notes on one thing that are shown, in order. */
  public List<Note> notesOn(String target) {
    return database.read(h -> new NoteTable(h).on(target));
  }

  /** The notes that wait for somebody to look at them, the oldest first. */
  public Page<Note> pendingNotes(Slice slice) {
    return database.read(h -> new NoteTable(h).pending(slice));
  }

  /** The notes that somebody decided on, the last first. */
  public List<Note> moderatedNotes(int limit) {
    return database.read(h -> new NoteTable(h).moderated(limit));
  }

  /**
   * A person decides whether a note is shown; or, by {@link Note.State#PENDING}, that it waits
   * again.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such note
   */
  public Note moderate(long note, Note.State state, String person) {
    return database.write(
        h -> {
          new NoteTable(h).moderate(note, state, person, now());
          return new NoteTable(h)
              .byId(note)
              .orElseThrow(() -> new RapporteurException(Fault.NOT_FOUND, note + ": no such note"));
        });
  }

  // The registry of actors

  /** From now on, an actor counts as another; its statements keep who was found. */
  public void mergeActors(String id, String into) {
    database.change(h -> new ActorTable(h).merge(id, into));
  }

  /** From now on, an actor that was merged into another counts as itself. */
  public void partActor(String id) {
    database.change(h -> new ActorTable(h).part(id));
  }

  /** Keeps an edit of the registry, as JSON, and gives its number. */
  public long changeActors(String change, Optional<Long> undoes, String person) {
    return database.write(
        h -> {
          new RevisionTable(h).actors();
          return new ActorChangeTable(h).add(change, undoes, person, now());
        });
  }

  /** All edits of the registry, in order. */
  public List<ActorChange> actorChanges() {
    return database.read(h -> new ActorChangeTable(h).all());
  }

  // Who may use it

  /** Those who may use the record where it is served to others. */
  public Accounts accounts() {
    return new Accounts(database, clock);
  }

  // Following its changes

  /**
   * Articles that changed, or whose statements or judgements did, in the order of their last
   * changes.
   *
   * @param last the last one that is known already, or {@link Revised#NOTHING}
   * @param limit articles wanted at most
   */
  public List<Revised> revisedSince(Revised last, int limit) {
    return database.read(h -> new RevisionTable(h).since(last, limit));
  }

  /** Grows with each change of an article, its statements or judgements on them. */
  public long revision() {
    return database.read(h -> new RevisionTable(h).number());
  }

  /** What tells this record from another that took its place. */
  public String origin() {
    return database.read(h -> new RevisionTable(h).origin());
  }

  // Keeping safe

  /**
   * Copies the whole record into a new SQLite file, while others go on reading and writing.
   *
   * @throws RapporteurException {@link Fault#CONFLICT} if the file is there already
   */
  public void backup(Path file) {
    if (Files.exists(file)) {
      throw new RapporteurException(Fault.CONFLICT, file + ": is there already");
    }
    if (database.location() instanceof Location.File) {
      database.alone(SqliteFile.copying(file));
      return;
    }
    try (Record copy = open(file.toString(), clock)) {
      database.read(
          from ->
              copy.database.write(
                  to -> {
                    new TableCopy(from, to).all();
                    return true;
                  }));
    }
  }

  /**
   * Looks through the whole record: texts against their digests, spans against the words that they
   * covered, rows against what they hang on and repeat, and what the database finds wrong itself.
   *
   * @param findings is told each thing that is wrong, on one line that begins with its id
   */
  public Verified verify(Consumer<String> findings) {
    return database.read(h -> new Verification(h, database.location(), findings).run());
  }

  @Override
  public void close() {
    database.close();
  }

  private static StatementQuery query(Handle handle, StatementFilter filter) {
    return new StatementQuery(filter, new ActorTable(handle).withMerged(filter.speakers()));
  }

  private Instant now() {
    return clock.instant();
  }

  private static RapporteurException noStatement(String id) {
    return new RapporteurException(Fault.NOT_FOUND, id + ": no such statement");
  }

  private static RapporteurException noArticle(String id) {
    return new RapporteurException(Fault.NOT_FOUND, id + ": no such article in the record");
  }
}

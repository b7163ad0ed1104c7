package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Statement;
import org.rapporteur.time.Period;

/** The {@code proceeding} table and who has part in what is there. */
final class ProceedingTable {
  private static final int FETCHED = 500;

  private static final String INSERT =
      """
      INSERT INTO proceeding (id, kind, article, position, day, type, body)
      VALUES (:id, :kind, :article, :position, :day, :type, :body)
      """;

  private static final String INSERT_PARTY =
      """
      INSERT INTO party (proceeding, side, ordinal, actor, name, affiliation)
      VALUES (:proceeding, :side, :ordinal, :actor, :name, :affiliation)
      """;

  private static final String DELETE =
      """
      DELETE FROM proceeding
       WHERE article = :article
      """;

  private static final String SELECT =
      """
      SELECT p.id AS proceeding, p.body, a.*
        FROM proceeding p
        JOIN article a ON a.id = p.article
       WHERE <conditions>
       ORDER BY p.day DESC, p.article, p.position
      """;

  private static final String PAGE =
      """
      SELECT p.id AS proceeding, p.body, a.*
        FROM proceeding p
        JOIN article a ON a.id = p.article
       WHERE <conditions>
       ORDER BY p.day DESC, p.article, p.position
       LIMIT :limit OFFSET :offset
      """;

  private static final String COUNT =
      """
      SELECT COUNT(*)
        FROM (SELECT 1
                FROM proceeding p
                JOIN article a ON a.id = p.article
               WHERE <conditions>
               LIMIT :counted) found
      """;

  private static final String HAS_PART =
      """
      p.id IN (SELECT proceeding FROM party WHERE actor IN (<actors>)
               UNION SELECT proceeding FROM party WHERE name = :name
               UNION SELECT proceeding FROM party WHERE affiliation = :name)
      """;

  private enum Kind {
    EVENT,
    COMMITMENT,
    QUESTION
  }

  /** A row's reader. */
  private interface Row<T> {
    T of(String id, String body, ArticleHead article);
  }

  private final Handle handle;
  private final List<Party> parties = new ArrayList<>();

  private record Party(String proceeding, String side, int ordinal, Speaker who) {}

  ProceedingTable(Handle handle) {
    this.handle = handle;
  }

  /** Puts what was found in an article in the place of what is there. */
  void put(Reading reading) {
    Article article = reading.article();
    handle.createUpdate(DELETE).bind("article", article.id().value()).execute();
    Proceedings found = reading.proceedings().orElse(Proceedings.none());
    PreparedBatch batch = handle.prepareBatch(INSERT);
    parties.clear();
    for (int i = 0; i < found.events().size(); i++) {
      Event event = found.events().get(i);
      String body = ProceedingJson.write(event, article.text());
      Optional<LocalDate> day = event.when().map(Period::from);
      String id = add(batch, article, Kind.EVENT, i, day, event.type().name(), body);
      take(id, "ACTOR", event.actors());
      take(id, "RECIPIENT", event.recipients());
    }
    for (int i = 0; i < found.commitments().size(); i++) {
      Commitment commitment = found.commitments().get(i);
      Optional<Speaker> saidBy = commitment.saidBy().flatMap(s -> speaker(reading, s));
      String body = ProceedingJson.write(commitment, saidBy, article.text());
      take(
          add(batch, article, Kind.COMMITMENT, i, Optional.empty(), "", body),
          "ACTOR",
          commitment.actors());
    }
    for (int i = 0; i < found.questions().size(); i++) {
      OpenQuestion question = found.questions().get(i);
      String body = ProceedingJson.write(question, article.text());
      take(
          add(batch, article, Kind.QUESTION, i, Optional.empty(), "", body),
          "ACTOR",
          question.askedBy().stream().toList());
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    insertParties();
  }

  private static String add(
      PreparedBatch batch,
      Article article,
      Kind kind,
      int position,
      Optional<LocalDate> day,
      String type,
      String body) {
    String letter = kind.name().substring(0, 1).toLowerCase(Locale.ROOT);
    String id = article.id().value() + "-" + letter + (position + 1);
    batch
        .bind("id", id)
        .bind("kind", kind.name())
        .bind("article", article.id().value())
        .bind("position", position)
        .bind("day", Days.column(day.or(() -> article.published().map(Publication::date))))
        .bind("type", type)
        .bind("body", body)
        .add();
    return id;
  }

  private void take(String proceeding, String side, List<Speaker> speakers) {
    for (int i = 0; i < speakers.size(); i++) {
      parties.add(new Party(proceeding, side, i, speakers.get(i)));
    }
  }

  private void insertParties() {
    if (parties.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT_PARTY);
    for (Party party : parties) {
      batch
          .bind("proceeding", party.proceeding())
          .bind("side", party.side())
          .bind("ordinal", party.ordinal())
          .bind("actor", party.who().id())
          .bind("name", party.who().name().orElse(party.who().label()).toLowerCase(Locale.ROOT))
          .bind("affiliation", party.who().affiliation().orElse("").toLowerCase(Locale.ROOT))
          .add();
    }
    batch.execute();
  }

  private static Optional<Speaker> speaker(Reading reading, String statement) {
    return reading.statements().orElse(List.of()).stream()
        .filter(s -> s.id().equals(statement))
        .findFirst()
        .flatMap(Statement::speaker);
  }

  void eachEvent(ProceedingFilter filter, Consumer<StoredEvent> sink) {
    each(Kind.EVENT, filter, ProceedingJson::event, sink);
  }

  void eachCommitment(ProceedingFilter filter, Consumer<StoredCommitment> sink) {
    each(Kind.COMMITMENT, filter, ProceedingJson::commitment, sink);
  }

  void eachQuestion(ProceedingFilter filter, Consumer<StoredQuestion> sink) {
    each(Kind.QUESTION, filter, ProceedingJson::question, sink);
  }

  Page<StoredEvent> events(ProceedingFilter filter, Slice slice) {
    return page(Kind.EVENT, filter, slice, ProceedingJson::event);
  }

  Page<StoredCommitment> commitments(ProceedingFilter filter, Slice slice) {
    return page(Kind.COMMITMENT, filter, slice, ProceedingJson::commitment);
  }

  Page<StoredQuestion> questions(ProceedingFilter filter, Slice slice) {
    return page(Kind.QUESTION, filter, slice, ProceedingJson::question);
  }

  private <T> Page<T> page(Kind kind, ProceedingFilter filter, Slice slice, Row<T> row) {
    Conditions conditions = conditions(kind, filter);
    List<T> items =
        conditions
            .bindTo(handle.createQuery(PAGE).define("conditions", conditions.sql()))
            .bind("limit", slice.limit())
            .bind("offset", slice.offset())
            .map((rows, c) -> read(rows, row))
            .list();
    Query count =
        conditions.bindTo(handle.createQuery(COUNT).define("conditions", conditions.sql()));
    return Page.of(items, count.bind("counted", Page.COUNTED + 1).mapTo(Long.class).one());
  }

  /** What was found in one article. */
  Proceedings of(String article) {
    return new Proceedings(
        of(Kind.EVENT, article, ProceedingJson::event).stream().map(StoredEvent::event).toList(),
        of(Kind.COMMITMENT, article, ProceedingJson::commitment).stream()
            .map(StoredCommitment::commitment)
            .toList(),
        of(Kind.QUESTION, article, ProceedingJson::question).stream()
            .map(StoredQuestion::question)
            .toList());
  }

  /**
   * All spans of a row's body.
   *
   * @throws IllegalArgumentException if the body is not of its kind; its message says why
   */
  static List<Quoted> quoted(String kind, String id, String body, ArticleHead article) {
    Row<?> row =
        switch (Kind.valueOf(kind)) {
          case EVENT -> ProceedingJson::event;
          case COMMITMENT -> ProceedingJson::commitment;
          case QUESTION -> ProceedingJson::question;
        };
    row.of(id, body, article);
    return ProceedingJson.quoted(body);
  }

  private <T> List<T> of(Kind kind, String article, Row<T> row) {
    Conditions conditions =
        new Conditions()
            .add("p.kind = :kind", "kind", kind.name())
            .add("p.article = :article", "article", article);
    return conditions
        .bindTo(handle.createQuery(SELECT).define("conditions", conditions.sql()))
        .map((rows, c) -> read(rows, row))
        .list();
  }

  /** Hands out all of a kind, the newest first, without holding them in memory. */
  private <T> void each(Kind kind, ProceedingFilter filter, Row<T> row, Consumer<T> sink) {
    Conditions conditions = conditions(kind, filter);
    conditions
        .bindTo(handle.createQuery(SELECT).define("conditions", conditions.sql()))
        .setFetchSize(FETCHED)
        .map((rows, c) -> read(rows, row))
        .forEach(sink);
  }

  private Conditions conditions(Kind kind, ProceedingFilter filter) {
    Conditions conditions = new Conditions().add("p.kind = :kind", "kind", kind.name());
    filter.type().ifPresent(type -> conditions.add("p.type = :type", "type", type.name()));
    filter.from().ifPresent(day -> conditions.add("p.day >= :from", "from", day.toString()));
    filter.to().ifPresent(day -> conditions.add("p.day <= :to", "to", day.toString()));
    if (filter.to().isPresent() && filter.from().isEmpty()) {
      conditions.add("p.day > ''");
    }
    filter
        .asOf()
        .ifPresent(day -> conditions.add("a.day <= :asOf AND a.day > ''", "asOf", day.toString()));
    filter.actor().ifPresent(actor -> hasPart(conditions, actor));
    return conditions;
  }

  private void hasPart(Conditions conditions, String actor) {
    var actors = new ActorTable(handle);
    var ids = new ArrayList<>(actors.withMerged(actors.named(actor)));
    ids.add(actor);
    var names = new ArrayList<String>();
    for (int i = 0; i < ids.size(); i++) {
      conditions.value("actor" + i, ids.get(i));
      names.add(":actor" + i);
    }
    conditions.add(
        HAS_PART.replace("<actors>", String.join(", ", names)).strip(),
        "name",
        actor.toLowerCase(Locale.ROOT));
  }

  private static <T> T read(ResultSet rows, Row<T> row) throws SQLException {
    String id = rows.getString("proceeding");
    try {
      return row.of(id, rows.getString("body"), ArticleTable.head(rows));
    } catch (RuntimeException e) {
      throw new SQLException(id + " is damaged: " + e.getMessage(), e);
    }
  }
}

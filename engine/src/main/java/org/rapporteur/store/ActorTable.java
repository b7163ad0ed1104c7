package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.statement.Statement;

/** The {@code actor} table: speakers with a name, and which of them people found to be one. */
final class ActorTable {
  private static final String COUNT_IN =
      """
      INSERT INTO actor (id, name, folded, type, statements)
      VALUES (:id, :name, :folded, :type, :statements)
          ON CONFLICT (id) DO UPDATE SET statements = actor.statements + excluded.statements
      """;

  private static final String COUNT_OUT =
      """
      UPDATE actor
         SET statements = statements - :statements
       WHERE id = :id
      """;

  private static final String PAGE =
      """
      SELECT a.id, a.name, a.type, a.statements,
             COALESCE((SELECT MIN(v.day) FROM voice v WHERE v.actor = a.id AND v.day > ''), '')
                 AS first,
             COALESCE((SELECT MAX(v.day) FROM voice v WHERE v.actor = a.id), '') AS last,
             (SELECT COUNT(*) FROM actor b WHERE b.same_as = a.id) AS others
        FROM actor a
       WHERE <conditions>
       ORDER BY a.statements DESC, a.id
       LIMIT :limit OFFSET :offset
      """;

  private static final String COUNT =
      """
      SELECT COUNT(*)
        FROM (SELECT 1
                FROM actor a
               WHERE <conditions>
               LIMIT :counted) found
      """;

  private static final String NAMED =
      """
      SELECT COALESCE(a.same_as, a.id)
        FROM actor a
       WHERE a.id = :name OR a.folded = :folded
       ORDER BY a.statements DESC, a.id
      """;

  private static final String BY_ID =
      """
      SELECT a.id, a.name, a.type
        FROM actor a
       WHERE a.id = (SELECT COALESCE(b.same_as, b.id) FROM actor b WHERE b.id = :id)
      """;

  private static final String AMONG =
      """
      SELECT a.id
        FROM actor a
       WHERE a.id IN (<ids>)
       ORDER BY a.id
      """;

  private static final String HEAD =
      """
      SELECT COALESCE(a.same_as, a.id)
        FROM actor a
       WHERE a.id = :id
      """;

  private static final String STATEMENTS =
      """
      SELECT a.statements
        FROM actor a
       WHERE a.id = :id
      """;

  private static final String ALSO =
      """
      SELECT a.id
        FROM actor a
       WHERE a.same_as = :id
       ORDER BY a.id
      """;

  private static final String SPOKEN =
      """
      SELECT (SELECT a.statements FROM actor a WHERE a.id = :id) AS statements,
             COALESCE((SELECT MIN(v.day) FROM voice v WHERE v.actor = :id AND v.day > ''), '')
                 AS first,
             COALESCE((SELECT MAX(v.day) FROM voice v WHERE v.actor = :id), '') AS last
      """;

  private static final String MERGE =
      """
      UPDATE actor
         SET same_as = :into
       WHERE id = :id OR same_as = :id
      """;

  private static final String PART =
      """
      UPDATE actor
         SET same_as = NULL
       WHERE id = :id
      """;

  private final Handle handle;

  ActorTable(Handle handle) {
    this.handle = handle;
  }

  /** Which of these are actors, by id. */
  Set<String> among(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(handle.createQuery(AMONG).bindList("ids", ids).mapTo(String.class).list());
  }

  /** Counts statements that are new in the record, adding the actors that are. */
  void countIn(List<Statement> statements) {
    Map<String, Integer> counts = counts(statements);
    if (counts.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(COUNT_IN);
    for (Speaker speaker : named(statements).values()) {
      String name = speaker.name().orElse(speaker.label());
      batch
          .bind("id", speaker.id())
          .bind("name", name)
          .bind("folded", folded(name))
          .bind("type", speaker.type().name())
          .bind("statements", counts.get(speaker.id()))
          .add();
    }
    batch.execute();
  }

  /** Counts statements that are no longer in the record. */
  void countOut(List<Statement> statements) {
    Map<String, Integer> counts = counts(statements);
    if (!counts.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(COUNT_OUT);
      counts.forEach((id, count) -> batch.bind("id", id).bind("statements", count).add());
      batch.execute();
    }
  }

  private static Map<String, Speaker> named(List<Statement> statements) {
    var speakers = new TreeMap<String, Speaker>();
    for (Statement statement : statements) {
      for (Speaker speaker : VoiceTable.speakers(statement)) {
        if (speaker instanceof Speaker.Named) {
          speakers.putIfAbsent(speaker.id(), speaker);
        }
      }
    }
    return speakers;
  }

  private static Map<String, Integer> counts(List<Statement> statements) {
    var counts = new TreeMap<String, Integer>();
    for (Statement statement : statements) {
      VoiceTable.speakers(statement).stream()
          .filter(Speaker.Named.class::isInstance)
          .map(Speaker::id)
          .distinct()
          .forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  Page<StoredActor> page(ActorFilter filter, Slice slice) {
    var conditions = new Conditions();
    conditions.add("a.same_as IS NULL");
    filter
        .name()
        .ifPresent(
            part ->
                conditions.add(
                    "a.folded LIKE :name ESCAPE '!'", "name", Conditions.holding(folded(part))));
    filter.type().ifPresent(type -> conditions.add("a.type = :type", "type", type.name()));
    List<StoredActor> actors =
        conditions
            .bindTo(handle.createQuery(PAGE).define("conditions", conditions.sql()))
            .bind("limit", slice.limit())
            .bind("offset", slice.offset())
            .map((rows, c) -> listed(rows))
            .list();
    long counted =
        conditions
            .bindTo(handle.createQuery(COUNT).define("conditions", conditions.sql()))
            .bind("counted", Page.COUNTED + 1)
            .mapTo(Long.class)
            .one();
    return Page.of(actors, counted);
  }

  /** The actor in a row of the page; others are asked for only where some were merged into it. */
  private StoredActor listed(ResultSet rows) throws SQLException {
    String id = rows.getString("id");
    String name = rows.getString("name");
    SpeakerType type = SpeakerType.valueOf(rows.getString("type"));
    return rows.getInt("others") > 0
        ? stored(id, name, type)
        : new StoredActor(
            id,
            name,
            type,
            List.of(),
            rows.getInt("statements"),
            Days.of(rows.getString("first")),
            Days.of(rows.getString("last")));
  }

  /** The actor with this id, or the one it was merged into. */
  Optional<StoredActor> byId(String id) {
    return handle
        .createQuery(BY_ID)
        .bind("id", id)
        .map(
            (rows, c) ->
                stored(
                    rows.getString("id"),
                    rows.getString("name"),
                    SpeakerType.valueOf(rows.getString("type"))))
        .findOne();
  }

  private StoredActor stored(String id, String name, SpeakerType type) {
    List<String> also = also(id);
    var silent = new StoredActor(id, name, type, also, 0, Optional.empty(), Optional.empty());
    StoredActor actor = spoken(silent, id);
    for (String other : also) {
      actor = spoken(actor, other);
    }
    return actor;
  }

  private List<String> also(String id) {
    return handle.createQuery(ALSO).bind("id", id).mapTo(String.class).list();
  }

  private StoredActor spoken(StoredActor actor, String id) {
    return handle
        .createQuery(SPOKEN)
        .bind("id", id)
        .map(
            (rows, c) ->
                actor.and(
                    rows.getInt("statements"),
                    Days.of(rows.getString("first")),
                    Days.of(rows.getString("last"))))
        .one();
  }

  /** In how many statements an actor speaks, those merged into it left out; empty if it is none. */
  OptionalLong statementsOf(String id) {
    return handle
        .createQuery(STATEMENTS)
        .bind("id", id)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Ids of the actors that go by a name or have it as their id, those who speak most first. */
  List<String> named(String name) {
    return handle
        .createQuery(NAMED)
        .bind("name", name)
        .bind("folded", folded(name))
        .mapTo(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** These ids, or those they were merged into, and all that were merged into the same. */
  List<String> withMerged(List<String> ids) {
    return ids.stream().flatMap(id -> family(id).stream()).distinct().toList();
  }

  private List<String> family(String id) {
    String head = handle.createQuery(HEAD).bind("id", id).mapTo(String.class).findOne().orElse(id);
    var family = new ArrayList<>(List.of(head));
    family.addAll(also(head));
    return family;
  }

  /** From now on, the first actor and all that were merged into it count as the second. */
  void merge(String id, String into) {
    handle.createUpdate(MERGE).bind("id", id).bind("into", into).execute();
  }

  /** From now on, the actor counts as itself. */
  void part(String id) {
    handle.createUpdate(PART).bind("id", id).execute();
  }

  /** Lower case, without accents. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}

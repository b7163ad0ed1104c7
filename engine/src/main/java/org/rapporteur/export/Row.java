package org.rapporteur.export;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Contribution;
import org.rapporteur.event.Event;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.StoredCommitment;
import org.rapporteur.store.StoredEvent;
import org.rapporteur.store.StoredQuestion;
import org.rapporteur.time.Period;

/**
 * A line of a list, for any format: what its columns hold, by the columns' names, in their order.
 * Immutable.
 *
 * @param cells strings, booleans or lists of strings; "" where nothing is known
 */
public record Row(Map<String, Object> cells) {
  private static final List<String> ARTICLE =
      List.of("published", "article", "title", "site", "uri");

  /** The columns of an event. */
  public static final List<String> EVENT =
      columns(
          "id",
          "type",
          "mode",
          "planned",
          "actors",
          "actor_ids",
          "recipients",
          "recipient_ids",
          "what",
          "where",
          "from",
          "to",
          "days_inferred");

  /** The columns of a commitment. */
  public static final List<String> COMMITMENT =
      columns(
          "id",
          "actors",
          "actor_ids",
          "what",
          "amount",
          "by",
          "condition",
          "said_by",
          "said_by_id",
          "statement");

  /** The columns of an open question. */
  public static final List<String> QUESTION =
      columns("id", "asked_by", "asked_by_id", "what", "statement");

  /** The columns of a question. */
  public static final List<String> ISSUE =
      List.of("id", "proposition", "aliases", "words", "body", "status", "status_since");

  /** The columns of where an actor stands. */
  public static final List<String> POSITION =
      List.of(
          "issue",
          "actor",
          "actor_id",
          "actor_type",
          "via",
          "stance",
          "as_of",
          "confidence",
          "basis",
          "statements",
          "contrary",
          "earlier",
          "condition");

  /** The columns of a side taken on a day. */
  public static final List<String> SIDE_TAKEN =
      List.of(
          "issue",
          "day",
          "speaker",
          "speaker_id",
          "speaker_type",
          "affiliation",
          "stance",
          "confidence",
          "basis",
          "explicit",
          "statement",
          "condition");

  /** The columns of a contribution. */
  public static final List<String> CONTRIBUTION =
      List.of(
          "theatre", "actors", "actor_ids", "taken_away", "kind", "planned", "what", "day", "id");

  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  private static List<String> columns(String... own) {
    return Stream.concat(Stream.of(own), ARTICLE.stream()).toList();
  }

  private static Row of(List<String> columns, Object... values) {
    var cells = new LinkedHashMap<String, Object>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), values[i]);
    }
    return new Row(cells);
  }

  public static Row of(StoredEvent stored) {
    Event event = stored.event();
    ArticleHead article = stored.article();
    return of(
        EVENT,
        stored.id(),
        event.type().name(),
        event.mode().map(Enum::name).orElse(""),
        event.planned(),
        names(event.actors()),
        ids(event.actors()),
        names(event.recipients()),
        ids(event.recipients()),
        stored.what(),
        stored.where().orElse(""),
        day(event.when().map(Period::from)),
        day(event.when().map(Period::to)),
        event.when().filter(Period::inferred).isPresent(),
        day(article.day()),
        article.id(),
        article.title().orElse(""),
        article.site().orElse(""),
        article.uri());
  }

  public static Row of(StoredCommitment stored) {
    Commitment commitment = stored.commitment();
    ArticleHead article = stored.article();
    return of(
        COMMITMENT,
        stored.id(),
        names(commitment.actors()),
        ids(commitment.actors()),
        stored.what(),
        stored.amount().orElse(""),
        day(commitment.by()),
        stored.condition().orElse(""),
        stored.saidBy().map(Row::name).orElse(""),
        stored.saidBy().map(Speaker::id).orElse(""),
        commitment.saidBy().orElse(""),
        day(article.day()),
        article.id(),
        article.title().orElse(""),
        article.site().orElse(""),
        article.uri());
  }

  public static Row of(StoredQuestion stored) {
    ArticleHead article = stored.article();
    Optional<Speaker> askedBy = stored.question().askedBy();
    return of(
        QUESTION,
        stored.id(),
        askedBy.map(Row::name).orElse(""),
        askedBy.map(Speaker::id).orElse(""),
        stored.what(),
        stored.question().saidBy(),
        day(article.day()),
        article.id(),
        article.title().orElse(""),
        article.site().orElse(""),
        article.uri());
  }

  /** A question as it stands on a day, or by its newest status. */
  public static Row of(Issue issue, Optional<LocalDate> asOf) {
    Optional<Issue.Status> status = issue.status(asOf.orElse(LocalDate.MAX));
    return of(
        ISSUE,
        issue.id(),
        issue.proposition(),
        issue.aliases(),
        issue.words(),
        issue.body().orElse(""),
        status.map(Issue.Status::status).orElse(""),
        day(status.map(Issue.Status::from)));
  }

  public static Row of(Position position) {
    return of(
        POSITION,
        position.issue(),
        position.actor().name(),
        position.actor().id(),
        position.actor().type().name(),
        position.via().orElse(""),
        position.stance().name(),
        day(position.asOf()),
        confidence(position.confidence()),
        position.basis().name(),
        statements(position.evidence()),
        statements(position.contrary()),
        position.earlier().stream()
            .map(c -> c.stance() + c.until().map(day -> " until " + day).orElse(""))
            .toList(),
        position.condition().map(Condition::words).orElse(""));
  }

  /** One piece of evidence, for a timeline. */
  public static Row of(Judgement judgement) {
    Speaker holder = judgement.holder();
    return of(
        SIDE_TAKEN,
        judgement.issue(),
        day(judgement.day()),
        name(holder),
        holder.id(),
        holder.type().name(),
        holder.affiliation().orElse(""),
        judgement.stance().name(),
        confidence(judgement.confidence()),
        judgement.basis().name(),
        judgement.explicit(),
        judgement.statement().orElse(""),
        judgement.condition().map(Condition::words).orElse(""));
  }

  private static List<String> statements(List<Judgement> judgements) {
    return judgements.stream().flatMap(j -> j.statement().stream()).distinct().toList();
  }

  private static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  public static Row of(Contribution contribution) {
    return of(
        CONTRIBUTION,
        contribution.theatre().orElse(""),
        names(contribution.actors()),
        ids(contribution.actors()),
        names(contribution.takenAway()),
        contribution.kind().name(),
        contribution.planned(),
        contribution.what(),
        day(contribution.day()),
        contribution.id());
  }

  private static List<String> names(List<Speaker> speakers) {
    return speakers.stream().map(Row::name).toList();
  }

  private static List<String> ids(List<Speaker> speakers) {
    return speakers.stream().map(Speaker::id).toList();
  }

  private static String name(Speaker speaker) {
    return speaker.name().orElse(speaker.label());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}

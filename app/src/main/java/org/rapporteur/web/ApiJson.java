package org.rapporteur.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Publication;
import org.rapporteur.decision.Declaration;
import org.rapporteur.decision.Member;
import org.rapporteur.decision.Movers;
import org.rapporteur.decision.Outlook;
import org.rapporteur.export.JsonWriter;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowLines;
import org.rapporteur.export.StatementLines;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Record;
import org.rapporteur.store.Spread;
import org.rapporteur.store.StoredActor;
import org.rapporteur.store.StoredStatement;

/**
 * Things of the record as JSON; readings, statements and rows in the shapes that the command line
 * prints.
 */
final class ApiJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  static String reading(Reading reading) {
    var out = new StringWriter();
    try (JsonWriter writer = JsonWriter.lines(out)) {
      writer.write(reading);
    }
    return out.toString().strip();
  }

  static ObjectNode statement(StoredStatement statement) {
    return StatementLines.json(statement);
  }

  /** Statements as JSON, with how far each of these and its article went. */
  static Function<StoredStatement, ObjectNode> statements(
      List<StoredStatement> some, Record record) {
    Map<String, Spread> said =
        record.statementSpreads(some.stream().map(s -> s.statement().id()).toList());
    Map<String, Spread> printed =
        record.articleSpreads(some.stream().map(s -> s.article().id()).distinct().toList());
    return statement -> {
      Spread spread = said.getOrDefault(statement.statement().id(), Spread.ONCE);
      return statement(statement)
          .put("appearances", spread.articles())
          .put("publishers", spread.publishers())
          .put("copies", printed.getOrDefault(statement.article().id(), Spread.ONCE).articles());
    };
  }

  /** The same, and how far it went. */
  static ObjectNode article(ArticleHead head, Map<String, Spread> articles) {
    Spread printed = articles.getOrDefault(head.id(), Spread.ONCE);
    return article(head).put("copies", printed.articles()).put("publishers", printed.publishers());
  }

  static JsonNode row(Row row) {
    var out = new StringWriter();
    try (RowLines lines = new RowLines(out)) {
      lines.write(row);
    }
    return parsed(out.toString());
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // we have just written it
    }
  }

  static ObjectNode article(ArticleHead head) {
    ObjectNode node = object();
    node.put("id", head.id()).put("uri", head.uri()).put("title", head.title().orElse(null));
    node.put("section", head.section().orElse(null)).put("site", head.site().orElse(null));
    strings(node, "authors", head.authors());
    node.put("language", head.language().orElse(null));
    if (head.published().isPresent()) {
      Publication published = head.published().get();
      ObjectNode day = node.putObject("published").put("date", published.date().toString());
      day.put("from", published.from().name());
      published.confidence().ifPresent(confidence -> day.put("confidence", confidence));
    } else {
      node.putNull("published");
    }
    if (head.statements().isPresent()) {
      return node.put("statements", head.statements().getAsInt());
    }
    return node.putNull("statements");
  }

  static ObjectNode actor(StoredActor actor) {
    ObjectNode node = object();
    node.put("id", actor.id()).put("name", actor.name()).put("type", actor.type().name());
    strings(node, "also", actor.also());
    node.put("statements", actor.statements());
    return node.put("first", day(actor.first())).put("last", day(actor.last()));
  }

  static ObjectNode issue(Issue issue) {
    ObjectNode node = object();
    node.put("id", issue.id()).put("proposition", issue.proposition());
    strings(node, "aliases", issue.aliases());
    strings(node, "words", issue.words());
    node.put("body", issue.body().orElse(null));
    ArrayNode statuses = node.putArray("statuses");
    issue
        .statuses()
        .forEach(
            status ->
                statuses
                    .addObject()
                    .put("from", status.from().toString())
                    .put("status", status.status()));
    return node;
  }

  static ObjectNode position(Position position) {
    ObjectNode node = object();
    node.put("issue", position.issue());
    node.putObject("actor")
        .put("id", position.actor().id())
        .put("name", position.actor().name())
        .put("type", position.actor().type().name());
    node.put("via", position.via().orElse(null)).put("stance", position.stance().name());
    node.put("asOf", day(position.asOf()));
    node.put("confidence", Math.round(position.confidence() * 100) / 100.0);
    node.put("basis", position.basis().name());
    strings(node, "evidence", statements(position.evidence()));
    strings(node, "contrary", statements(position.contrary()));
    ArrayNode earlier = node.putArray("earlier");
    position
        .earlier()
        .forEach(
            change ->
                earlier
                    .addObject()
                    .put("stance", change.stance().name())
                    .put("until", day(change.until())));
    return node.put("condition", position.condition().map(Condition::words).orElse(null));
  }

  private static List<String> statements(List<Judgement> evidence) {
    return evidence.stream().flatMap(judgement -> judgement.statement().stream()).toList();
  }

  static ObjectNode outlook(String issue, Outlook outlook) {
    ObjectNode node = object();
    node.put("issue", issue);
    node.putObject("body")
        .put("id", outlook.body().id())
        .put("name", outlook.body().name())
        .put("rule", outlook.body().rule().inWords());
    node.put("asOf", outlook.asOf().toString()).put("verdict", outlook.verdict().name());
    ArrayNode declarations = node.putArray("declarations");
    outlook
        .declarations()
        .forEach((member, declared) -> declarations.add(declaration(member, declared)));
    members(node, "suspended", outlook.suspended());
    members(node, "blockers", outlook.blockers());
    node.set("moves", movers(outlook.moves()));
    node.set("stops", movers(outlook.stops()));
    return node;
  }

  private static ObjectNode declaration(Member member, Declaration declared) {
    ObjectNode node = object();
    node.putObject("member")
        .put("id", member.id())
        .put("name", member.name())
        .put("weight", member.weight())
        .put("permanent", member.permanent());
    node.put("side", declared.side().name()).put("said", day(declared.said()));
    return node.put("basis", declared.basis().name());
  }

  private static ObjectNode movers(Movers movers) {
    ObjectNode node = object();
    members(node, "each", movers.each());
    node.put("any", movers.any());
    members(node, "among", movers.among());
    ArrayNode others = node.putArray("others");
    movers
        .others()
        .forEach(
            set -> {
              ArrayNode ids = others.addArray();
              set.forEach(member -> ids.add(member.id()));
            });
    return node.put("complete", movers.complete());
  }

  private static void members(ObjectNode node, String field, List<Member> members) {
    strings(node, field, members.stream().map(Member::id).toList());
  }

  private static void strings(ObjectNode node, String field, List<String> values) {
    ArrayNode array = node.putArray(field);
    values.forEach(array::add);
  }

  private static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private ApiJson() {}
}

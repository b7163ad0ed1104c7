package org.rapporteur.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.attribution.Manner;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Reach;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/** Statements as JSON Lines, in one of the shapes that docs/record.md describes. */
public final class StatementLines implements StatementWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;
  private final BiFunction<StoredStatement, Reach, ObjectNode> shape;

  private StatementLines(Writer out, BiFunction<StoredStatement, Reach, ObjectNode> shape) {
    this.out = out;
    this.shape = shape;
  }

  /** The record's own shape, with the head of the article and both counts of copies. */
  public static StatementLines plain(Writer out) {
    return new StatementLines(
        out,
        (stored, reach) ->
            json(stored).put("appearances", reach.appearances()).put("copies", reach.copies()));
  }

  /**
   * As Quotebank has quotations: one quotation a line, with the probability of its speaker and all
   * addresses that it stands at. Write each once, as its first publisher has it.
   *
   * @param appearances gives a statement by its id, and the same one in other articles
   */
  public static StatementLines quotebank(
      Writer out, Function<String, List<StoredStatement>> appearances) {
    return new StatementLines(
        out,
        (stored, reach) ->
            quotebank(
                stored,
                reach.appearances() > 1
                    ? appearances.apply(stored.statement().id())
                    : List.of(stored)));
  }

  /**
   * As annotations of the W3C's Web Annotation Data Model, whose positions count code points.
   *
   * @param articles gives an article by its id
   */
  public static StatementLines webAnnotations(Writer out, Function<String, Article> articles) {
    var annotations = new WebAnnotations(articles);
    return new StatementLines(out, (stored, reach) -> annotations.of(stored));
  }

  @Override
  public void write(StoredStatement statement, Reach reach) {
    try {
      out.write(JSON.writeValueAsString(shape.apply(statement, reach)));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record's own shape, without counts. */
  public static ObjectNode json(StoredStatement stored) {
    Statement s = stored.statement();
    ObjectNode line = object();
    line.put("id", s.id());
    line.put("date", blankAsNull(StatementDay.of(stored)));
    if (stored.hasInferredDay()) {
      line.put("dateInferred", true);
    }
    line.put("manner", s.attribution().manner().name());
    line.set("source", span(s.attribution().source(), stored.source()));
    line.set("cue", span(s.attribution().cue(), stored.cue()));
    ArrayNode content = line.putArray("content");
    List<Span> spans = s.attribution().content();
    for (int i = 0; i < spans.size(); i++) {
      content.add(span(spans.get(i), stored.content().get(i)));
    }
    line.set(
        "speaker",
        s.speaker()
            .<JsonNode>map(StatementLines::speaker)
            .orElseGet(JsonNodeFactory.instance::nullNode));
    ArrayNode with = line.putArray("with");
    s.with().forEach(other -> with.add(speaker(other)));
    line.put("within", s.within().orElse(null));
    line.put("polarity", s.polarity().name());
    if (s.said().isPresent()) {
      ObjectNode said = line.putObject("said");
      said.put("from", s.said().get().from().toString()).put("to", s.said().get().to().toString());
      if (s.said().get().inferred()) {
        said.put("inferred", true);
      }
    } else {
      line.putNull("said");
    }
    line.put("occasion", s.occasion().orElse(null));
    line.put("anonymity", s.anonymity().orElse(null));
    line.put("confidence", Math.round(s.confidence() * 100) / 100.0);
    line.put("standing", stored.standing().name());
    ArticleHead article = stored.article();
    line.putObject("article")
        .put("id", article.id())
        .put("uri", article.uri())
        .put("title", article.title().orElse(null))
        .put("site", article.site().orElse(null))
        .put("published", article.day().map(LocalDate::toString).orElse(null));
    return line;
  }

  private static ObjectNode quotebank(StoredStatement stored, List<StoredStatement> appearances) {
    Statement s = stored.statement();
    String speaker = s.speaker().flatMap(Speaker::name).orElse("None");
    String day = StatementDay.of(stored);
    ObjectNode line = object();
    line.put("quoteID", s.id());
    line.put("quotation", String.join(" ", stored.content()));
    line.put("speaker", speaker);
    line.putArray("qids");
    line.put("date", day.isEmpty() ? null : day + " 00:00:00");
    line.put("numOccurrences", appearances.size());
    ArrayNode probabilities = line.putArray("probas");
    probabilities.addArray().add(speaker).add(fourDigits(s.confidence()));
    if (!speaker.equals("None")) {
      probabilities.addArray().add("None").add(fourDigits(1 - s.confidence()));
    }
    ArrayNode urls = line.putArray("urls");
    appearances.stream().map(each -> each.article().uri()).distinct().forEach(urls::add);
    line.put("phase", "E");
    return line;
  }

  private static String fourDigits(double probability) {
    return String.format(Locale.ROOT, "%.4f", probability);
  }

  private static ObjectNode speaker(Speaker speaker) {
    return object()
        .put("id", speaker.id())
        .put("name", speaker.name().orElse(null))
        .put("type", speaker.type().name())
        .put("role", speaker.role().orElse(null))
        .put("affiliation", speaker.affiliation().orElse(null))
        .put("label", speaker.label())
        .put("resolvedBy", speaker.resolvedBy().name());
  }

  private static JsonNode span(Optional<Span> span, Optional<String> words) {
    return span.isPresent()
        ? span(span.get(), words.orElse(""))
        : JsonNodeFactory.instance.nullNode();
  }

  private static ObjectNode span(Span span, String words) {
    return object().put("start", span.start()).put("end", span.end()).put("text", words);
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Whether somebody's own words are in it. */
  static boolean quotes(StoredStatement stored) {
    return stored.statement().attribution().manner() != Manner.INDIRECT;
  }
}

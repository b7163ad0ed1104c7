package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/** One reading as one JSON object. */
final class ReadingJson {
  private final JsonGenerator json;
  private final Reading reading;
  private final String text;

  ReadingJson(JsonGenerator json, Reading reading) {
    this.json = json;
    this.reading = reading;
    this.text = reading.article().text();
  }

  void write() throws IOException {
    json.writeStartObject();
    article(reading.article());
    if (reading.statements().isPresent()) {
      json.writeArrayFieldStart("statements");
      for (Statement statement : reading.statements().get()) {
        statement(statement);
      }
      json.writeEndArray();
    }
    if (reading.positions().isPresent()) {
      json.writeArrayFieldStart("positions");
      for (Position position : reading.positions().get()) {
        position(position);
      }
      json.writeEndArray();
    }
    if (reading.proceedings().isPresent()) {
      proceedings(reading.proceedings().get());
    }
    json.writeEndObject();
  }

  private void proceedings(Proceedings proceedings) throws IOException {
    json.writeArrayFieldStart("events");
    for (Event event : proceedings.events()) {
      event(event);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("commitments");
    for (Commitment commitment : proceedings.commitments()) {
      commitment(commitment);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("questions");
    for (OpenQuestion question : proceedings.questions()) {
      json.writeStartObject();
      string("askedBy", question.askedBy().map(ReadingJson::name));
      span("what", Optional.of(question.what()));
      json.writeStringField("statement", question.saidBy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void event(Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", event.type().name());
    string("mode", event.mode().map(Enum::name));
    speakers("actors", event.actors());
    speakers("recipients", event.recipients());
    span("what", Optional.of(event.what()));
    string("where", event.where().filter(this::isPlaced).map(where -> where.in(text)));
    string("from", event.when().map(period -> period.from().toString()));
    string("to", event.when().map(period -> period.to().toString()));
    if (event.when().filter(Period::inferred).isPresent()) {
      json.writeBooleanField("inferred", true);
    }
    json.writeBooleanField("planned", event.planned());
    json.writeEndObject();
  }

  private void commitment(Commitment commitment) throws IOException {
    json.writeStartObject();
    speakers("actors", commitment.actors());
    span("what", Optional.of(commitment.what()));
    string("amount", commitment.amount().filter(this::isPlaced).map(words -> words.in(text)));
    string("by", commitment.by().map(LocalDate::toString));
    span("condition", commitment.condition());
    string("saidBy", commitment.saidBy().flatMap(this::speakerOf).map(ReadingJson::name));
    string("statement", commitment.saidBy());
    json.writeEndObject();
  }

  private Optional<Speaker> speakerOf(String statement) {
    return reading.statements().orElse(List.of()).stream()
        .filter(s -> s.id().equals(statement))
        .findFirst()
        .flatMap(Statement::speaker);
  }

  private static String name(Speaker speaker) {
    return speaker.name().orElse(speaker.label());
  }

  private void speakers(String field, List<Speaker> speakers) throws IOException {
    json.writeArrayFieldStart(field);
    for (Speaker speaker : speakers) {
      speaker(speaker);
    }
    json.writeEndArray();
  }

  private void position(Position position) throws IOException {
    json.writeStartObject();
    json.writeStringField("issue", position.issue());
    json.writeObjectFieldStart("actor");
    json.writeStringField("id", position.actor().id());
    json.writeStringField("name", position.actor().name());
    json.writeStringField("type", position.actor().type().name());
    json.writeEndObject();
    string("via", position.via());
    json.writeStringField("stance", position.stance().name());
    string("asOf", position.asOf().map(LocalDate::toString));
    json.writeNumberField("confidence", hundredths(position.confidence()));
    json.writeStringField("basis", position.basis().name());
    evidence("evidence", position.evidence());
    evidence("contrary", position.contrary());
    span("condition", position.condition().map(Condition::span));
    json.writeEndObject();
  }

  /** Statements by their ids, sentences of the article as spans. */
  private void evidence(String field, List<Judgement> judgements) throws IOException {
    json.writeArrayFieldStart(field);
    for (Judgement judgement : judgements) {
      if (judgement.statement().isPresent()) {
        json.writeString(judgement.statement().get());
      } else {
        for (Span span : judgement.evidence()) {
          span(span);
        }
      }
    }
    json.writeEndArray();
  }

  private void article(Article article) throws IOException {
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id().value());
    json.writeStringField("uri", article.uri());
    string("title", article.title());
    string("section", article.section());
    string("site", article.site());
    json.writeArrayFieldStart("authors");
    for (String author : article.authors()) {
      json.writeString(author);
    }
    json.writeEndArray();
    string("language", article.language());
    published(article.published());
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void published(Optional<Publication> published) throws IOException {
    if (published.isEmpty()) {
      json.writeNullField("published");
      return;
    }
    json.writeObjectFieldStart("published");
    json.writeStringField("date", published.get().date().toString());
    json.writeStringField("from", published.get().from().name());
    if (published.get().confidence().isPresent()) {
      json.writeNumberField("confidence", published.get().confidence().getAsDouble());
    }
    json.writeEndObject();
  }

  private void statement(Statement statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", statement.id());
    json.writeStringField("manner", statement.attribution().manner().name());
    span("source", statement.attribution().source());
    span("cue", statement.attribution().cue());
    json.writeArrayFieldStart("content");
    for (Span content : statement.attribution().content()) {
      span(content);
    }
    json.writeEndArray();
    json.writeFieldName("speaker");
    if (statement.speaker().isPresent()) {
      speaker(statement.speaker().get());
    } else {
      json.writeNull();
    }
    speakers("with", statement.with());
    string("within", statement.within());
    json.writeStringField("polarity", statement.attribution().polarity().name());
    said(statement.said());
    string("occasion", statement.occasion());
    string("anonymity", statement.anonymity());
    json.writeNumberField("confidence", hundredths(statement.confidence()));
    json.writeEndObject();
  }

  private void said(Optional<Period> said) throws IOException {
    if (said.isEmpty()) {
      json.writeNullField("said");
      return;
    }
    json.writeObjectFieldStart("said");
    json.writeStringField("from", said.get().from().toString());
    json.writeStringField("to", said.get().to().toString());
    if (said.get().inferred()) {
      json.writeBooleanField("inferred", true);
    }
    json.writeEndObject();
  }

  private void speaker(Speaker speaker) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", speaker.id());
    string("name", speaker.name());
    json.writeStringField("type", speaker.type().name());
    string("role", speaker.role());
    string("affiliation", speaker.affiliation());
    json.writeStringField("label", speaker.label());
    json.writeStringField("resolvedBy", speaker.resolvedBy().name());
    json.writeEndObject();
  }

  private void span(String field, Optional<Span> span) throws IOException {
    json.writeFieldName(field);
    if (span.isPresent()) {
      span(span.get());
    } else {
      json.writeNull();
    }
  }

  private void span(Span span) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    if (isPlaced(span)) {
      json.writeStringField("text", span.in(text));
    } else {
      json.writeNullField("text");
      json.writeStringField("notice", "its place lies outside the text: run verify");
    }
    json.writeEndObject();
  }

  /** Not so in a damaged record. */
  private boolean isPlaced(Span span) {
    return span.within(text);
  }

  private void string(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  private static double hundredths(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }
}

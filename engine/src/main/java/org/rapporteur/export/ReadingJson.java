package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Period;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

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
    json.writeEndObject();
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
    json.writeArrayFieldStart("with");
    for (Speaker other : statement.with()) {
      speaker(other);
    }
    json.writeEndArray();
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
    json.writeStringField("text", span.in(text));
    json.writeEndObject();
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

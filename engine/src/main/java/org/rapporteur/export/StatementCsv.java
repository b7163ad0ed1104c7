package org.rapporteur.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.actor.Speaker;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Reach;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/**
 * Statements as a table with commas (RFC 4180), a head and a row each. The words of the article
 * stand there as they are, line breaks included; several contents of one statement are set apart by
 * " … ", their spans by a space.
 */
public final class StatementCsv implements StatementWriter {
  private static final String[] HEAD = {
    "id",
    "date",
    "speaker",
    "speaker_id",
    "type",
    "role",
    "affiliation",
    "with",
    "manner",
    "polarity",
    "cue",
    "content",
    "spans",
    "said_from",
    "said_to",
    "occasion",
    "anonymity",
    "confidence",
    "standing",
    "article",
    "title",
    "site",
    "uri",
    "appearances",
    "copies",
    "date_inferred"
  };

  private final CSVPrinter csv;

  public StatementCsv(Writer out) {
    try {
      csv = CSVFormat.RFC4180.builder().setHeader(HEAD).get().print(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(StoredStatement stored, Reach reach) {
    Statement s = stored.statement();
    Optional<Speaker> speaker = s.speaker();
    try {
      csv.printRecord(
          s.id(),
          StatementDay.of(stored),
          speaker.map(StatementCsv::name).orElse(""),
          speaker.map(Speaker::id).orElse(""),
          speaker.map(who -> who.type().name()).orElse(""),
          speaker.flatMap(Speaker::role).orElse(""),
          speaker.flatMap(Speaker::affiliation).orElse(""),
          s.with().stream().map(StatementCsv::name).collect(Collectors.joining("; ")),
          s.attribution().manner(),
          s.polarity(),
          stored.cue().orElse(""),
          String.join(" … ", stored.content()),
          spans(s.attribution().content()),
          s.said().map(Period::from).map(Object::toString).orElse(""),
          s.said().map(Period::to).map(Object::toString).orElse(""),
          s.occasion().orElse(""),
          s.anonymity().orElse(""),
          String.format(Locale.ROOT, "%.2f", s.confidence()),
          stored.standing(),
          stored.article().id(),
          stored.article().title().orElse(""),
          stored.article().site().orElse(""),
          stored.article().uri(),
          reach.appearances(),
          reach.copies(),
          stored.hasInferredDay());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Speaker speaker) {
    return speaker.name().orElse(speaker.label());
  }

  private static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.rapporteur.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.StoredArticle;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.time.Period;

/** The index's documents of one article: one for each statement, and one for itself. */
final class ArticleDocuments {
  private static final int LONGEST_VALUE = 8_000; // code units; Lucene refuses 32,766 bytes

  private final StoredArticle stored;
  private final Map<String, List<String>> issues;
  private final Set<String> repeated;

  /**
   * @param issues by the id of each statement, the ids of the questions that it takes a side on
   * @param repeated ids of those that repeat a statement of another article
   */
  ArticleDocuments(StoredArticle stored, Map<String, List<String>> issues, Set<String> repeated) {
    this.stored = stored;
    this.issues = issues;
    this.repeated = repeated;
  }

  List<Document> all() {
    var documents = new ArrayList<Document>();
    documents.add(article());
    for (StoredStatement statement : stored.statements().orElse(List.of())) {
      documents.add(statement(statement));
    }
    return documents;
  }

  private Document article() {
    Document document = new Document();
    String id = stored.article().id().value();
    about(document, Fields.ARTICLE, id, day(Optional.empty()));
    stored
        .article()
        .title()
        .ifPresent(title -> document.add(new TextField(Fields.TITLE, title, Field.Store.YES)));
    document.add(new TextField(Fields.BODY, stored.article().text(), Field.Store.YES));
    var actors = new TreeSet<String>();
    for (StoredStatement statement : stored.statements().orElse(List.of())) {
      for (Speaker speaker : speakers(statement.statement())) {
        if (speaker instanceof Speaker.Named) {
          actors.add(speaker.id());
        }
      }
    }
    actors.forEach(
        actor -> {
          document.add(new StringField(Fields.ACTORS, shortened(actor), Field.Store.YES));
        });
    return document;
  }

  private Document statement(StoredStatement kept) {
    Statement statement = kept.statement();
    Document document = new Document();
    about(document, Fields.STATEMENT, statement.id(), day(statement.said().map(Period::from)));
    String words = String.join(" … ", kept.content());
    document.add(new TextField(Fields.TEXT, words, Field.Store.YES));
    String manner = statement.attribution().manner().name().toLowerCase(Locale.ROOT);
    document.add(new StringField(Fields.MANNER, manner, Field.Store.NO));
    counted(document, Fields.MANNER, manner);
    if (repeated.contains(statement.id())) {
      document.add(new StringField(Fields.REPEATS, Fields.YES, Field.Store.NO));
    }
    for (Speaker speaker : speakers(statement)) {
      String name = speaker.name().orElse(speaker.label());
      document.add(new TextField(Fields.SPEAKER, name, Field.Store.NO));
      document.add(new StringField(Fields.ACTOR, shortened(speaker.id()), Field.Store.NO));
      if (speaker.type() != SpeakerType.UNKNOWN && speaker.type() != SpeakerType.ANONYMOUS) {
        counted(document, Fields.SPEAKER, name);
      }
      speaker
          .affiliation()
          .ifPresent(
              affiliation -> {
                document.add(new TextField(Fields.AFFILIATION, affiliation, Field.Store.NO));
                exactly(document, Fields.AFFILIATION, affiliation);
                counted(document, Fields.AFFILIATION, affiliation);
              });
    }
    for (String issue : issues.getOrDefault(statement.id(), List.of())) {
      String id = issue.toLowerCase(Locale.ROOT);
      document.add(new StringField(Fields.ISSUE, shortened(id), Field.Store.NO));
      counted(document, Fields.ISSUE, issue);
    }
    return document;
  }

  private void about(Document document, String kind, String id, Optional<LocalDate> day) {
    document.add(new StringField(Fields.KIND, kind, Field.Store.YES));
    document.add(new StringField(Fields.ID, id, Field.Store.YES));
    document.add(new StringField(Fields.OF, stored.article().id().value(), Field.Store.YES));
    day.ifPresent(
        date -> {
          document.add(new StringField(Fields.DATE, date.toString(), Field.Store.NO));
          counted(document, "year", String.valueOf(date.getYear()));
        });
    document.add(
        new NumericDocValuesField(
            Fields.DAY, day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)));
    stored
        .article()
        .site()
        .ifPresent(
            site -> {
              document.add(new TextField(Fields.SITE, site, Field.Store.NO));
              exactly(document, Fields.SITE, site);
              counted(document, Fields.SITE, site);
            });
  }

  private Optional<LocalDate> day(Optional<LocalDate> said) {
    return said.or(() -> stored.article().published().map(p -> p.date()));
  }

  private static void exactly(Document document, String field, String value) {
    document.add(new StringField(Fields.EXACTLY + field, shortened(value), Field.Store.NO));
  }

  private static void counted(Document document, String field, String value) {
    document.add(
        new SortedSetDocValuesField(Fields.COUNTED + field, new BytesRef(shortened(value))));
  }

  static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }

  private static List<Speaker> speakers(Statement statement) {
    var speakers = new ArrayList<Speaker>();
    statement.speaker().ifPresent(speakers::add);
    speakers.addAll(statement.with());
    return speakers;
  }
}

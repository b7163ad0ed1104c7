package org.rapporteur.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.store.Record;
import org.rapporteur.store.StatementFilter;

/** What a filter asks for, as clauses of a query. */
final class FilterQueries {

  static List<BooleanClause> of(Record record, StatementFilter filter) {
    var all = new BooleanQuery.Builder();
    if (!filter.speakers().isEmpty()) {
      all.add(spokenBy(record, filter.speakers()), Occur.FILTER);
    }
    term(all, Fields.EXACTLY + Fields.AFFILIATION, filter.affiliation());
    term(all, Fields.EXACTLY + Fields.SITE, filter.site());
    term(all, Fields.MANNER, filter.manner().map(manner -> lower(manner.name())));
    term(all, Fields.ISSUE, filter.issue().map(FilterQueries::lower));
    term(all, Fields.OF, filter.article());
    if (filter.once()) {
      all.add(new TermQuery(new Term(Fields.REPEATS, Fields.YES)), Occur.MUST_NOT);
    }
    if (filter.from().isPresent() || filter.to().isPresent()) {
      all.add(
          NumericDocValuesField.newSlowRangeQuery( // only asked for what holds the words
              Fields.DAY,
              filter.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE + 1),
              filter.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)),
          Occur.FILTER);
    }
    return all.build().clauses();
  }

  /** Said by one of these actors, or one whom people found to be the same. */
  private static Query spokenBy(Record record, List<String> actors) {
    var ids = new TreeSet<>(actors);
    for (String actor : actors) {
      record
          .actor(actor)
          .ifPresent(
              found -> {
                ids.add(found.id());
                ids.addAll(found.also());
              });
    }
    return new TermInSetQuery(
        Fields.ACTOR,
        ids.stream().map(id -> new BytesRef(ArticleDocuments.shortened(id))).toList());
  }

  private static void term(BooleanQuery.Builder all, String field, Optional<String> value) {
    value.ifPresent(
        v -> all.add(new TermQuery(new Term(field, ArticleDocuments.shortened(v))), Occur.FILTER));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  private FilterQueries() {}
}

package org.rapporteur.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;

/** The statements of a filter that hold some words one after another, the newest day first. */
final class ListedStatements {
  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Fields.DAY, SortField.Type.LONG, /* reverse= */ true), SortField.FIELD_DOC);
  private static final int AT_ONCE = 500;

  private final Record record;
  private final Query wanted;

  ListedStatements(Record record, Analyzer analyzer, String words, StatementFilter filter) {
    this.record = record;
    this.wanted = wanted(record, analyzer, words, filter);
  }

  Page<StoredStatement> page(IndexSearcher searcher, Slice slice) throws IOException {
    TopDocs top = searcher.search(wanted, slice.offset() + slice.limit(), NEWEST_FIRST);
    int from = Math.min(slice.offset(), top.scoreDocs.length);
    List<StoredStatement> items =
        stored(searcher, Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length));
    return new Page<>(items, searcher.count(wanted), /* exact= */ true);
  }

  void each(IndexSearcher searcher, Consumer<StoredStatement> sink) throws IOException {
    TopDocs top = searcher.search(wanted, AT_ONCE, NEWEST_FIRST);
    while (top.scoreDocs.length > 0) {
      stored(searcher, top.scoreDocs).forEach(sink);
      ScoreDoc last = top.scoreDocs[top.scoreDocs.length - 1];
      top = searcher.searchAfter(last, wanted, AT_ONCE, NEWEST_FIRST);
    }
  }

  private List<StoredStatement> stored(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    var ids = new ArrayList<String>();
    StoredFields fields = searcher.storedFields();
    for (ScoreDoc hit : hits) {
      ids.add(fields.document(hit.doc).get(Fields.ID));
    }
    Map<String, StoredStatement> byId = record.statements(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
  }

  private static Query wanted(
      Record record, Analyzer analyzer, String words, StatementFilter filter) {
    Query inARow = new QueryBuilder(analyzer).createPhraseQuery(Fields.TEXT, words);
    if (inARow == null) { // nothing but marks
      return new MatchNoDocsQuery();
    }
    var all = new BooleanQuery.Builder();
    all.add(inARow, Occur.FILTER);
    if (!filter.speakers().isEmpty()) {
      all.add(spokenBy(record, filter.speakers()), Occur.FILTER);
    }
    term(all, Fields.EXACTLY + Fields.AFFILIATION, filter.affiliation());
    term(all, Fields.EXACTLY + Fields.SITE, filter.site());
    term(all, Fields.MANNER, filter.manner().map(manner -> lower(manner.name())));
    term(all, Fields.ISSUE, filter.issue().map(ListedStatements::lower));
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
    return all.build();
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
}

package org.rapporteur.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
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
    FilterQueries.of(record, filter).forEach(all::add);
    return all.build();
  }
}

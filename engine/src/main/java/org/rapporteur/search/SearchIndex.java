package org.rapporteur.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;

/**
 * Finds statements and articles of a record by words, phrases and fields: {@code speaker:}, {@code
 * affiliation:}, {@code manner:}, {@code issue:}, {@code date:[a TO b]}, {@code site:}, {@code
 * title:}, {@code text:}. Thread-safe; close it after use, before the record.
 */
public final class SearchIndex implements AutoCloseable {
  private static final int PASSAGES = 2;
  private static final int HIGHLIGHTED = 200_000; // code units from a text's beginning

  private static final Sort NEWEST_FIRST =
      new Sort(new SortField(Fields.DAY, SortField.Type.LONG, /* reverse= */ true));

  /** What comes first. */
  public enum Order {
    /** What meets the query best. */
    BEST,
    /** What was said last. */
    NEWEST
  }

  private final Record record;
  private final Path folder;
  private final Directory directory;
  private final Analyzer analyzer = Fields.analyzer();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private SearchIndex(Record record, Path folder, Directory directory, DirectoryReader reader) {
    this.record = record;
    this.folder = folder;
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /**
   * Opens the index in a folder and brings it up to the state of the record; makes it where it is
   * not there, and makes it anew where it is another record's.
   *
   * @param progress is told how many articles were indexed so far
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if the folder cannot be used
   */
  public static SearchIndex open(Record record, Path folder, IntConsumer progress) {
    try {
      Directory directory = FSDirectory.open(folder);
      update(record, directory, progress);
      return new SearchIndex(record, folder, directory, DirectoryReader.open(directory));
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static void update(Record record, Directory directory, IntConsumer progress)
      throws IOException {
    try {
      new IndexUpdate(record, directory, Fields.analyzer()).run(progress);
    } catch (LockObtainFailedException e) {
      if (!DirectoryReader.indexExists(directory)) {
        throw e;
      } // another program brings it up to date: what is there will do until then
    }
  }

  /** Takes in what changed in the record since. */
  public synchronized void refresh() {
    try {
      update(record, directory, done -> {});
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        DirectoryReader older = reader;
        reader = newer;
        searcher = new IndexSearcher(newer);
        older.decRef(); // searches that go on in it keep it open
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private <T> T search(Search<T> search) {
    IndexSearcher current;
    synchronized (this) {
      current = searcher;
      current.getIndexReader().incRef();
    }
    try {
      try {
        return search.in(current);
      } finally {
        current.getIndexReader().decRef();
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /**
   * Statements that meet a query, the best first; all of them for a blank one.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if the query cannot be understood
   */
  public Found<StatementHit> statements(String query, Slice slice) {
    return statements(query, StatementFilter.ALL, Order.BEST, slice);
  }

  /**
   * Statements that meet a query and a filter.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if the query cannot be understood
   */
  public Found<StatementHit> statements(
      String query, StatementFilter filter, Order order, Slice slice) {
    Query asked = QueryReader.ofStatements(query, analyzer);
    var all = new BooleanQuery.Builder().add(of(Fields.STATEMENT, asked), Occur.MUST);
    FilterQueries.of(record, filter).forEach(all::add);
    Query wanted = all.build();
    return search(
        searcher -> {
          TopDocs top = top(searcher, wanted, order, slice);
          String[] words =
              UnifiedHighlighter.builder(searcher, analyzer)
                  .withBreakIterator(WholeBreakIterator::new)
                  .withFormatter(Highlights.formatter())
                  .build()
                  .highlight(Fields.TEXT, asked, top, 1);
          List<String> ids = ids(searcher, top);
          Map<String, StoredStatement> stored = record.statements(ids);
          var hits = new ArrayList<StatementHit>();
          for (int i = 0; i < words.length; i++) {
            StoredStatement statement = stored.get(ids.get(i));
            if (statement != null) {
              Highlights shown = Highlights.of(words[i] == null ? "" : words[i]);
              hits.add(new StatementHit(statement, shown.words(), shown.met()));
            }
          }
          return found(hits, searcher, wanted);
        });
  }

  /**
   * Statements of a filter that hold some words one after another, in any of their forms; the
   * newest day first, then by article and place in it.
   */
  public Page<StoredStatement> statements(String words, StatementFilter filter, Slice slice) {
    return search(searcher -> listed(words, filter).page(searcher, slice));
  }

  /** Hands out all such statements, in the same order, some at a time. */
  public void eachStatement(String words, StatementFilter filter, Consumer<StoredStatement> sink) {
    search(
        searcher -> {
          listed(words, filter).each(searcher, sink);
          return true;
        });
  }

  private ListedStatements listed(String words, StatementFilter filter) {
    return new ListedStatements(record, analyzer, words, filter);
  }

  /**
   * Articles that meet a query, the best first.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if the query cannot be understood
   */
  public Found<ArticleHit> articles(String query, Slice slice) {
    Query asked = QueryReader.ofArticles(query, analyzer);
    Query wanted = of(Fields.ARTICLE, asked);
    return search(
        searcher -> {
          TopDocs top = top(searcher, wanted, slice);
          String[] words =
              UnifiedHighlighter.builder(searcher, analyzer)
                  .withFormatter(Highlights.formatter())
                  .withMaxLength(HIGHLIGHTED)
                  .withMaxNoHighlightPassages(0)
                  .build()
                  .highlight(Fields.BODY, asked, top, PASSAGES);
          List<String> ids = ids(searcher, top);
          Map<String, ArticleHead> heads = record.heads(ids);
          var hits = new ArrayList<ArticleHit>();
          for (int i = 0; i < words.length; i++) {
            ArticleHead head = heads.get(ids.get(i));
            if (head != null) {
              Highlights shown = Highlights.of(words[i] == null ? "" : words[i]);
              hits.add(new ArticleHit(head, shown.words(), shown.met()));
            }
          }
          return found(hits, searcher, wanted);
        });
  }

  /**
   * Articles with many of the rarer words of an article, or in which the same actors speak, the
   * nearest first.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if the record has no such article
   */
  public List<RelatedArticle> related(String article, int limit) {
    return search(searcher -> new Nearness(record, analyzer).to(article, searcher, limit));
  }

  private static Query of(String kind, Query asked) {
    return new BooleanQuery.Builder()
        .add(asked, Occur.MUST)
        .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
        .build();
  }

  private static TopDocs top(IndexSearcher searcher, Query query, Slice slice) throws IOException {
    return top(searcher, query, Order.BEST, slice);
  }

  private static TopDocs top(IndexSearcher searcher, Query query, Order order, Slice slice)
      throws IOException {
    int end = slice.offset() + slice.limit();
    TopDocs top =
        order == Order.BEST
            ? searcher.search(query, end)
            : searcher.search(query, end, NEWEST_FIRST);
    int from = Math.min(slice.offset(), top.scoreDocs.length);
    ScoreDoc[] part = Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length);
    return new TopDocs(top.totalHits, part);
  }

  private static <T> Found<T> found(List<T> hits, IndexSearcher searcher, Query wanted)
      throws IOException {
    ValueCounts.Counted counted = searcher.search(wanted, new ValueCounts());
    return new Found<>(hits, counted.total(), counted.values());
  }

  private static List<String> ids(IndexSearcher searcher, TopDocs top) throws IOException {
    var ids = new ArrayList<String>();
    StoredFields fields = searcher.storedFields();
    for (ScoreDoc hit : top.scoreDocs) {
      ids.add(fields.document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
    }
    return ids;
  }

  @Override
  public synchronized void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static RapporteurException failure(Path folder, IOException e) {
    return new RapporteurException(
        Fault.ENVIRONMENT,
        folder + ": the index cannot be used: " + e.getMessage() + "; it can be deleted",
        e);
  }
}

package org.rapporteur.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;
import org.rapporteur.store.Revised;
import org.rapporteur.store.StoredArticle;

/** Brings an index up to the state of a record: what changed since, or all of it. */
final class IndexUpdate {
  /** To be raised when {@link ArticleDocuments} or {@link Fields} change. */
  private static final String FORM = "2";

  private static final int ARTICLES_AT_ONCE = 200;
  private static final int ARTICLES_PER_COMMIT = 20_000;
  private static final double BUFFER_MEBIBYTES = 128;

  private final Record record;
  private final Directory directory;
  private final Analyzer analyzer;

  IndexUpdate(Record record, Directory directory, Analyzer analyzer) {
    this.record = record;
    this.directory = directory;
    this.analyzer = analyzer;
  }

  /**
   * @param progress is told how many articles were indexed so far
   */
  void run(IntConsumer progress) throws IOException {
    String origin = record.origin();
    Map<String, String> state = state();
    boolean same = FORM.equals(state.get("form")) && origin.equals(state.get("origin"));
    Revised last =
        same
            ? new Revised(
                Long.parseLong(state.getOrDefault("revision", "-1")),
                state.getOrDefault("article", ""))
            : Revised.NOTHING;
    List<Revised> changed = record.revisedSince(last, ARTICLES_AT_ONCE);
    if (same && changed.isEmpty()) {
      return;
    }
    var config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEBIBYTES);
    try (var writer = new IndexWriter(directory, config)) {
      if (!same) {
        writer.deleteAll();
      }
      int done = 0;
      while (!changed.isEmpty()) {
        for (Revised revised : changed) {
          article(writer, revised.article());
          last = revised;
          progress.accept(++done);
        }
        if (done % ARTICLES_PER_COMMIT == 0) {
          commit(writer, origin, last);
        }
        changed = record.revisedSince(last, ARTICLES_AT_ONCE);
      }
      commit(writer, origin, last);
    }
  }

  private Map<String, String> state() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    try (var reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData();
    }
  }

  private void article(IndexWriter writer, String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.OF, id));
    Optional<StoredArticle> article = record.article(id);
    if (article.isPresent()) {
      Map<String, List<String>> issues =
          record.judgementsIn(id).stream()
              .collect(
                  Collectors.groupingBy(
                      Judgement::statement,
                      TreeMap::new,
                      Collectors.mapping(Judgement::issue, Collectors.toList())));
      Set<String> repeated = Set.copyOf(record.repeatedIn(id));
      writer.addDocuments(new ArticleDocuments(article.get(), issues, repeated).all());
    }
  }

  private static void commit(IndexWriter writer, String origin, Revised last) throws IOException {
    var state = new HashMap<String, String>();
    state.put("form", FORM);
    state.put("origin", origin);
    state.put("revision", String.valueOf(last.revision()));
    state.put("article", last.article());
    writer.setLiveCommitData(state.entrySet());
    writer.commit();
  }
}

package org.rapporteur.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Record;

/** The articles nearest to one: with many of its rarer words, or in which the same actors speak. */
final class Nearness {
  private static final float SHARED_ACTOR = 3; // weighs like some words in common

  private final Record record;
  private final Analyzer analyzer;

  Nearness(Record record, Analyzer analyzer) {
    this.record = record;
    this.analyzer = analyzer;
  }

  List<RelatedArticle> to(String article, IndexSearcher searcher, int limit) throws IOException {
    TopDocs self =
        searcher.search(
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, article)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER)
                .build(),
            1);
    if (self.scoreDocs.length == 0) {
      throw new RapporteurException(Fault.NOT_FOUND, article + ": no such article in the record");
    }
    StoredFields fields = searcher.storedFields();
    int doc = self.scoreDocs[0].doc;
    var actors = new TreeSet<>(List.of(fields.document(doc).getValues(Fields.ACTORS)));
    ScoreDoc[] hits = searcher.search(near(searcher, doc, actors, article), limit).scoreDocs;
    var documents = new ArrayList<Document>();
    for (ScoreDoc hit : hits) {
      documents.add(fields.document(hit.doc, Set.of(Fields.ID, Fields.ACTORS)));
    }
    Map<String, ArticleHead> heads =
        record.heads(documents.stream().map(other -> other.get(Fields.ID)).toList());
    var related = new ArrayList<RelatedArticle>();
    for (int i = 0; i < hits.length; i++) {
      ArticleHead head = heads.get(documents.get(i).get(Fields.ID));
      if (head != null) {
        var shared = new TreeSet<>(List.of(documents.get(i).getValues(Fields.ACTORS)));
        shared.retainAll(actors);
        related.add(new RelatedArticle(head, hits[i].score, List.copyOf(shared)));
      }
    }
    return related;
  }

  private Query near(IndexSearcher searcher, int doc, Set<String> actors, String article)
      throws IOException {
    var like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {Fields.BODY});
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    var either = new BooleanQuery.Builder();
    either.add(like.like(doc), Occur.SHOULD);
    for (String actor : actors) {
      either.add(
          new BoostQuery(new TermQuery(new Term(Fields.ACTORS, actor)), SHARED_ACTOR),
          Occur.SHOULD);
    }
    return new BooleanQuery.Builder()
        .add(either.build(), Occur.MUST)
        .add(new TermQuery(new Term(Fields.ID, article)), Occur.MUST_NOT)
        .build();
  }
}

package org.rapporteur.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The fields of the index, and how the words in them are made alike. */
final class Fields {
  /** What a document is: {@link #STATEMENT} or {@link #ARTICLE}. */
  static final String KIND = "kind";

  static final String STATEMENT = "statement";
  static final String ARTICLE = "article";

  /** The statement's or article's id. */
  static final String ID = "id";

  /** The id of the article, of both kinds. */
  static final String OF = "of";

  /** The words said. */
  static final String TEXT = "text";

  /**
   * An article's text: a field of its own, so that looking for statements passes over no articles.
   */
  static final String BODY = "body";

  static final String TITLE = "title";
  static final String SPEAKER = "speaker";
  static final String AFFILIATION = "affiliation";
  static final String MANNER = "manner";
  static final String ISSUE = "issue";
  static final String DATE = "date";
  static final String SITE = "site";

  /** Ids of a statement's speakers. */
  static final String ACTOR = "actor";

  /** Ids of all who speak in an article. */
  static final String ACTORS = "actors";

  /** Affiliations and sites as a {@link org.rapporteur.store.StatementFilter} names them. */
  static final String EXACTLY = "exactly.";

  /** Whether a statement repeats one of another article: {@link #YES}, or not there. */
  static final String REPEATS = "repeats";

  static final String YES = "yes";

  /** The newest first, and what has no day last. */
  static final String DAY = "day";

  /** Whose values are counted; their names in the index, as stored values, begin with this. */
  static final String COUNTED = "count.";

  static final List<String> COUNTED_FIELDS =
      List.of(SPEAKER, AFFILIATION, MANNER, ISSUE, SITE, "year");

  private Fields() {}

  /** English words by their stems; names by their words; manners, questions and days whole. */
  static Analyzer analyzer() {
    Map<String, Analyzer> others = new HashMap<>();
    for (String named : List.of(SPEAKER, AFFILIATION, SITE)) {
      others.put(named, new Words(/* stemmed= */ false));
    }
    for (String whole : List.of(MANNER, ISSUE, DATE, ACTOR, ACTORS, ID, OF, KIND)) {
      others.put(whole, new Whole());
    }
    return new PerFieldAnalyzerWrapper(new Words(/* stemmed= */ true), others);
  }

  private static final class Words extends Analyzer {
    private final boolean stemmed;

    Words(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream alike =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
      return new TokenStreamComponents(words, stemmed ? new PorterStemFilter(alike) : alike);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
  }

  private static final class Whole extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }
}

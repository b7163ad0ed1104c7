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

  /** The words said, or the article's text. */
  static final String TEXT = "text";

  static final String TITLE = "title";
  static final String SPEAKER = "speaker";
  static final String AFFILIATION = "affiliation";
  static final String MANNER = "manner";
  static final String ISSUE = "issue";
  static final String DATE = "date";
  static final String SITE = "site";

  /** Ids of speakers, of an article's document all of them. */
  static final String ACTOR = "actor";

  /** Sorts the newest first, and what has no day last. */
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
    for (String whole : List.of(MANNER, ISSUE, DATE, ACTOR, ID, OF, KIND)) {
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

package org.rapporteur.search;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Reads a query as people write it: words, "phrases", AND, OR, NOT, parentheses, {@code
 * field:value} and {@code date:[a TO b]}. Words without AND or OR between them must all be met.
 */
final class QueryReader extends MultiFieldQueryParser {
  private static final Set<String> FIELDS =
      Set.of(
          Fields.TEXT,
          Fields.TITLE,
          Fields.SPEAKER,
          Fields.AFFILIATION,
          Fields.MANNER,
          Fields.ISSUE,
          Fields.DATE,
          Fields.SITE,
          Fields.ACTOR);

  private QueryReader(String[] fields, Analyzer analyzer) {
    super(fields, analyzer);
    setDefaultOperator(Operator.AND);
    setSplitOnWhitespace(true);
  }

  /**
   * @param fields those that words without a field are looked for in
   * @throws RapporteurException {@link Fault#REQUEST} if it cannot be understood
   */
  static Query read(String query, Analyzer analyzer, String... fields) {
    if (query.isBlank()) {
      return new MatchAllDocsQuery();
    }
    try {
      return new QueryReader(fields, analyzer).parse(query);
    } catch (ParseException e) {
      String why = String.valueOf(e.getMessage()).strip().split("\\R", 2)[0];
      throw new RapporteurException(
          Fault.REQUEST,
          "the query cannot be understood: " + why + " (put words with : or / between quotes)",
          e);
    }
  }

  @Override
  protected @Nullable Query getFieldQuery(@Nullable String field, String text, boolean quoted)
      throws ParseException {
    require(field);
    return super.getFieldQuery(field, text, quoted);
  }

  @Override
  protected Query getRangeQuery(
      @Nullable String field,
      @Nullable String from,
      @Nullable String to,
      boolean fromIncluded,
      boolean toIncluded)
      throws ParseException {
    require(field);
    if (!Fields.DATE.equals(field)) {
      throw new ParseException("a range stands after date: only");
    }
    return newRangeQuery(field, from, to, fromIncluded, toIncluded);
  }

  private static void require(@Nullable String field) throws ParseException {
    if (field != null && !FIELDS.contains(field.toLowerCase(Locale.ROOT))) {
      throw new ParseException("there is no field " + field);
    }
  }
}

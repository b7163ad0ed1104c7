package org.rapporteur.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What fields of a query are called in the documents of articles. */
  private static final Map<String, String> OF_ARTICLES =
      Map.of(Fields.TEXT, Fields.BODY, Fields.ACTOR, Fields.ACTORS);

  private final Map<String, String> names;

  private QueryReader(List<String> fields, Map<String, String> names, Analyzer analyzer) {
    super(fields.toArray(String[]::new), analyzer);
    this.names = names;
    setDefaultOperator(Operator.AND);
    setSplitOnWhitespace(true);
  }

  /**
   * Words without a field are looked for in what was said.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if it cannot be understood
   */
  static Query ofStatements(String query, Analyzer analyzer) {
    return read(query, new QueryReader(List.of(Fields.TEXT), Map.of(), analyzer));
  }

  /**
   * Words without a field are looked for in titles and texts.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if it cannot be understood
   */
  static Query ofArticles(String query, Analyzer analyzer) {
    return read(query, new QueryReader(List.of(Fields.TITLE, Fields.BODY), OF_ARTICLES, analyzer));
  }

  private static Query read(String query, QueryReader reader) {
    if (query.isBlank()) {
      return new MatchAllDocsQuery();
    }
    try {
      return reader.parse(query);
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
    return super.getFieldQuery(named(field), text, quoted);
  }

  @Override
  protected Query getPrefixQuery(@Nullable String field, String prefix) throws ParseException {
    return super.getPrefixQuery(named(field), prefix);
  }

  @Override
  protected Query getWildcardQuery(@Nullable String field, String pattern) throws ParseException {
    return super.getWildcardQuery(named(field), pattern);
  }

  @Override
  protected Query getFuzzyQuery(@Nullable String field, String word, float likeness)
      throws ParseException {
    return super.getFuzzyQuery(named(field), word, likeness);
  }

  @Override
  protected Query getRegexpQuery(@Nullable String field, String pattern) throws ParseException {
    return super.getRegexpQuery(named(field), pattern);
  }

  @Override
  protected Query getRangeQuery(
      @Nullable String field,
      @Nullable String from,
      @Nullable String to,
      boolean fromIncluded,
      boolean toIncluded)
      throws ParseException {
    String name = named(field);
    if (!Fields.DATE.equals(name)) {
      throw new ParseException("a range stands after date: only");
    }
    return newRangeQuery(name, from, to, fromIncluded, toIncluded);
  }

  /** What a field is called in the index; null stands for those without a name. */
  private @Nullable String named(@Nullable String field) throws ParseException {
    if (field == null || names.containsValue(field)) {
      return field;
    }
    String name = field.toLowerCase(Locale.ROOT);
    if (!FIELDS.contains(name)) {
      throw new ParseException("there is no field " + field);
    }
    return names.getOrDefault(name, name);
  }
}

package org.rapporteur.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.store.Reach;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/**
 * Quotations as GDELT's Global Quotation Graph has them: an article a line, each quotation with the
 * words before and after it, and nothing on who spoke. Only what holds words between quotation
 * marks. An article whose statements are filed under several days gives a line for each.
 */
public final class QuotationGraphLines implements StatementWriter {
  private static final int AROUND = 100; // code units before and after

  private final Writer out;
  private final LastArticle articles;
  private @Nullable ObjectNode line;

  /**
   * @param articles gives an article by its id
   */
  public QuotationGraphLines(Writer out, Function<String, Article> articles) {
    this.out = out;
    this.articles = new LastArticle(articles);
  }

  @Override
  public void write(StoredStatement stored, Reach reach) {
    if (!StatementLines.quotes(stored)) {
      return;
    }
    Article article = articles.get(stored.article().id());
    String day = StatementDay.of(stored);
    String date = day.isEmpty() ? "" : day + "T00:00:00Z";
    if (line == null
        || !line.path("url").asText().equals(article.uri())
        || !line.path("date").asText().equals(date)) {
      end();
      line = JsonNodeFactory.instance.objectNode();
      line.put("date", date);
      line.put("url", article.uri());
      line.put("title", article.title().orElse(""));
      line.put("lang", article.language().orElse(""));
      line.putArray("quotes");
    }
    String text = article.text();
    ArrayNode quotes = line.withArray("quotes");
    for (Span span : stored.statement().attribution().content()) {
      quotes
          .addObject()
          .put("pre", text.substring(Context.from(text, span, AROUND), span.start()))
          .put("quote", span.in(text))
          .put("post", text.substring(span.end(), Context.to(text, span, AROUND)));
    }
  }

  private void end() {
    if (line != null) {
      try {
        out.write(line.toString());
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    end();
    line = null;
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.rapporteur.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Span;
import org.rapporteur.training.AnnotatedArticle.Marked;

/**
 * Reads PolNeAR as JSON lines {@code {doc, text, annotators}}, whose offsets count code points. Of
 * an article with several annotators the first is taken.
 */
final class PolnearReader {

  static List<AnnotatedArticle> read(Path file) throws IOException {
    var json = new ObjectMapper();
    var articles = new ArrayList<AnnotatedArticle>();
    for (String line : Files.readAllLines(file)) {
      JsonNode article = json.readTree(line);
      String text = article.get("text").asText();
      var marked = new ArrayList<Marked>();
      for (JsonNode attribution : article.get("annotators").elements().next()) {
        for (int role = 0; role < AttributionLabel.ROLES.size(); role++) {
          addSpans(attribution.get(AttributionLabel.ROLES.get(role)), role, text, marked);
        }
      }
      articles.add(new AnnotatedArticle(article.get("doc").asText(), text, marked));
    }
    return articles;
  }

  private static void addSpans(JsonNode spans, int role, String text, List<Marked> marked) {
    for (JsonNode span : spans) {
      for (JsonNode range : span.get("spans")) {
        int last = text.codePointCount(0, text.length());
        int from = Math.min(range.get(0).asInt(), last);
        int to = Math.min(range.get(1).asInt(), last);
        if (from < to) {
          marked.add(
              new Marked(
                  role,
                  new Span(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))));
        }
      }
    }
  }

  private PolnearReader() {}
}

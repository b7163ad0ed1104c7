package org.rapporteur.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Span;

/**
 * Reads PolNeAR with its links: which source, cue and content belong together. Offsets count code
 * points in the file and code units here; of several annotators the first is taken.
 */
final class LinkReader {

  /** An attribution as a person marked it, each role in its unbroken pieces. */
  record Linked(List<Span> source, List<Span> cue, List<Span> content) {
    Linked {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  record LinkedArticle(String text, List<Linked> attributions) {
    LinkedArticle {
      attributions = List.copyOf(attributions);
    }
  }

  static List<LinkedArticle> read(Path file) throws IOException {
    var json = new ObjectMapper();
    var articles = new ArrayList<LinkedArticle>();
    for (String line : Files.readAllLines(file)) {
      JsonNode article = json.readTree(line);
      String text = article.get("text").asText();
      var attributions = new ArrayList<Linked>();
      for (JsonNode attribution : article.get("annotators").elements().next()) {
        attributions.add(
            new Linked(
                spans(attribution.get("source"), text),
                spans(attribution.get("cue"), text),
                spans(attribution.get("content"), text)));
      }
      articles.add(new LinkedArticle(text, attributions));
    }
    return articles;
  }

  private static List<Span> spans(JsonNode marked, String text) {
    int last = text.codePointCount(0, text.length());
    var spans = new ArrayList<Span>();
    for (JsonNode span : marked) {
      for (JsonNode range : span.get("spans")) {
        int from = Math.min(range.get(0).asInt(), last);
        int to = Math.min(range.get(1).asInt(), last);
        if (from < to) {
          spans.add(new Span(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
        }
      }
    }
    return spans;
  }

  private LinkReader() {}
}

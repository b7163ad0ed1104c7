package org.rapporteur.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON lines {@code {tokens, labels}} with one BIO label for each token. */
final class BioReader {

  /**
   * Tokens of one paragraph, joined by spaces, Penn quotes and brackets turned back.
   *
   * @param starts where each token starts in {@code text}
   */
  record Tokens(String text, List<Integer> starts, List<AttributionLabel> labels) {
    Tokens {
      starts = List.copyOf(starts);
      labels = List.copyOf(labels);
    }
  }

  static List<Tokens> read(Path file) throws IOException {
    var json = new ObjectMapper();
    var paragraphs = new ArrayList<Tokens>();
    for (String line : Files.readAllLines(file)) {
      JsonNode paragraph = json.readTree(line);
      var text = new StringBuilder();
      var labels = new ArrayList<AttributionLabel>();
      var starts = new ArrayList<Integer>();
      for (int t = 0; t < paragraph.get("tokens").size(); t++) {
        if (t > 0) {
          text.append(' ');
        }
        starts.add(text.length());
        text.append(printed(paragraph.get("tokens").get(t).asText()));
        labels.add(AttributionLabel.of(paragraph.get("labels").get(t).asText()));
      }
      paragraphs.add(new Tokens(text.toString(), starts, labels));
    }
    return paragraphs;
  }

  private static String printed(String token) {
    return switch (token) {
      case "``" -> "“";
      case "''" -> "”";
      case "`" -> "‘";
      case "--" -> "—";
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "-LSB-" -> "[";
      case "-RSB-" -> "]";
      case "-LCB-" -> "{";
      case "-RCB-" -> "}";
      default -> token;
    };
  }

  private BioReader() {}
}

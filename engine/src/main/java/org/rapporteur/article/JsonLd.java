package org.rapporteur.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article in JSON-LD (schema.org): the first description of an article
 * among its scripts, and publishers wherever they stand. Scripts that are not JSON are passed over.
 */
final class JsonLd {
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "Report",
          "TechArticle",
          "ScholarlyArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "AskPublicNewsArticle",
          "Review");

  private static final int MOST_NODES = 20_000;

  /** Strict JSON is rare in the wild. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    var found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(script.data()).ifPresent(found::collect);
    }
    return found;
  }

  private static Optional<JsonNode> parse(String script) {
    try {
      return Optional.ofNullable(MAPPER.readTree(unwrapped(script)));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // not JSON after all: the page has other places that tell
    }
  }

  /** Without the comment or CDATA marks that old templates put around scripts. */
  private static String unwrapped(String script) {
    int start = 0;
    while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
      start++;
    }
    int end = script.length();
    while (end > start && "}]".indexOf(script.charAt(end - 1)) < 0) {
      end--;
    }
    if (script.startsWith("]]>", Math.max(start, end - 1))) {
      end = script.lastIndexOf('}', end - 1) + 1; // the bracket of "]]>" is no JSON
    }
    return script.substring(start, Math.max(start, end));
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    int visited = 0;
    while (!open.isEmpty() && visited++ < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject() && article(node)) {
        articles.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(
            child -> {
              if (child.isContainerNode()) {
                open.add(child);
              }
            });
      }
    }
  }

  private static boolean article(JsonNode node) {
    for (String type : strings(node.path("@type"))) {
      if (ARTICLES.contains(type.substring(type.lastIndexOf('/') + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The first value of a property of the first article that has it, as text. */
  Optional<String> article(String property) {
    return all(property).stream().findFirst();
  }

  /** The values of a property of the first article that has it; of objects their names. */
  List<String> all(String property) {
    for (JsonNode article : articles) {
      List<String> values = strings(article.path(property));
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  private static List<String> strings(JsonNode node) {
    var strings = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(item -> name(item).ifPresent(strings::add));
    } else {
      name(node).ifPresent(strings::add);
    }
    return strings;
  }

  private static Optional<String> name(JsonNode node) {
    JsonNode value = node.isObject() ? node.path("name") : node;
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    return value.isTextual()
        ? Optional.of(Parser.unescapeEntities(value.textValue(), false).strip())
            .filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}

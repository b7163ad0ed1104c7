package org.rapporteur.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The contents of a page's {@code meta} elements by property, name or itemprop. */
final class MetaElements {
  private static final List<String> NAMES = List.of("property", "name", "itemprop");

  private final Map<String, String> contents = new HashMap<>();

  private MetaElements() {}

  static MetaElements of(Document page) {
    var metas = new MetaElements();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").replace('\u00A0', ' ').replace("\u00AD", "").strip();
      for (String attribute : NAMES) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.contents.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }

  /** The content of the first element of that name; capitals do not count. */
  Optional<String> content(String name) {
    return Optional.ofNullable(contents.get(name.toLowerCase(Locale.ROOT)));
  }
}

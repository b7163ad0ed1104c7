package org.rapporteur.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article beside the text. */
record PageDetails(
    Optional<String> title,
    Optional<String> section,
    Optional<String> site,
    List<String> authors,
    Optional<String> language) {

  /** What stands between a headline and the name of the site in a page's title. */
  private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|\\-–—·•»:]\\s+");

  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_NAME = 100;

  static PageDetails of(Document page, MetaElements metas, JsonLd jsonLd) {
    Optional<String> site =
        first(
            metas.content("og:site_name"),
            jsonLd.article("publisher"),
            metas.content("application-name"),
            metas.content("publisher"));
    return new PageDetails(
        title(page, metas, jsonLd, site),
        first(
            jsonLd.article("articleSection"),
            metas.content("article:section"),
            metas.content("section"),
            metas.content("parsely-section")),
        site,
        authors(page, metas, jsonLd),
        language(page, metas, jsonLd));
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... values) {
    for (Optional<String> value : values) {
      if (value.filter(text -> text.length() <= LONGEST_NAME).isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static String clean(String text) {
    return text.replace('\u00A0', ' ').replace("\u00AD", "").strip();
  }

  private static Optional<String> title(
      Document page, MetaElements metas, JsonLd jsonLd, Optional<String> site) {
    String full = clean(page.title());
    List<String> headings =
        page.select("h1").stream()
            .map(h1 -> clean(h1.text()))
            .filter(text -> Prose.letters(text) >= 8 && text.length() <= LONGEST_TITLE)
            .distinct()
            .toList();
    List<Optional<String>> stated =
        List.of(
            metas.content("og:title"), jsonLd.article("headline"), metas.content("twitter:title"));
    for (String heading : headings) {
      boolean confirmed =
          headings.size() == 1
              || full.contains(heading)
              || stated.stream().anyMatch(s -> s.filter(t -> t.contains(heading)).isPresent());
      if (confirmed && site.filter(heading::equalsIgnoreCase).isEmpty()) {
        return Optional.of(heading);
      }
    }
    for (Optional<String> title : stated) {
      if (title.isPresent() && title.get().length() <= LONGEST_TITLE) {
        return Optional.of(withoutSite(title.get(), site));
      }
    }
    if (!full.isEmpty() && full.length() <= LONGEST_TITLE) {
      return Optional.of(withoutSite(full, site));
    }
    return headings.stream().findFirst();
  }

  /** A title without the name of the site at its end or beginning. */
  private static String withoutSite(String title, Optional<String> site) {
    String[] parts = SITE_SUFFIX.split(title, -1);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1];
    boolean named = site.filter(last::equalsIgnoreCase).isPresent();
    boolean shorter = last.split(" ", -1).length <= 4 && parts[0].length() > last.length();
    return named || shorter
        ? title.substring(0, title.length() - last.length()).replaceFirst("\\s+\\S\\s+$", "")
        : title;
  }

  private static List<String> authors(Document page, MetaElements metas, JsonLd jsonLd) {
    var names = new LinkedHashSet<String>();
    jsonLd.all("author").forEach(author -> names.addAll(Byline.names(author)));
    if (names.isEmpty()) {
      for (String name :
          List.of(
              "author",
              "article:author",
              "parsely-author",
              "dc.creator",
              "byl",
              "sailthru.author")) {
        if (names.isEmpty()) {
          metas.content(name).ifPresent(value -> names.addAll(Byline.names(value)));
        }
      }
    }
    if (names.isEmpty()) {
      for (Element author : page.select("[rel=author], [itemprop=author], .byline, .author-name")) {
        if (names.isEmpty() && author.text().length() <= LONGEST_NAME) {
          names.addAll(Byline.names(author.text()));
        }
      }
    }
    return new ArrayList<>(names);
  }

  private static Optional<String> language(Document page, MetaElements metas, JsonLd jsonLd) {
    Element html = page.selectFirst("html");
    return Optional.ofNullable(html)
        .map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"))
        .filter(tag -> !tag.isBlank())
        .or(() -> jsonLd.article("inLanguage"))
        .or(() -> metas.content("og:locale"))
        .or(
            () ->
                Optional.ofNullable(page.selectFirst("meta[http-equiv=content-language]"))
                    .map(e -> e.attr("content")))
        .flatMap(PageDetails::tag);
  }

  /** A language tag as BCP 47 writes it; "und" is none. */
  private static Optional<String> tag(String text) {
    String tag = Locale.forLanguageTag(text.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? Optional.empty() : Optional.of(tag);
  }
}

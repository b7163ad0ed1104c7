package org.rapporteur.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.article.Publication.From;

/**
 * Finds the day on which a page was published. Every place that may tell has a vote; the date with
 * the most votes wins, and among equals that of the more trustworthy place.
 */
final class PublicationFinder {
  private static final List<String> META =
      List.of(
          "article:published_time",
          "datePublished",
          "og:published_time",
          "og:article:published_time",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publicationdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "article.published",
          "cXenseParse:recs:publishtime",
          "published_time_telegram",
          "originalpublicationdate",
          "ptime",
          "REVISION_DATE",
          "DC.date.issued",
          "dateCreated",
          "article_date_original",
          "release_date",
          "created");

  private static final Pattern IN_URL =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/_.]?(0?[1-9]|1[0-2])[-/_.]?([0-3]?\\d)(?!\\d)");

  private static final Pattern IN_NAME =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})([-/_.]?)(0[1-9]|1[0-2])\\2([0-2]\\d|3[01])(?!\\d)");
  private static final Pattern SINGLE_FILE =
      Pattern.compile("\\.(?:txt|md|pdf|docx?|rtf|eml)$", Pattern.CASE_INSENSITIVE);

  private static final String DATE_LIKE =
      "[class*=date], [class*=Date], [class*=publish], [class*=time], [class*=posted],"
          + " [class*=byline], [class*=fecha], [class*=datum], [class*=tarih], [id*=date]";
  private static final int LONGEST_LABEL = 120;
  private static final int MOST_LABELS = 40;
  private static final int BEGINNING = 600;

  /** The votes for one date. */
  private record Vote(LocalDate date, From from, int rank) {}

  static Optional<Publication> find(Document page, MetaElements metas, JsonLd jsonLd, String uri) {
    var votes = new ArrayList<Vote>();
    jsonLd
        .article("datePublished")
        .or(() -> jsonLd.article("dateCreated"))
        .flatMap(DateText::find)
        .ifPresent(date -> votes.add(new Vote(date, From.JSONLD, 0)));
    META.stream()
        .flatMap(name -> metas.content(name).flatMap(DateText::find).stream())
        .findFirst()
        .ifPresent(date -> votes.add(new Vote(date, From.META, 1)));
    time(page).ifPresent(date -> votes.add(new Vote(date, From.META, 2)));
    url(page, metas, uri).ifPresent(date -> votes.add(new Vote(date, From.URL, 3)));
    labelled(page).ifPresent(date -> votes.add(new Vote(date, From.TEXT, 4)));
    return winner(votes);
  }

  /** The first date of a text's beginning, for languages in which no more is understood. */
  static Optional<Publication> inBeginning(String text) {
    return DateText.find(text.substring(0, Math.min(text.length(), BEGINNING)))
        .map(date -> new Publication(date, From.TEXT));
  }

  /** The date in the name of a text's file, or in its address: not in folders, nor in archives. */
  static Optional<Publication> inName(String uri) {
    boolean address = uri.startsWith("http://") || uri.startsWith("https://");
    String name = address ? uri : uri.substring(uri.lastIndexOf('/') + 1);
    Matcher found = IN_NAME.matcher(name);
    return (address || SINGLE_FILE.matcher(name).find()) && found.find()
        ? DateText.find(found.group(1) + found.group(3) + found.group(4))
            .map(date -> new Publication(date, From.URL))
        : Optional.empty();
  }

  private static Optional<Publication> winner(List<Vote> votes) {
    Map<LocalDate, List<Vote>> byDate = new LinkedHashMap<>();
    votes.forEach(v -> byDate.computeIfAbsent(v.date(), k -> new ArrayList<>()).add(v));
    return byDate.values().stream()
        .max(Comparator.<List<Vote>>comparingInt(List::size).thenComparing(v -> -v.get(0).rank()))
        .map(v -> new Publication(v.get(0).date(), v.get(0).from()));
  }

  private static Optional<LocalDate> time(Document page) {
    Optional<LocalDate> first = Optional.empty();
    for (Element time : page.select("time, [itemprop=datePublished]")) {
      boolean meta = time.normalName().equals("meta");
      String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      Optional<LocalDate> date = DateText.find(value.isBlank() ? time.text() : value);
      boolean named = time.attr("itemprop").equals("datePublished") || time.hasAttr("pubdate");
      if (date.isPresent() && named && !meta) {
        return date;
      }
      if (first.isEmpty() && !time.attr("itemprop").equals("dateModified")) {
        first = date;
      }
    }
    return first;
  }

  private static Optional<LocalDate> url(Document page, MetaElements metas, String uri) {
    var addresses = new ArrayList<String>();
    addresses.add(uri);
    Element canonical = page.selectFirst("link[rel=canonical]");
    if (canonical != null) {
      addresses.add(canonical.attr("href"));
    }
    metas.content("og:url").ifPresent(addresses::add);
    for (String address : addresses) {
      Matcher matcher = IN_URL.matcher(address);
      while (matcher.find()) {
        Optional<LocalDate> date =
            DateText.find(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> labelled(Document page) {
    int looked = 0;
    for (Element label : page.select(DATE_LIKE)) {
      if (looked++ >= MOST_LABELS) {
        break;
      }
      String text = label.text();
      if (text.length() <= LONGEST_LABEL) {
        Optional<LocalDate> date = DateText.find(text);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private PublicationFinder() {}
}

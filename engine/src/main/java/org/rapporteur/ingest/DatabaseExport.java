package org.rapporteur.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that LexisNexis or Factiva exported: many articles one after the other, each with a head
 * of named or ordered lines. The layouts are those that both publish for their users' exports:
 *
 * <ul>
 *   <li>LexisNexis, classic: "3 of 120 DOCUMENTS" begins an article; the paper, a date line and the
 *       headline follow; "BYLINE:", "SECTION:", "LENGTH:", "LOAD-DATE:" name further lines.
 *   <li>Nexis Uni: the headline, the paper and a date line, then "Byline:", "Section:", "Length:",
 *       "Body", the text, "Load-Date:" and "End of Document".
 *   <li>Factiva: headline, "1,234 words", date line, paper, then the text, up to "Document
 *       CODE0000020240101ek1100001".
 * </ul>
 */
final class DatabaseExport {
  private static final Pattern CLASSIC =
      Pattern.compile("(?m)^\\s*\\d{1,6} of \\d{1,6} DOCUMENTS?\\s*$");
  private static final Pattern END_OF_DOCUMENT = Pattern.compile("(?m)^\\s*End of Document\\s*$");
  private static final Pattern FACTIVA_END =
      Pattern.compile("(?m)^\\s*Document [A-Z][A-Z0-9]{4,11}\\d{8}[a-z0-9]{9}\\s*$");
  private static final Pattern WORDS = Pattern.compile("(?m)^\\s*[\\d,.]+ words\\s*$");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?im)^\\s*(byline|section|length|load-date|dateline|language|publication-type|copyright"
              + "|journal code|headline|subject|source|graphic)\\s*:\\s*(.*)$");
  private static final Pattern BODY = Pattern.compile("(?m)^\\s*Body\\s*$");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?im)^.*\\b(?:january|february|march|april|may|june|july|august|september|october"
              + "|november|december)\\b.*\\b(?:19|20)\\d{2}\\b.*$");
  private static final Pattern LENGTH = Pattern.compile("(?im)^\\s*length\\s*:.*$");
  private static final Pattern LOAD_DATE = Pattern.compile("(?im)^\\s*load-date\\s*:.*$");

  /** The last line of the head: the language, and the copyright that may follow it. */
  private static final Pattern FACTIVA_HEAD =
      Pattern.compile(
          "(?m)^\\s*(?:English|Français|Deutsch|Español|Italiano|Português)\\s*$"
              + "(?:\\s*^\\s*(?:\\([cC]\\)|Copyright|©).*$)?");

  private static final int LONGEST_HEAD_LINE = 300;

  /** Whether the beginning of a text may be that of an export. */
  static boolean looksLike(String head) {
    return CLASSIC.matcher(head).find()
        || END_OF_DOCUMENT.matcher(head).find()
        || FACTIVA_END.matcher(head).find()
        || (BODY.matcher(head).find() && NAMED.matcher(head).find());
  }

  /** The documents of such a text; empty if it is none. */
  static Optional<List<DocumentSource>> split(String uri, String text) {
    List<String> articles;
    if (CLASSIC.matcher(text).find()) {
      articles = pieces(text, CLASSIC);
    } else if (END_OF_DOCUMENT.matcher(text).find()) {
      articles = pieces(text, END_OF_DOCUMENT);
    } else if (FACTIVA_END.matcher(text).find() && WORDS.matcher(text).find()) {
      articles = pieces(text, FACTIVA_END);
    } else {
      return Optional.empty();
    }
    var sources = new ArrayList<DocumentSource>();
    for (String article : articles) {
      sources.add(document(uri + "#document=" + (sources.size() + 1), article));
    }
    return Optional.of(sources);
  }

  private static List<String> pieces(String text, Pattern border) {
    return border
        .splitAsStream(text)
        .filter(piece -> DATE_LINE.matcher(piece).find())
        .map(String::strip)
        .toList();
  }

  private static DocumentSource document(String uri, String article) {
    List<String> head = head(article);
    Stated stated = Stated.NOTHING;
    Matcher named = NAMED.matcher(article);
    while (named.find()) {
      String value = named.group(2).strip();
      stated =
          switch (named.group(1).toLowerCase(Locale.ROOT)) {
            case "byline" -> stated.authors(List.of(value.replaceFirst("(?i)^by\\s+", "")));
            case "section" -> stated.section(value.replaceFirst(";.*$", ""));
            case "headline" -> stated.title(value);
            default -> stated;
          };
    }
    stated = ordered(stated, head, article);
    return DocumentSource.of(RawDocument.of(uri, body(article)).typed("text/plain").stated(stated));
  }

  /** What the lines without a name tell by their order. */
  private static Stated ordered(Stated stated, List<String> head, String article) {
    Stated told = stated;
    boolean factiva = WORDS.matcher(article).find();
    Optional<String> date = head.stream().filter(l -> DATE_LINE.matcher(l).matches()).findFirst();
    told = date.map(told::published).orElse(told);
    int dated = date.map(head::indexOf).orElse(-1);
    if (BODY.matcher(article).find() && dated > 1) {
      told = told.title(head.get(0)).site(head.get(dated - 1));
    } else if (factiva && !head.isEmpty()) {
      told = told.title(head.get(0));
      if (dated >= 0 && dated + 1 < head.size()) {
        told = told.site(head.get(dated + 1));
      }
    } else if (dated > 0) {
      told = told.site(head.get(0));
      if (dated + 1 < head.size() && told.title().isEmpty()) {
        told = told.title(head.get(dated + 1));
      }
    }
    return told;
  }

  /** The first lines, without those that have a name. */
  private static List<String> head(String article) {
    return article
        .lines()
        .limit(12)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST_HEAD_LINE)
        .filter(line -> !NAMED.matcher(line).matches())
        .filter(line -> !WORDS.matcher(line).matches())
        .toList();
  }

  /** The text between the head and the lines at the foot. */
  private static String body(String article) {
    int from =
        Stream.of(BODY, LENGTH, FACTIVA_HEAD)
            .map(last -> last.matcher(article))
            .filter(Matcher::find)
            .map(Matcher::end)
            .findFirst()
            .orElse(0);
    Matcher foot = LOAD_DATE.matcher(article);
    int to = foot.find(from) ? foot.start() : article.length();
    return NAMED.matcher(article.substring(from, to)).replaceAll("").strip();
  }

  private DatabaseExport() {}
}

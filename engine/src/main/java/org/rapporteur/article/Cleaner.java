package org.rapporteur.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapporteur.article.Cleaning.Discarded;
import org.rapporteur.article.Cleaning.Kept;
import org.rapporteur.article.Cleaning.Reason;
import org.rapporteur.article.Publication.From;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.ingest.Stated;
import org.rapporteur.text.Span;

/**
 * Makes an {@link Article} of a page or a text file, or says why there is none. Whatever the bytes,
 * it answers and does not throw. Thread-safe.
 *
 * <p><b>Plain text.</b> The text of the article is the decoded file as it stands (without a byte
 * order mark) up to the end of the last paragraph of the body; lines of furniture before that are
 * blanked by as many spaces. So offsets into the article are offsets into the file. Section,
 * headline, byline and date line stay in the text but are no paragraphs.
 *
 * <p><b>HTML.</b> The text of the article is its body, paragraphs set apart by an empty line, rows
 * of a table by a line break; white space is collapsed, entities are resolved, soft hyphens and
 * zero-width spaces removed, no-break spaces made spaces. The headline is not in it.
 */
public final class Cleaner {
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype html|html|head|body|article|main)[\\s>]", 2);
  private static final Pattern ELEMENT =
      Pattern.compile("<(?:p|div|br|a|span|h[1-6]|table|section|meta|title|li)(?:\\s|>|/>)", 2);
  private static final int LOOKED_AT = 64 * 1024;
  private static final int ELEMENTS_OF_A_PAGE = 3;
  private static final int OK = 200;

  /** A body with fewer letters than this may be a frame that scripts would fill. */
  private static final int FEW_LETTERS = 300;

  private final FurnitureLines furniture = FurnitureLines.load();
  private final BlockHints hints = BlockHints.load();
  private final LanguageFinder languages = LanguageFinder.load();

  /** Cleans with {@linkplain CleaningSettings#standard() standard settings}. */
  public Cleaning clean(RawDocument raw) {
    return clean(raw, CleaningSettings.standard());
  }

  public Cleaning clean(RawDocument raw, CleaningSettings settings) {
    if (raw.status().isPresent() && raw.status().getAsInt() != OK) {
      return new Discarded(Reason.NO_PAGE, "HTTP status " + raw.status().getAsInt());
    }
    Decoding decoding = Decoding.of(raw);
    if (decoding instanceof Decoding.Undecodable none) {
      return new Discarded(none.reason(), none.detail());
    }
    String text = ((Decoding.Decoded) decoding).text();
    Article article =
        stated(raw.stated(), page(raw, text) ? ofPage(raw, text) : ofPlainText(raw, text));
    int letters = new Body(article.text(), article.paragraphs()).letters();
    if (article.paragraphs().isEmpty()) {
      return new Discarded(Reason.NO_MAIN_TEXT, "no prose among " + text.length() + " characters");
    }
    if (letters < settings.minimumLetters()) {
      return new Discarded(
          Reason.TOO_SHORT, letters + " letters, fewer than " + settings.minimumLetters());
    }
    return new Kept(
        settings
            .published()
            .map(date -> article.published(new Publication(date, From.GIVEN)))
            .orElse(article));
  }

  /**
   * The article with what it came in states, where it does not say so itself; a day that neither
   * tells is inferred.
   */
  private static Article stated(Stated stated, Article article) {
    return new Article(
        article.id(),
        article.uri(),
        article.title().or(stated::title),
        article.section().or(stated::section),
        article.site().or(stated::site),
        article.authors().isEmpty() ? stated.authors() : article.authors(),
        stated.language().or(article::language),
        stated
            .published()
            .flatMap(DateText::find)
            .map(date -> new Publication(date, From.META))
            .or(article::published)
            .or(() -> inferred(article)),
        article.text(),
        article.paragraphs());
  }

  private static Optional<Publication> inferred(Article article) {
    return english(article.language()) ? InferredDay.of(article.text()) : Optional.empty();
  }

  private static boolean english(Optional<String> language) {
    return language.filter(tag -> tag.startsWith("en")).isPresent();
  }

  private static boolean page(RawDocument raw, String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    boolean textFile = raw.uri().toLowerCase(Locale.ROOT).endsWith(".txt");
    if (PAGE.matcher(head).find()) {
      return !textFile || head.stripLeading().startsWith("<");
    }
    boolean typed = raw.mediaType().filter(type -> type.contains("html")).isPresent();
    long elements = ELEMENT.matcher(head).results().limit(ELEMENTS_OF_A_PAGE).count();
    return !textFile && elements >= (typed ? 1 : ELEMENTS_OF_A_PAGE);
  }

  private Article ofPage(RawDocument raw, String html) {
    Document page = Jsoup.parse(html);
    JsonLd jsonLd = JsonLd.of(page);
    MetaElements metas = MetaElements.of(page);
    PageDetails details = PageDetails.of(page, metas, jsonLd);
    Body read = HtmlBody.of(page, details.title(), hints, furniture);
    Body body =
        read.letters() >= FEW_LETTERS
            ? read
            : jsonLd
                .article("articleBody")
                .map(Cleaner::stated)
                .filter(stated -> stated.letters() > 2 * read.letters())
                .orElse(read);
    Optional<String> language = details.language().or(() -> languages.find(body.text()));
    Optional<Publication> published = PublicationFinder.find(page, metas, jsonLd, raw.uri());
    return new Article(
        ArticleId.of(raw),
        raw.uri(),
        details.title(),
        details.section(),
        details.site(),
        details.authors(),
        language,
        english(language)
            ? published
            : published.or(() -> PublicationFinder.inBeginning(body.text())),
        body.text(),
        body.paragraphs());
  }

  /** The text as a page states it in JSON-LD, for pages that show it only with scripts. */
  private static Body stated(String articleBody) {
    String lines = Jsoup.parseBodyFragment(articleBody.replace("\n", "<br>")).wholeText();
    var text = new StringBuilder();
    var paragraphs = new ArrayList<Span>();
    for (Span line : ParagraphSpans.of(lines)) {
      text.append(text.isEmpty() ? "" : "\n\n");
      paragraphs.add(new Span(text.length(), text.length() + line.length()));
      text.append(lines, line.start(), line.end());
    }
    return new Body(text.toString(), paragraphs);
  }

  private Article ofPlainText(RawDocument raw, String text) {
    PlainText plain = PlainText.of(text, furniture);
    List<Span> paragraphs = plain.body().paragraphs();
    return new Article(
        ArticleId.of(raw),
        raw.uri(),
        plain.title(),
        plain.section(),
        Optional.empty(),
        plain.authors(),
        languages.find(plain.body().text()),
        plain
            .date()
            .map(date -> new Publication(date, From.TEXT))
            .or(() -> PublicationFinder.inName(raw.uri())),
        plain.body().text(),
        paragraphs);
  }
}

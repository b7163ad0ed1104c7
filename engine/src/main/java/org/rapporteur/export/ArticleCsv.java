package org.rapporteur.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.store.ArticleHead;

/** Heads of articles as a table with commas (RFC 4180), and columns of a list's own. */
public final class ArticleCsv implements AutoCloseable {
  private final CSVPrinter csv;

  /**
   * Writes the head.
   *
   * @param more names of the columns that come last
   */
  public ArticleCsv(Writer out, String... more) {
    var head = new ArrayList<>(List.of("article", "date", "title", "site", "uri", "copies"));
    head.addAll(List.of(more));
    try {
      csv = CSVFormat.RFC4180.builder().setHeader(head.toArray(String[]::new)).get().print(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a row of one article.
   *
   * @param copies how many articles carry its text, itself counted
   * @param more the values of the last columns
   */
  public void write(ArticleHead article, int copies, String... more) {
    var row =
        new ArrayList<>(
            List.of(
                article.id(),
                article.day().map(LocalDate::toString).orElse(""),
                article.title().orElse(""),
                article.site().orElse(""),
                article.uri(),
                String.valueOf(copies)));
    row.addAll(List.of(more));
    try {
      csv.printRecord(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.rapporteur.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The articles of a table: a row each, quoted as RFC 4180 says, under a row of names. */
final class CsvReader extends Documents {
  private final String uri;
  private final ColumnMapping columns;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private boolean ended;

  private CsvReader(String uri, CSVParser parser, ColumnMapping columns) {
    super(uri);
    this.uri = uri;
    this.columns = columns;
    this.parser = parser;
    this.rows = parser.iterator();
  }

  /**
   * @param separator between the columns: a comma, a semicolon or a tab
   */
  static Documents open(String uri, InputStream in, char separator, ColumnMapping columns)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();
    try {
      return new CsvReader(uri, CSVParser.parse(Lines.limited(in), format), columns);
    } catch (IllegalArgumentException e) { // two columns of one name
      return Documents.of(List.of(DocumentSource.broken(uri, String.valueOf(e.getMessage()))));
    }
  }

  @Override
  Optional<DocumentSource> advance() {
    if (ended) {
      return Optional.empty();
    }
    String row = uri + "#row=" + (parser.getRecordNumber() + 1);
    try {
      return rows.hasNext()
          ? Optional.of(columns.document(row, values(rows.next())))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      ended = true; // where the next row would begin is not known
      return Optional.of(
          DocumentSource.broken(row, "no row, so the table ends here: " + e.getMessage()));
    }
  }

  private static Map<String, String> values(CSVRecord row) {
    var values = new LinkedHashMap<String, String>();
    row.toMap().forEach((name, value) -> values.put(name.strip().toLowerCase(Locale.ROOT), value));
    return values;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

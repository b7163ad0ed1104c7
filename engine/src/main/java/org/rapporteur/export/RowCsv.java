package org.rapporteur.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows as a table with commas (RFC 4180), a head and a line each. Several values of one column are
 * set apart by "; ".
 */
public final class RowCsv implements RowWriter {
  private final CSVPrinter csv;

  public RowCsv(Writer out, List<String> columns) {
    try {
      csv = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get().print(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Row row) {
    try {
      csv.printRecord(row.cells().values().stream().map(RowCsv::cell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a cell shows. */
  public static String cell(Object value) {
    return value instanceof List<?> list
        ? String.join("; ", list.stream().map(Object::toString).toList())
        : value.toString();
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

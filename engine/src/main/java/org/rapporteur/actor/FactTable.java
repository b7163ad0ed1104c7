package org.rapporteur.actor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * A table of facts that ships beside this class: UTF-8, cells parted by tabs, one fact a line,
 * sorted, after a head of lines that begin with {@code #} and name origin, licence and date.
 */
final class FactTable {

  /**
   * The rows of a table, in the file's order.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it is missing or cannot be read,
   *     {@link Fault#DATA} if a row has not so many cells, or does not sort after the one before it
   */
  static List<List<String>> rows(String resource, int cells) {
    try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new RapporteurException(Fault.ENVIRONMENT, resource + ": missing from the program");
      }
      return rows(resource, cells, new BufferedReader(new InputStreamReader(in, UTF_8)));
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, resource + ": cannot be read", e);
    }
  }

  private static List<List<String>> rows(String resource, int cells, BufferedReader lines)
      throws IOException {
    var rows = new ArrayList<List<String>>();
    String last = "";
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != cells || line.compareTo(last) <= 0) {
        throw new RapporteurException(
            Fault.DATA,
            "%s: line %d is not %d cells that sort after the line before it"
                .formatted(resource, number, cells));
      }
      rows.add(row);
      last = line;
    }
    return List.copyOf(rows);
  }

  /** The day in a cell; empty if the cell is. */
  static Optional<LocalDate> day(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }

  private FactTable() {}
}

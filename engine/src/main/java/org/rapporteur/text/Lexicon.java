package org.rapporteur.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * A list of words or phrases with the class of each, read from a resource beside the class that
 * uses it: UTF-8, one {@code entry TAB class} a line, sorted by entry in code-unit order, after a
 * head of lines that begin with {@code #}. Immutable.
 */
public final class Lexicon {
  private final Map<String, String> classes;

  private Lexicon(Map<String, String> classes) {
    this.classes = classes;
  }

  /**
   * Reads a lexicon that ships with the program.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it is missing or cannot be read,
   *     {@link Fault#DATA} if a line is malformed, out of order or given twice
   */
  public static Lexicon beside(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new RapporteurException(Fault.ENVIRONMENT, resource + ": missing from the program");
      }
      return new Lexicon(rows(resource, new BufferedReader(new InputStreamReader(in, UTF_8))));
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, resource + ": cannot be read", e);
    }
  }

  private static Map<String, String> rows(String name, BufferedReader lines) throws IOException {
    var rows = new LinkedHashMap<String, String>();
    String last = "";
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
        throw fault(name, number, "expected an entry, a tab and its class");
      }
      if (cells[0].compareTo(last) <= 0) {
        throw fault(name, number, "'" + cells[0] + "' does not sort after '" + last + "'");
      }
      last = cells[0];
      rows.put(cells[0], cells[1]);
    }
    return rows;
  }

  private static RapporteurException fault(String name, int line, String what) {
    return new RapporteurException(Fault.DATA, name + ": line " + line + ": " + what);
  }

  /** The class of this very entry; empty if it is not listed. Case counts. */
  public Optional<String> classOf(String entry) {
    return Optional.ofNullable(classes.get(entry));
  }

  public boolean holds(String entry) {
    return classes.containsKey(entry);
  }

  /** All entries, sorted. */
  public Set<String> entries() {
    return Collections.unmodifiableSet(classes.keySet());
  }

  /** The entries of one class, sorted. */
  public List<String> entriesOf(String wanted) {
    var found = new ArrayList<String>();
    classes.forEach(
        (entry, given) -> {
          if (given.equals(wanted)) {
            found.add(entry);
          }
        });
    return List.copyOf(found);
  }
}

package org.rapporteur.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of a tab-separated table beside this package; lines that begin with # are its head. */
final class Table {

  /** The cells of each row, in the order of the file. */
  static List<List<String>> rows(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's " + name + " cannot be read", e);
    }
  }

  private Table() {}
}

package org.rapporteur.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Rows as JSON Lines: an object each, null where nothing is known. */
public final class RowLines implements RowWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;

  public RowLines(Writer out) {
    this.out = out;
  }

  @Override
  public void write(Row row) {
    ObjectNode line = JSON.createObjectNode();
    row.cells().forEach((column, value) -> put(line, column, value));
    try {
      out.write(JSON.writeValueAsString(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode line, String column, Object value) {
    if (value instanceof List<?> list) {
      ArrayNode values = line.putArray(column);
      list.forEach(item -> values.add(item.toString()));
    } else if (value instanceof Boolean flag) {
      line.put(column, flag);
    } else if (value.toString().isEmpty()) {
      line.putNull(column);
    } else {
      line.put(column, value.toString());
    }
  }

  @Override
  public void close() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.rapporteur.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The articles of a file of JSON Lines: one object a line. A line that is no object is counted as
 * broken, and the next one is read.
 */
final class JsonLinesReader extends Documents {
  private static final int DEEPEST = 50;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private final String uri;
  private final Lines lines;
  private final ColumnMapping columns;

  private JsonLinesReader(String uri, Lines lines, ColumnMapping columns) {
    super(uri);
    this.uri = uri;
    this.lines = lines;
    this.columns = columns;
  }

  static Documents open(String uri, InputStream in, ColumnMapping columns) throws IOException {
    return new JsonLinesReader(uri, new Lines(in), columns);
  }

  @Override
  Optional<DocumentSource> advance() throws IOException {
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isBlank()) {
        return Optional.of(document(line.get()));
      }
    }
    return Optional.empty();
  }

  private DocumentSource document(Lines.Line line) {
    String name = uri + "#line=" + line.number();
    if (!line.whole()) {
      return DocumentSource.broken(name, "longer than " + Lines.LONGEST + " characters");
    }
    try {
      JsonNode object = JSON.readTree(line.text());
      return object.isObject()
          ? columns.document(name, values(object))
          : DocumentSource.broken(name, "expected a JSON object");
    } catch (JsonProcessingException e) {
      return DocumentSource.broken(name, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static Map<String, String> values(JsonNode object) {
    var values = new LinkedHashMap<String, String>();
    object
        .properties()
        .forEach(
            entry -> values.put(entry.getKey().toLowerCase(Locale.ROOT), value(entry.getValue())));
    return values;
  }

  /** A text as it is, a list with ";" between, anything else as JSON; null as blank. */
  private static String value(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), /* parallel= */ false)
          .map(JsonLinesReader::value)
          .collect(Collectors.joining(";"));
    }
    return node.isNull() ? "" : node.isValueNode() ? node.asText() : node.toString();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

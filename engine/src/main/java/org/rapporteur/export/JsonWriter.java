package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Reading;

/** Writes the record as JSON; its shape is described in docs/record.md. */
public final class JsonWriter implements ReadingWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private enum Layout {
    OBJECT,
    ARRAY,
    LINES
  }

  private final Layout layout;
  private final JsonGenerator json;
  private boolean begun;

  private JsonWriter(Writer out, Layout layout) {
    this.layout = layout;
    try {
      json = JSON.createGenerator(out);
    } catch (IOException e) {
      throw failure(e);
    }
    if (layout == Layout.LINES) {
      json.setRootValueSeparator(null);
    } else {
      var indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }
  }

  /** One indented object, for one reading. */
  public static JsonWriter object(Writer out) {
    return new JsonWriter(out, Layout.OBJECT);
  }

  /** An indented array of objects. */
  public static JsonWriter array(Writer out) {
    return new JsonWriter(out, Layout.ARRAY);
  }

  /** JSON Lines: an object a line. */
  public static JsonWriter lines(Writer out) {
    return new JsonWriter(out, Layout.LINES);
  }

  @Override
  public void write(Reading reading) {
    try {
      begin();
      new ReadingJson(json, reading).write();
      if (layout == Layout.LINES) {
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void begin() throws IOException {
    if (layout == Layout.ARRAY && !begun) {
      json.writeStartArray();
    }
    begun = true;
  }

  @Override
  public void close() {
    try {
      if (layout == Layout.ARRAY) {
        begin();
        json.writeEndArray();
      }
      if (begun && layout != Layout.LINES) {
        json.writeRaw('\n');
      }
      json.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static RapporteurException failure(IOException e) {
    return new RapporteurException(
        Fault.ENVIRONMENT, "the record cannot be written: " + e.getMessage(), e);
  }
}

package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Receipt;

/** Writes what became of each input to a file, a JSON object a line, if a file is wanted. */
final class ReceiptWriter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Path file;
  private final Writer out;

  private ReceiptWriter(@Nullable Path file, Writer out) {
    this.file = file;
    this.out = out;
  }

  static ReceiptWriter to(@Nullable Path file) {
    try {
      return new ReceiptWriter(
          file, file == null ? Writer.nullWriter() : Files.newBufferedWriter(file, UTF_8));
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  void write(Receipt receipt) {
    if (file == null) {
      return;
    }
    ObjectNode line = JSON.createObjectNode();
    line.put("input", receipt.uri());
    line.put("became", receipt.kind().name().toLowerCase(Locale.ROOT));
    line.put("reason", receipt.reason().orElse(null));
    line.put("article", receipt.article().orElse(null));
    line.put("statements", receipt.statements());
    try {
      out.write(line + "\n");
      out.flush(); // a run that is ended leaves what it did
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private RapporteurException failure(IOException e) {
    return new RapporteurException(
        Fault.ENVIRONMENT, file + ": cannot be written: " + e.getMessage(), e);
  }
}

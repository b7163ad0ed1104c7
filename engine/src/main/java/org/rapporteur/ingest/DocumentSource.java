package org.rapporteur.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Where one document can be read from, not yet read. Thread-safe; standard input can be read once.
 */
public final class DocumentSource {

  /** Opens the bytes. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private final String uri;
  private final Opening opening;

  private DocumentSource(String uri, Opening opening) {
    this.uri = uri;
    this.opening = opening;
  }

  static DocumentSource file(Path file) {
    return new DocumentSource(file.toString(), () -> Files.newInputStream(file));
  }

  static DocumentSource stream(String uri, InputStream stream) {
    return new DocumentSource(uri, () -> stream);
  }

  /** The path, or "-" for standard input. */
  public String uri() {
    return uri;
  }

  /**
   * Reads the document, up to one byte beyond {@link RawDocument#MAXIMUM_BYTES}: of a larger one,
   * no more than that is read, and the result is not {@linkplain RawDocument#complete() complete}.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if the file is no longer there, {@link
   *     Fault#DATA} if it may not be read or reading it fails
   */
  public RawDocument read() {
    try (InputStream in = opening.open()) {
      byte[] bytes = in.readNBytes(RawDocument.MAXIMUM_BYTES + 1);
      return bytes.length <= RawDocument.MAXIMUM_BYTES
          ? RawDocument.of(uri, bytes)
          : RawDocument.beginningOf(uri, bytes);
    } catch (NoSuchFileException e) {
      throw new RapporteurException(Fault.NOT_FOUND, uri + ": no such file", e);
    } catch (AccessDeniedException e) {
      throw new RapporteurException(Fault.DATA, uri + ": may not be read", e);
    } catch (IOException e) {
      throw new RapporteurException(Fault.DATA, uri + ": cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "DocumentSource[" + uri + "]";
  }
}

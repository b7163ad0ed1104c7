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

  /** Gets the document. */
  @FunctionalInterface
  interface Opening {
    RawDocument open() throws IOException;
  }

  private final String uri;
  private final Opening opening;

  private DocumentSource(String uri, Opening opening) {
    this.uri = uri;
    this.opening = opening;
  }

  static DocumentSource file(Path file) {
    String uri = file.toString();
    return new DocumentSource(
        uri,
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            return RawDocument.of(uri, limited(in));
          }
        });
  }

  static DocumentSource stream(String uri, InputStream stream) {
    return new DocumentSource(uri, () -> RawDocument.of(uri, limited(stream)));
  }

  /** A document that was read together with what it came in. */
  static DocumentSource of(RawDocument document) {
    return new DocumentSource(document.uri(), () -> document);
  }

  /** A document that is got when asked for. */
  static DocumentSource later(String uri, Opening opening) {
    return new DocumentSource(uri, opening);
  }

  /**
   * A document that should be there and cannot be had: reading it says why.
   *
   * @param why without the name of the document
   */
  static DocumentSource broken(String uri, String why) {
    return new DocumentSource(
        uri,
        () -> {
          throw new RapporteurException(Fault.DATA, uri + ": " + why);
        });
  }

  /**
   * All bytes of a document, or one more than {@link RawDocument#MAXIMUM_BYTES} of a larger one.
   */
  static byte[] limited(InputStream in) throws IOException {
    return in.readNBytes(RawDocument.MAXIMUM_BYTES + 1);
  }

  /**
   * The same source, named as seen from a folder: that somebody put it there is nobody's matter.
   */
  public DocumentSource within(Path folder) {
    String prefix = folder + "/";
    if (!uri.startsWith(prefix)) {
      return this;
    }
    return new DocumentSource(
        uri.substring(prefix.length()),
        () -> {
          RawDocument document = opening.open();
          return document.uri().startsWith(prefix)
              ? document.named(document.uri().substring(prefix.length()))
              : document;
        });
  }

  /** The path or URL, or "-" for standard input. */
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
    try {
      return opening.open();
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

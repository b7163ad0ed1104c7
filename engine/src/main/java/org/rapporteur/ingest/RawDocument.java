package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bytes of one document and the name they were asked for by. Immutable: the bytes are copied on
 * the way in and on the way out.
 */
public final class RawDocument {
  /**
   * The most bytes that a document may have, 20 MiB: some hundred times the largest news page. What
   * has more is not read to its end.
   */
  public static final int MAXIMUM_BYTES = 20 * 1024 * 1024;

  private final String uri;
  private final byte[] bytes;
  private final Optional<String> mediaType;
  private final OptionalInt status;
  private final Stated stated;
  private final boolean complete;

  private RawDocument(
      String uri,
      byte[] bytes,
      Optional<String> mediaType,
      OptionalInt status,
      Stated stated,
      boolean complete) {
    this.uri = uri;
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.status = status;
    this.stated = stated;
    this.complete = complete;
  }

  /**
   * A document whose media type nobody told. If there are more than {@link #MAXIMUM_BYTES} bytes,
   * it is not {@linkplain #complete() complete}.
   *
   * @param uri path, URL or "-", as the user gave it
   */
  public static RawDocument of(String uri, byte[] bytes) {
    return new RawDocument(
        uri,
        bytes.clone(),
        Optional.empty(),
        OptionalInt.empty(),
        Stated.NOTHING,
        /* complete= */ bytes.length <= MAXIMUM_BYTES);
  }

  /** A document as its UTF-8 bytes. */
  public static RawDocument of(String uri, String text) {
    return of(uri, text.getBytes(UTF_8));
  }

  /** The same document under another name. */
  public RawDocument named(String name) {
    return new RawDocument(name, bytes, mediaType, status, stated, complete);
  }

  /**
   * The same document, with the media type that a server or an archive stated ("text/html;
   * charset=utf-8"). It is a hint: pages are known to lie.
   */
  public RawDocument typed(String mediaType) {
    return new RawDocument(uri, bytes, Optional.of(mediaType), status, stated, complete);
  }

  /** The same document, as a server answered with this HTTP status. */
  public RawDocument answered(int status) {
    return new RawDocument(uri, bytes, mediaType, OptionalInt.of(status), stated, complete);
  }

  /** The same document, with what the thing that it came in states about it. */
  public RawDocument stated(Stated stated) {
    return new RawDocument(uri, bytes, mediaType, status, stated, complete);
  }

  /** Path, URL or "-", as the user gave it. */
  public String uri() {
    return uri;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The media type that was stated, with its parameters. */
  public Optional<String> mediaType() {
    return mediaType;
  }

  /** The HTTP status of the answer that it came in; empty if it came in none. */
  public OptionalInt status() {
    return status;
  }

  /** What the thing that it came in states about it. */
  public Stated stated() {
    return stated;
  }

  /** Whether {@link #bytes()} is all of the document; if not, it is larger than the limit. */
  public boolean complete() {
    return complete;
  }

  @Override
  public String toString() {
    return "RawDocument[" + uri + ", " + bytes.length + " bytes]";
  }
}

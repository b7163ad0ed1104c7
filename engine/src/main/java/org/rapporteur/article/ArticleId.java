package org.rapporteur.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.rapporteur.ingest.RawDocument;

/**
 * Identifies an article by its URI and raw bytes, so that it survives a better cleaner. Sorts by
 * value.
 *
 * @param value sixteen hexadecimal digits, the beginning of a SHA-256 digest
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final int BYTES = 8;

  static ArticleId of(RawDocument raw) {
    byte[] digest = Digests.sha256(raw.uri().getBytes(UTF_8), new byte[1], raw.bytes());
    return new ArticleId(HexFormat.of().formatHex(digest, 0, BYTES));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.rapporteur.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;

/** Tells from its first bytes what a file is that holds no text. */
final class BinaryKind {

  /**
   * The bytes that a kind of file begins with.
   *
   * @param bytes as ISO 8859-1
   */
  private record Magic(String bytes, int offset, String kind) {}

  /** From the formats' specifications. */
  private static final List<Magic> MAGIC =
      List.of(
          new Magic("%PDF-", 0, "a PDF document"),
          new Magic("PK\u0003\u0004", 0, "a ZIP archive or office document"),
          new Magic("PK\u0005\u0006", 0, "an empty ZIP archive"),
          new Magic("\u00D0\u00CF\u0011\u00E0", 0, "an old office document"),
          new Magic("{\\rtf", 0, "an RTF document"),
          new Magic("%!PS", 0, "a PostScript document"),
          new Magic("\u001F\u008B", 0, "gzip data"),
          new Magic("BZh", 0, "bzip2 data"),
          new Magic("\u00FD7zXZ", 0, "xz data"),
          new Magic("7z\u00BC\u00AF", 0, "a 7z archive"),
          new Magic("Rar!", 0, "a RAR archive"),
          new Magic("ustar", 257, "a tar archive"),
          new Magic("\u0089PNG", 0, "a PNG image"),
          new Magic("\u00FF\u00D8\u00FF", 0, "a JPEG image"),
          new Magic("GIF8", 0, "a GIF image"),
          new Magic("RIFF", 0, "a RIFF file (image, sound or film)"),
          new Magic("II*\u0000", 0, "a TIFF image"),
          new Magic("MM\u0000*", 0, "a TIFF image"),
          new Magic("\u0000\u0000\u0001\u0000", 0, "an icon"),
          new Magic("ftyp", 4, "an MP4 film"),
          new Magic("ID3", 0, "an MP3 recording"),
          new Magic("OggS", 0, "an Ogg recording"),
          new Magic("\u007FELF", 0, "a program"),
          new Magic("\u00CA\u00FE\u00BA\u00BE", 0, "a program"),
          new Magic("SQLite format 3", 0, "an SQLite database"),
          new Magic("wOFF", 0, "a font"),
          new Magic("wOF2", 0, "a font"));

  private static final int LOOKED_AT = 64 * 1024;

  /** Control characters that no text holds; a share of them above this is no text. */
  private static final double CONTROL_SHARE = 0.01;

  /** What the bytes are, if they are surely no text in an encoding of single bytes or UTF-8. */
  static Optional<String> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 512), ISO_8859_1);
    for (Magic magic : MAGIC) {
      if (head.startsWith(magic.bytes(), magic.offset())) {
        return Optional.of(magic.kind());
      }
    }
    int looked = Math.min(bytes.length, LOOKED_AT);
    int nul = 0;
    int control = 0;
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        nul++;
      } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        control++;
      }
    }
    if (nul > looked * CONTROL_SHARE / 10) {
      return Optional.of("data with NUL bytes");
    }
    if (control > looked * CONTROL_SHARE) {
      return Optional.of("data with control characters");
    }
    return Optional.empty();
  }

  private BinaryKind() {}
}

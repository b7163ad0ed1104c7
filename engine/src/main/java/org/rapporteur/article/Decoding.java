package org.rapporteur.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.RawDocument;

/**
 * Bytes as text, or the reason why they are none.
 *
 * <p>Asked in this order: a byte order mark; UTF-16 without one, seen by its zero bytes; UTF-8, if
 * the bytes are valid UTF-8 (other encodings hardly ever are by chance); what the server, the XML
 * declaration or the page declares; the encoding that a page in the language it states had before
 * UTF-8; windows-1252.
 */
sealed interface Decoding {

  /** The text, without a byte order mark. */
  record Decoded(String text, Charset charset) implements Decoding {}

  /** No text. */
  record Undecodable(Cleaning.Reason reason, String detail) implements Decoding {}

  /**
   * Declarations stand at the beginning; browsers look at 1,024 bytes, templates put them later.
   */
  int DECLARATION_WITHIN = 8 * 1024;

  /** Replacement characters that a text may have, as a share of its characters. */
  double MALFORMED_SHARE = 0.02;

  /** Letters beyond ASCII that a text in windows-1252, a western encoding, may have. */
  double WESTERN_SHARE = 0.3;

  Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s{0,3}=\\s{0,3}[\"']?([\\w.:-]{2,40})", 2);

  Pattern LANGUAGE = Pattern.compile("\\slang\\s{0,3}=\\s{0,3}[\"']?([a-z]{2})", 2);

  /** Encodings in use before UTF-8, by language. */
  Map<String, String> BEFORE_UTF_8 =
      Map.ofEntries(
          Map.entry("ar", "windows-1256"),
          Map.entry("bg", "windows-1251"),
          Map.entry("cs", "windows-1250"),
          Map.entry("el", "windows-1253"),
          Map.entry("fa", "windows-1256"),
          Map.entry("he", "windows-1255"),
          Map.entry("hu", "windows-1250"),
          Map.entry("ja", "Shift_JIS"),
          Map.entry("ko", "EUC-KR"),
          Map.entry("pl", "windows-1250"),
          Map.entry("ru", "windows-1251"),
          Map.entry("th", "windows-874"),
          Map.entry("tr", "windows-1254"),
          Map.entry("uk", "windows-1251"),
          Map.entry("zh", "GB18030"));

  static Decoding of(RawDocument raw) {
    if (!raw.complete()) {
      return new Undecodable(
          Cleaning.Reason.TOO_LARGE,
          "more than " + RawDocument.MAXIMUM_BYTES / (1024 * 1024) + " MiB");
    }
    byte[] bytes = raw.bytes();
    if (bytes.length == 0) {
      return new Undecodable(Cleaning.Reason.EMPTY, "no bytes");
    }
    Decoding decoding = decode(bytes, raw.mediaType());
    if (decoding instanceof Decoded decoded && decoded.text().isBlank()) {
      return new Undecodable(Cleaning.Reason.EMPTY, "only white space");
    }
    return decoding;
  }

  private static Decoding decode(byte[] bytes, Optional<String> mediaType) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return checked(new String(bytes, 3, bytes.length - 3, UTF_8), UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
      Charset utf32 = Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE");
      return checked(new String(bytes, 4, bytes.length - 4, utf32), utf32);
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      Charset utf16 = starts(bytes, 0xFF) ? UTF_16LE : UTF_16BE;
      return checked(new String(bytes, 2, bytes.length - 2, utf16), utf16);
    }
    Optional<Charset> utf16 = utf16WithoutMark(bytes);
    if (utf16.isPresent()) {
      return checked(new String(bytes, utf16.get()), utf16.get());
    }
    Optional<String> binary = BinaryKind.of(bytes);
    if (binary.isPresent()) {
      return new Undecodable(Cleaning.Reason.BINARY, binary.get());
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    Optional<Charset> declared = mediaType.flatMap(Decoding::declaredIn).or(() -> declaredIn(head));
    if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
      return checked(new String(bytes, declared.get()), declared.get()); // all its bytes are ASCII
    }
    Optional<String> utf8 = strictly(bytes, UTF_8);
    if (utf8.isPresent()) {
      return new Decoded(utf8.get(), UTF_8);
    }
    if (declared.isPresent()) {
      String text = new String(bytes, declared.get());
      if (malformed(text) <= MALFORMED_SHARE) {
        return new Decoded(text, declared.get());
      }
    }
    String lenient = new String(bytes, UTF_8);
    if (malformed(lenient) <= MALFORMED_SHARE / 10) {
      return new Decoded(lenient, UTF_8); // cut within a character, or spliced from two encodings
    }
    return inherited(bytes, head);
  }

  private static Decoding inherited(byte[] bytes, String head) {
    Matcher language = LANGUAGE.matcher(head);
    if (language.find() && BEFORE_UTF_8.containsKey(language.group(1))) {
      Optional<Charset> charset = charset(BEFORE_UTF_8.get(language.group(1)));
      if (charset.isPresent()) {
        String text = new String(bytes, charset.get());
        if (malformed(text) <= MALFORMED_SHARE) {
          return new Decoded(text, charset.get());
        }
      }
    }
    Charset western = Charset.forName("windows-1252");
    String text = new String(bytes, western);
    long letters = text.codePoints().filter(Character::isLetter).count();
    long beyondAscii = text.codePoints().filter(c -> c > 0x7F).count();
    return beyondAscii > WESTERN_SHARE * Math.max(letters, 1)
        ? new Undecodable(
            Cleaning.Reason.BAD_ENCODING, "no encoding declared, and neither UTF-8 nor western")
        : checked(text, western);
  }

  private static Decoding checked(String text, Charset charset) {
    return malformed(text) > MALFORMED_SHARE
        ? new Undecodable(Cleaning.Reason.BAD_ENCODING, "not valid " + charset.name())
        : new Decoded(text, charset);
  }

  private static double malformed(String text) {
    long replaced = text.chars().filter(c -> c == '\uFFFD').count();
    return text.isEmpty() ? 0 : (double) replaced / text.length();
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> declaredIn(String head) {
    Matcher matcher = DECLARED.matcher(head);
    while (matcher.find()) {
      Optional<Charset> charset = charset(matcher.group(1));
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  /** The encoding that browsers use for a label; UTF-8 gives none, it has been tried. */
  private static Optional<Charset> charset(String label) {
    try {
      Charset charset = Charset.forName(label);
      if (charset.equals(ISO_8859_1) || charset.equals(US_ASCII)) {
        return Optional.of(Charset.forName("windows-1252"));
      }
      return switch (charset.name()) {
        case "GB2312", "GBK" -> Optional.of(Charset.forName("GB18030"));
        case "Shift_JIS" -> Optional.of(Charset.forName("windows-31j"));
        case "EUC-KR" -> Optional.of(Charset.forName("x-windows-949"));
        case "ISO-8859-9" -> Optional.of(Charset.forName("windows-1254"));
        case "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE" -> Optional.empty();
        default -> charset.canEncode() ? Optional.of(charset) : Optional.empty();
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Latin text in UTF-16 has a zero in every other byte. */
  private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
    int looked = Math.min(bytes.length, 2048) & ~1;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < looked; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    int many = looked * 2 / 5;
    int few = looked / 50;
    if (looked < 16 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    if (oddZeros > many && evenZeros <= few) {
      return Optional.of(UTF_16LE);
    }
    return evenZeros > many && oddZeros <= few ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}

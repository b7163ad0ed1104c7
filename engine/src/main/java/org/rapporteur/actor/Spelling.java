package org.rapporteur.actor;

import static java.nio.ByteBuffer.wrap;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of a name by which it is compared: without accents and case, or as an id. */
public final class Spelling {
  private static final Pattern DAMAGED = Pattern.compile("[ÃÂ][\\x80-\\xBF]");

  /** Lower case, without accents; typewriter apostrophes. */
  static String fold(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (c) {
        case '’', '‘', '`' -> folded.append('\'');
        case 'ø', 'Ø' -> folded.append('o');
        case 'ł', 'Ł' -> folded.append('l');
        case 'đ', 'Đ' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ', 'Æ' -> folded.append("ae");
        default -> folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The name as it was before its bytes in UTF-8 were read one by one: "François". */
  static String repaired(String name) {
    String damaged = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    for (int time = 0; time < 2 && DAMAGED.matcher(damaged).find(); time++) {
      Optional<String> better = utf8(damaged);
      if (better.isEmpty()) {
        return name;
      }
      damaged = better.get();
    }
    return damaged;
  }

  private static Optional<String> utf8(String text) {
    if (text.chars().anyMatch(c -> c > 0xFF)) {
      return Optional.empty();
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(wrap(text.getBytes(ISO_8859_1))).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Letters and digits of the folded name, joined by hyphens: "tobias-billstrom". */
  public static String slug(String name) {
    var slug = new StringBuilder();
    String folded = fold(name);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' && c != '\'') {
        slug.append('-');
      }
    }
    int length = slug.length();
    return length > 0 && slug.charAt(length - 1) == '-'
        ? slug.substring(0, length - 1)
        : slug.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private Spelling() {}
}

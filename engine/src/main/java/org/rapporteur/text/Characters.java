package org.rapporteur.text;

/** What single characters are, as far as splitting a text needs to know. */
final class Characters {

  /** White space of any kind, no-break and zero-width space among them. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
  }

  static boolean isDash(int c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015);
  }

  /** Letters, digits and the marks that combine with them. */
  static boolean isWord(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** The first place from {@code from} on that holds no white space, or the limit. */
  static int skipSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** One past the last place before {@code end} that holds no white space, or {@code start}. */
  static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private Characters() {}
}

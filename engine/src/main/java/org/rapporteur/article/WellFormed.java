package org.rapporteur.article;

/** Text that every database and file can hold: without U+0000 and without half surrogate pairs. */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  /** The same text, of the same length, with U+FFFD in the place of what cannot be held. */
  static String of(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }

  private WellFormed() {}
}

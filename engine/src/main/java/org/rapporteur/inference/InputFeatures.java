package org.rapporteur.inference;

/**
 * What an uncased vocabulary loses of a word piece, as one small number: how its word is cased and
 * where it stands to quotation marks.
 */
public final class InputFeatures {
  /** How a word is written. */
  public enum Casing {
    LOWER,
    CAPITALISED,
    UPPER,
    DIGITS,
    OTHER
  }

  /** Where a piece stands to the paragraph's double quotation marks. */
  public enum Quoting {
    OUTSIDE,
    INSIDE,
    OPENING_MARK,
    CLOSING_MARK
  }

  /** How many feature ids there are. */
  public static final int COUNT = Casing.values().length * Quoting.values().length;

  /** The feature id of what is no text: the marks around a sequence. */
  public static final int PLAIN = of(Casing.OTHER, Quoting.OUTSIDE);

  /** The feature id, in [0, {@link #COUNT}). */
  @SuppressWarnings("EnumOrdinal") // the models are trained with this numbering
  public static int of(Casing casing, Quoting quoting) {
    return casing.ordinal() * Quoting.values().length + quoting.ordinal();
  }

  static Casing casing(CharSequence text, int start, int end) {
    int upper = 0;
    int letters = 0;
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digit |= Character.isDigit(c);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    if (digit) {
      return Casing.DIGITS;
    }
    if (letters == 0) {
      return Casing.OTHER;
    }
    if (upper == 0) {
      return Casing.LOWER;
    }
    return upper == letters && letters > 1 ? Casing.UPPER : Casing.CAPITALISED;
  }

  private InputFeatures() {}
}

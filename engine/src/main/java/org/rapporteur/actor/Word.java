package org.rapporteur.actor;

import org.rapporteur.text.Span;

/**
 * A token with its place.
 *
 * @param sentence running number of its sentence in the text
 * @param paragraph running number of its paragraph
 * @param quoted whether it stands between quotation marks
 * @param opens whether it is the first word of its sentence or of a quotation, where a capital
 *     tells nothing
 */
record Word(
    String form,
    String lower,
    Span span,
    int sentence,
    int paragraph,
    boolean quoted,
    boolean opens) {

  boolean isCapitalised() {
    return Character.isUpperCase(form.charAt(0));
  }

  /** At least two letters, none of them lower case. */
  boolean isUpperCase() {
    return form.length() > 1
        && form.equals(form.toUpperCase(java.util.Locale.ROOT))
        && isCapitalised();
  }

  boolean isWord() {
    return Character.isLetterOrDigit(form.charAt(0));
  }

  boolean isPossessive() {
    return lower.equals("'s") || lower.equals("’s") || form.equals("'") || form.equals("’");
  }

  boolean is(String other) {
    return lower.equals(other);
  }
}

package org.rapporteur.text;

/**
 * A mark that may open or close a quotation, as its form and its neighbours tell.
 *
 * @param paired whether it is of the double kind (“ ” " '' « » „) rather than the single (‘ ’ ')
 * @param curled whether its form tells a direction
 */
record QuotationMark(int start, int end, boolean paired, boolean curled, Role role) {

  enum Role {
    OPENS,
    CLOSES,
    /** Closes a quotation if one is open, else opens one. */
    EITHER,
    /** Closes a single quotation if one is open, else is an apostrophe. */
    MAY_CLOSE
  }
}

package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.text.QuotationMark.Role;

/**
 * Tells the quotation marks of a paragraph from apostrophes and measures, and which way each faces.
 * A mark's neighbours count for more than its form, because straight marks have no direction and
 * editors curl marks the wrong way.
 */
final class QuotationMarks {
  /** What begins with an apostrophe for letters left out. */
  private static final Set<String> ELISIONS =
      Set.of("em", "tis", "twas", "til", "till", "cause", "round", "bout", "n", "cept", "neath");

  private static final String DOUBLE = "“”\"„«»‟";
  private static final String SINGLE = "‘’'`‹›";
  private static final String FACING_RIGHT = "“„«‘‹`";
  private static final String FACING_LEFT = "”»’›";
  private static final String OPENING = "([{“‘\"'«‹„`/";

  private final String text;
  private final int from;
  private final int to;

  private QuotationMarks(String text, Span paragraph) {
    this.text = text;
    this.from = paragraph.start();
    this.to = paragraph.end();
  }

  /** The marks of a paragraph in reading order; those that cannot be quotation marks left out. */
  static List<QuotationMark> in(String text, Span paragraph) {
    return new QuotationMarks(text, paragraph).find();
  }

  private List<QuotationMark> find() {
    var marks = new ArrayList<QuotationMark>();
    int at = from;
    while (at < to) {
      int end = at + (isDoubled(at) ? 2 : 1);
      char c = text.charAt(at);
      if (end - at == 2 || DOUBLE.indexOf(c) >= 0) {
        addDouble(at, end, marks);
      } else if (SINGLE.indexOf(c) >= 0) {
        addSingle(at, marks);
      }
      at = end;
    }
    return marks;
  }

  /** Two single marks that stand for a double one; of three, the two on the outside. */
  private boolean isDoubled(int at) {
    char c = text.charAt(at);
    if ((c != '\'' && c != '`' && c != '’' && c != '‘') || charAt(at + 1) != c) {
      return false;
    }
    return charAt(at + 2) != c || isGap(charAt(at - 1));
  }

  private void addDouble(int at, int end, List<QuotationMark> marks) {
    char c = text.charAt(at);
    if ((c == '"' || c == '”') && isMeasure(at)) {
      return;
    }
    marks.add(new QuotationMark(at, end, true, facing(c) != Role.EITHER, direction(at, end)));
  }

  private Role direction(int at, int end) {
    Role form = facing(text.charAt(at));
    if (end >= to) {
      return Role.CLOSES;
    }
    boolean opening = looksOpening(at, end);
    boolean closing = looksClosing(at, end);
    if (opening == closing) {
      return form;
    }
    if (form == Role.EITHER) {
      return opening ? Role.OPENS : Role.CLOSES;
    }
    // A mark curled the wrong way is read by its place, but only where the other way is possible.
    Role place = opening ? Role.OPENS : Role.CLOSES;
    return place == form || text.charAt(at) == '„' ? form : Role.EITHER;
  }

  private static Role facing(char c) {
    if (FACING_RIGHT.indexOf(c) >= 0) {
      return Role.OPENS;
    }
    return FACING_LEFT.indexOf(c) >= 0 ? Role.CLOSES : Role.EITHER;
  }

  private boolean looksOpening(int at, int end) {
    char left = charAt(at - 1);
    char right = charAt(end);
    boolean apart = isGap(left) || OPENING.indexOf(left) >= 0 || Characters.isDash(left);
    return apart && !isGap(right) && ",;:!?)]}".indexOf(right) < 0 && !isFinalStop(end);
  }

  private boolean looksClosing(int at, int end) {
    char left = charAt(at - 1);
    char right = charAt(end);
    return !isGap(left) && OPENING.indexOf(left) < 0 && !Characters.isWord(right);
  }

  /** A full stop that ends something, not dots that begin a quotation ("...and then"). */
  private boolean isFinalStop(int at) {
    return charAt(at) == '.' && charAt(at + 1) != '.';
  }

  /** An inch mark: feet before it, or a number that no quotation is likely to end in. */
  private boolean isMeasure(int at) {
    int digits = at;
    while (digits > from && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return digits < at && (charAt(digits - 1) == '\'' || charAt(digits - 1) == '’');
  }

  private void addSingle(int at, List<QuotationMark> marks) {
    char c = text.charAt(at);
    char left = charAt(at - 1);
    char right = charAt(at + 1);
    boolean directed = c == '‘' || c == '‹' || c == '`';
    if (Characters.isWord(left) && Characters.isWord(right)) {
      return; // don't
    }
    if (Character.isDigit(left) && (c == '\'' || c == '’') && Character.isDigit(right)) {
      return; // 6'2"
    }
    if (looksOpening(at, at + 1)) {
      if (!isElision(at + 1)) {
        marks.add(new QuotationMark(at, at + 1, false, directed, Role.OPENS));
      }
    } else if (!isGap(left) && !isPossessive(at)) {
      marks.add(new QuotationMark(at, at + 1, false, directed, Role.MAY_CLOSE));
    }
  }

  private boolean isElision(int at) {
    int end = at;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    boolean decade = word.length() <= 3 && word.length() >= 2 && Character.isDigit(word.charAt(0));
    return decade || ELISIONS.contains(word);
  }

  /**
   * Whether a mark after an s is more likely a plural's: the owned thing follows in the sentence,
   * and a mark that could close a quotation instead comes later.
   */
  private boolean isPossessive(int at) {
    char left = charAt(at - 1);
    if ((left != 's' && left != 'S') || charAt(at + 1) != ' ') {
      return false;
    }
    if (!Character.isLetterOrDigit(charAt(at + 2))) {
      return false;
    }
    for (int later = at + 1; later < to; later++) {
      char c = text.charAt(later);
      if (SINGLE.indexOf(c) >= 0 || c == '”' || c == '"') {
        boolean opens = looksOpening(later, later + 1);
        boolean apostrophe =
            Characters.isWord(charAt(later - 1)) && Characters.isWord(charAt(later + 1));
        if (!apostrophe) {
          return !opens && SINGLE.indexOf(c) >= 0;
        }
      }
    }
    return false;
  }

  private char charAt(int at) {
    return at < from || at >= to ? ' ' : text.charAt(at);
  }

  private static boolean isGap(char c) {
    return Characters.isSpace(c);
  }
}

package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.attribution.SpanRole;
import org.rapporteur.attribution.TaggedSpan;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Span;

/**
 * A paragraph given as tokens with a BIO label each. Its text is the tokens joined by single
 * spaces, with Penn Treebank quotes and brackets turned back into the characters they stand for.
 */
final class BioText {
  private final String text;
  private final List<Span> tokens;
  private final List<TaggedSpan> gold;

  private BioText(String text, List<Span> tokens, List<TaggedSpan> gold) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.gold = List.copyOf(gold);
  }

  /**
   * @param place file and line, for the message of a fault
   * @throws RapporteurException {@link Fault#DATA} if tokens and labels do not fit each other
   */
  static BioText of(String place, JsonNode line) {
    JsonNode forms = line.path("tokens");
    JsonNode labels = line.path("labels");
    if (!forms.isArray() || forms.size() != labels.size()) {
      throw new RapporteurException(
          Fault.DATA,
          "%s: %d tokens but %d labels; expected as many"
              .formatted(place, forms.size(), labels.size()));
    }
    var text = new StringBuilder();
    var tokens = new ArrayList<Span>();
    for (JsonNode form : forms) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      String printed = printed(form.asText());
      tokens.add(new Span(text.length(), text.length() + Math.max(1, printed.length())));
      text.append(printed.isEmpty() ? " " : printed);
    }
    return new BioText(text.toString(), tokens, gold(place, tokens, labels));
  }

  private static String printed(String token) {
    return switch (token) {
      case "``" -> "“";
      case "''" -> "”";
      case "`" -> "‘";
      case "--" -> "—";
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "-LSB-" -> "[";
      case "-RSB-" -> "]";
      case "-LCB-" -> "{";
      case "-RCB-" -> "}";
      default -> token;
    };
  }

  /** A run ends at O, at the next B, at another role and at the end; a stray I opens one. */
  private static List<TaggedSpan> gold(String place, List<Span> tokens, JsonNode labels) {
    var gold = new ArrayList<TaggedSpan>();
    String open = "";
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      String label = i < tokens.size() ? labels.get(i).asText() : "O";
      String role = label.equals("O") ? "" : label.substring(Math.min(2, label.length()));
      boolean begins = !role.isEmpty() && (label.startsWith("B-") || !role.equals(open));
      if (!open.isEmpty() && (role.isEmpty() || begins)) {
        Span span = new Span(tokens.get(start).start(), tokens.get(i - 1).end());
        gold.add(new TaggedSpan(role(place, open), span, 1));
        open = "";
      }
      if (begins) {
        open = role;
        start = i;
      }
    }
    return gold;
  }

  private static SpanRole role(String place, String role) {
    for (SpanRole known : SpanRole.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(role)) {
        return known;
      }
    }
    throw new RapporteurException(
        Fault.DATA,
        "%s: label of role '%s'; expected source, cue or content".formatted(place, role));
  }

  String text() {
    return text;
  }

  List<Span> gold(SpanRole role) {
    return gold.stream().filter(s -> s.role() == role).map(TaggedSpan::span).toList();
  }

  /** The found spans of a role, each widened or narrowed to the tokens of which it covers half. */
  List<Span> onTokens(SpanRole role, List<TaggedSpan> found) {
    var spans = new ArrayList<Span>();
    for (TaggedSpan span : found) {
      if (span.role() == role) {
        List<Span> covered =
            tokens.stream().filter(t -> 2 * t.overlap(span.span()) >= t.length()).toList();
        if (!covered.isEmpty()) {
          spans.add(new Span(covered.get(0).start(), covered.get(covered.size() - 1).end()));
        }
      }
    }
    return spans;
  }
}

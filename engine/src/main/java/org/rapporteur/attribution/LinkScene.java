package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.text.Token;

/**
 * A paragraph's tagged spans, and the choices that join them: each content chooses its cue, each
 * cue its source, or none. In PolNeAR, which the choices are learned from, no attribution shares
 * its cue or content with another, while one source may have many cues. Immutable.
 */
public final class LinkScene {
  private static final int LONGEST_SEQUENCE = 4;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> sentenceOf = new ArrayList<>();
  private final List<Quotation> quotations;
  private final List<TaggedSpan> spans;

  private LinkScene(StructuredText text, Paragraph paragraph, List<TaggedSpan> spans) {
    this.text = text.text();
    int number = 0;
    for (Sentence sentence : paragraph.sentences()) {
      tokens.addAll(sentence.tokens());
      sentenceOf.addAll(Collections.nCopies(sentence.tokens().size(), number));
      number++;
    }
    this.quotations =
        text.quotations().stream()
            .filter(q -> q.depth() == 0 && paragraph.span().contains(q.outer()))
            .toList();
    this.spans = spans.stream().sorted().toList();
  }

  /**
   * The scene of one paragraph.
   *
   * @param spans within the paragraph
   */
  public static LinkScene of(StructuredText text, Paragraph paragraph, List<TaggedSpan> spans) {
    return new LinkScene(text, paragraph, spans);
  }

  /** For each content of the paragraph, the choice of its cue, in reading order. */
  public List<LinkChoice> cueChoices() {
    return choices(SpanRole.CONTENT, SpanRole.CUE);
  }

  /** For each cue of the paragraph, the choice of its source, in reading order. */
  public List<LinkChoice> sourceChoices() {
    return choices(SpanRole.CUE, SpanRole.SOURCE);
  }

  private List<LinkChoice> choices(SpanRole asking, SpanRole wanted) {
    List<TaggedSpan> candidates = spans.stream().filter(s -> s.role() == wanted).toList();
    var choices = new ArrayList<LinkChoice>();
    for (TaggedSpan span : spans) {
      if (span.role() == asking) {
        var rows = new ArrayList<List<String>>();
        for (TaggedSpan candidate : candidates) {
          rows.add(pair(span, candidate));
        }
        rows.add(none(span, candidates));
        choices.add(new LinkChoice(span, candidates, rows));
      }
    }
    return choices;
  }

  private List<String> pair(TaggedSpan span, TaggedSpan candidate) {
    boolean after = span.span().start() <= candidate.span().start();
    TaggedSpan first = after ? span : candidate;
    TaggedSpan second = after ? candidate : span;
    int from = lastToken(first.span());
    int to = firstToken(second.span());
    String order = after ? ">" : "<";
    String kind = (span.role() == SpanRole.CONTENT ? "cue" : "source") + order;
    String distance = bucket(to - from - 1);
    String sentences =
        Integer.toString(Math.min(2, Math.max(0, sentenceOf.get(to) - sentenceOf.get(from))));
    String between = rolesBetween(first.span().end(), second.span().start());
    String marks = marksBetween(first.span().end(), second.span().start());
    String quoted = quoted(span) + ending(span);
    String cue = cueWord(span.role() == SpanRole.CUE ? span : candidate);
    String beyond = neighbour(candidate, after) + "/" + neighbour(span, !after);

    var features = new ArrayList<String>();
    features.add(kind);
    features.add(kind + " distance " + distance);
    features.add(kind + " sentences " + sentences);
    features.add(kind + " between " + between);
    features.add(kind + " between " + between + " sentences " + sentences);
    features.add(kind + " between " + between + " quoted " + quoted + " sentences " + sentences);
    features.add(kind + " marks " + marks + " sentences " + sentences);
    features.add(kind + " between " + between + " marks " + marks);
    features.add(kind + " distance " + distance + " sentences " + sentences);
    features.add(kind + " quoted " + quoted);
    features.add(kind + " beyond " + beyond);
    features.add(kind + " beyond " + beyond + " between " + between + " sentences " + sentences);
    features.add(kind + " word " + cue);
    features.add(kind + " word " + cue + " sentences " + sentences + " between " + between);
    features.add(kind + " joint " + joint(from, to));
    features.add(kind + " joint " + joint(from, to) + " between " + between);
    if (candidate.role() == SpanRole.SOURCE) {
      String lead = lead(span);
      features.add(kind + " lead " + lead + " between " + between);
      features.add(kind + " lead " + lead + " between " + between + " sentences " + sentences);
      String form = tokens.get(firstToken(candidate.span())).form().toLowerCase(Locale.ROOT);
      features.add(kind + " source " + form + " between " + between);
    }
    return features;
  }

  private List<String> none(TaggedSpan span, List<TaggedSpan> candidates) {
    String kind = span.role() == SpanRole.CONTENT ? "cue 0" : "source 0";
    int own = sentenceOf.get(firstToken(span.span()));
    boolean near = candidates.stream().anyMatch(c -> sentenceOf.get(firstToken(c.span())) == own);
    String sides = neighbour(span, false) + "/" + neighbour(span, true);
    var features = new ArrayList<String>();
    features.add(kind);
    features.add(kind + " near " + near);
    features.add(kind + " near " + near + " sides " + sides);
    features.add(kind + " quoted " + quoted(span) + ending(span) + " sides " + sides);
    if (span.role() == SpanRole.CUE) {
      features.add(kind + " lead " + lead(span));
      features.add(kind + " lead " + lead(span) + " sides " + sides);
      features.add(kind + " word " + cueWord(span));
      features.add(kind + " word " + cueWord(span) + " near " + near);
    }
    return features;
  }

  /** The first word between two spans, which joins or parts them ("and", "who", "that"). */
  private String joint(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String form = tokens.get(i).form();
      if (Character.isLetterOrDigit(form.codePointAt(0))) {
        boolean name = Character.isUpperCase(form.codePointAt(0));
        return name ? "Name" : form.toLowerCase(Locale.ROOT);
      }
    }
    return "-";
  }

  /** The word or mark right before a cue, which may join it to one before ("and"). */
  private String lead(TaggedSpan cue) {
    int first = firstToken(cue.span());
    if (first == 0 || !sentenceOf.get(first).equals(sentenceOf.get(first - 1))) {
      return "0";
    }
    String form = tokens.get(first - 1).form();
    boolean name = Character.isUpperCase(form.codePointAt(0));
    return name ? "Name" : form.toLowerCase(Locale.ROOT);
  }

  private String cueWord(TaggedSpan cue) {
    return tokens.get(firstToken(cue.span())).form().toLowerCase(Locale.ROOT)
        + "_"
        + tokens.get(lastToken(cue.span())).form().toLowerCase(Locale.ROOT);
  }

  private String rolesBetween(int from, int to) {
    var roles = new StringBuilder();
    for (TaggedSpan span : spans) {
      if (span.span().start() >= from && span.span().end() <= to) {
        if (roles.length() == LONGEST_SEQUENCE) {
          return roles.append('+').toString();
        }
        roles.append(letter(span.role()));
      }
    }
    return roles.isEmpty() ? "-" : roles.toString();
  }

  private String marksBetween(int from, int to) {
    var marks = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (",;:.?!“”\"()—–-".indexOf(c) >= 0 && marks.indexOf(String.valueOf(c)) < 0) {
        marks.append(c);
      }
    }
    return marks.toString();
  }

  /** The role of the next span to a side, and whether the same sentence holds it. */
  private String neighbour(TaggedSpan span, boolean after) {
    int at = spans.indexOf(span) + (after ? 1 : -1);
    if (at < 0 || at >= spans.size()) {
      return "0";
    }
    TaggedSpan next = spans.get(at);
    int near = after ? lastToken(span.span()) : firstToken(span.span());
    int far = after ? firstToken(next.span()) : lastToken(next.span());
    boolean same = sentenceOf.get(near).equals(sentenceOf.get(far));
    boolean touching = Math.abs(far - near) <= 2;
    return letter(next.role()) + (same ? "" : "|") + (touching ? "" : "~");
  }

  private String quoted(TaggedSpan span) {
    if (span.role() != SpanRole.CONTENT) {
      return "";
    }
    for (Quotation quotation : quotations) {
      if (quotation.outer().overlaps(span.span())) {
        boolean begins = span.span().start() >= quotation.outer().start();
        boolean ends = span.span().end() <= quotation.outer().end();
        return begins && ends ? "all" : begins ? "begins" : ends ? "ends" : "some";
      }
    }
    return "no";
  }

  /** How a content ends: with a comma, a full stop or mark of its kind, or a word. */
  private String ending(TaggedSpan span) {
    int at = span.span().end() - 1;
    while (at > span.span().start() && "”’\"' ".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      int next = span.span().end();
      return next < text.length() && text.charAt(next) == ',' ? ",after" : "word";
    }
    return String.valueOf(c);
  }

  private static char letter(SpanRole role) {
    return switch (role) {
      case SOURCE -> 'S';
      case CUE -> 'K';
      case CONTENT -> 'C';
    };
  }

  private static String bucket(int distance) {
    if (distance <= 3) {
      return Integer.toString(Math.max(0, distance));
    }
    return distance <= 6 ? "4-6" : distance <= 12 ? "7-12" : distance <= 24 ? "13-24" : "25-";
  }

  private int firstToken(Span span) {
    int at = 0;
    while (at < tokens.size() - 1 && tokens.get(at).span().end() <= span.start()) {
      at++;
    }
    return at;
  }

  private int lastToken(Span span) {
    int at = tokens.size() - 1;
    while (at > 0 && tokens.get(at).span().start() >= span.end()) {
      at--;
    }
    return at;
  }
}

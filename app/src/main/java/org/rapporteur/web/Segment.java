package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/**
 * A piece of a paragraph that the same statements cover throughout.
 *
 * @param at where it begins in the article's text, in UTF-16 code units
 * @param mark whether it is somebody's words, or view
 * @param css classes: whose words, and whether it is source or cue
 * @param statements ids of the statements that cover it, innermost first, parted by spaces
 * @param begins the number of the statement whose content begins here, and its id
 */
record Segment(
    int at, String text, boolean mark, String css, String statements, List<Opening> begins) {

  /** A statement's content begins. */
  record Opening(String id, int number) {}

  private enum Role {
    CONTENT,
    SOURCE,
    CUE
  }

  private record Part(Span span, Statement statement, Role role) {}

  /**
   * Cuts a paragraph where any span begins or ends.
   *
   * @param numbers of all statements of the article
   * @param hues the class of each statement's speaker, by the statement's id
   */
  static List<Segment> of(
      String text,
      Span paragraph,
      List<Statement> statements,
      Map<String, Integer> numbers,
      Map<String, String> hues) {
    List<Part> parts =
        statements.stream()
            .flatMap(s -> parts(s).stream())
            .filter(part -> part.span().overlaps(paragraph))
            .sorted(Comparator.comparingInt(part -> part.span().end() - part.span().start()))
            .toList();
    var edges = new TreeSet<Integer>(List.of(paragraph.start(), paragraph.end()));
    parts.forEach(
        part -> {
          edges.add(Math.max(part.span().start(), paragraph.start()));
          edges.add(Math.min(part.span().end(), paragraph.end()));
        });
    var segments = new ArrayList<Segment>();
    int from = edges.first();
    for (int to : edges.tailSet(from, /* inclusive= */ false)) {
      segments.add(piece(text, new Span(from, to), parts, numbers, hues));
      from = to;
    }
    return List.copyOf(segments);
  }

  private static Segment piece(
      String text,
      Span span,
      List<Part> parts,
      Map<String, Integer> numbers,
      Map<String, String> hues) {
    List<Part> over = parts.stream().filter(part -> part.span().overlaps(span)).toList();
    Optional<Part> content = over.stream().filter(p -> p.role() == Role.CONTENT).findFirst();
    Optional<Part> hue = content.or(() -> over.stream().findFirst());
    var css = new ArrayList<String>();
    hue.ifPresent(part -> css.add(Objects.requireNonNull(hues.get(part.statement().id()))));
    over.stream()
        .filter(p -> p.role() == Role.SOURCE)
        .findFirst()
        .ifPresent(p -> css.add("source"));
    over.stream().filter(p -> p.role() == Role.CUE).findFirst().ifPresent(p -> css.add("cue"));
    List<Opening> begins =
        over.stream()
            .filter(p -> p.role() == Role.CONTENT && p.span().start() == span.start())
            .filter(p -> p.span().equals(p.statement().attribution().content().get(0)))
            .map(p -> p.statement().id())
            .distinct()
            .map(id -> new Opening(id, Objects.requireNonNull(numbers.get(id))))
            .sorted(Comparator.comparingInt(Opening::number))
            .toList();
    return new Segment(
        span.start(),
        span.in(text),
        content.isPresent(),
        String.join(" ", css),
        over.stream().map(p -> p.statement().id()).distinct().collect(Collectors.joining(" ")),
        begins);
  }

  private static List<Part> parts(Statement statement) {
    var parts = new ArrayList<Part>();
    statement.attribution().content().forEach(s -> parts.add(new Part(s, statement, Role.CONTENT)));
    statement.attribution().source().ifPresent(s -> parts.add(new Part(s, statement, Role.SOURCE)));
    statement.attribution().cue().ifPresent(s -> parts.add(new Part(s, statement, Role.CUE)));
    return parts;
  }
}

package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.event.Event;
import org.rapporteur.event.EventType;
import org.rapporteur.event.ProceedingsFinder;
import org.rapporteur.text.StructuredText;

/**
 * How well the finder of events, as articles are read with it, types what sentences tell. Each
 * sentence is an article of its own without a date; an event of nobody who can be named counts as
 * not found, as it has no place in a record.
 */
public final class EventEvaluation {
  private static final int STRANGER = 10_000; // more characters than a sentence has

  private final ProceedingsFinder finder;

  public EventEvaluation(SpeakerResolver resolver) {
    finder = new ProceedingsFinder(resolver);
  }

  /**
   * Scores a table like PLV's or PLOVER's gold standard records.
   *
   * @param afterEach runs after each sentence, for progress
   * @throws org.rapporteur.fault.RapporteurException NOT_FOUND if there is no such file,
   *     ENVIRONMENT if it cannot be read, DATA if it is no such gold
   */
  public EventScores of(Path gold, Runnable afterEach) {
    var roots = new LabelScores(JudgementEvaluation.Head.EVENT.labels());
    long quads = 0;
    Score modes = Score.NONE;
    for (EventGold sentence : EventGold.read(gold)) {
      Optional<Event> found = found(sentence);
      String root = found.map(e -> EventGold.root(e.type())).orElse("NONE");
      roots.add(root, sentence.root());
      quads += found.filter(e -> e.type().quad() == quad(sentence.root())).stream().count();
      if (!sentence.modes().isEmpty() && root.equals(sentence.root())) {
        Optional<Boolean> right = found.flatMap(Event::mode).map(sentence.modes()::contains);
        modes = modes.plus(new Score(right.orElse(false) ? 1 : 0, right.isPresent() ? 1 : 0, 1));
      }
      afterEach.run();
    }
    return new EventScores(roots, quads, modes);
  }

  private static EventType.Quad quad(String root) {
    return EventType.valueOf(root.equals("YIELD") ? "CONCEDE" : root).quad();
  }

  /** The event that the gold source did, or else the one told nearest to it. */
  private Optional<Event> found(EventGold sentence) {
    String text = sentence.text();
    int end = Math.max(0, text.indexOf(sentence.source())) + sentence.source().length();
    List<Event> events = finder.find("sentence", StructuredText.of(text), List.of()).events();
    return events.stream()
        .min(
            Comparator.comparingInt(
                e ->
                    Math.abs(e.what().start() - end)
                        + (isBy(e, sentence.source()) ? 0 : STRANGER)));
  }

  private static boolean isBy(Event event, String source) {
    return event.actors().stream()
        .anyMatch(a -> source.contains(a.label()) || a.label().contains(source));
  }
}

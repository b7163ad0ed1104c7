package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.SourceReading;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.AttributionFinder;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.evaluation.SpeakerGold.Actor;
import org.rapporteur.evaluation.SpeakerGold.Labelled;
import org.rapporteur.evaluation.SpeakerJudgement.Outcome;
import org.rapporteur.evaluation.SpeakerJudgement.Sort;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Scores whose words attributions are said to be against gold speakers: with the gold attributions
 * given, or with those that the program finds, matched to the gold ones by their contents.
 */
public final class SpeakerEvaluation {
  private final SpeakerResolver resolver;
  private final Optional<AttributionFinder> finder;

  private SpeakerEvaluation(SpeakerResolver resolver, Optional<AttributionFinder> finder) {
    this.resolver = resolver;
    this.finder = finder;
  }

  /** The gold attributions are given; only their speakers are asked for. */
  public static SpeakerEvaluation given(SpeakerResolver resolver) {
    return new SpeakerEvaluation(resolver, Optional.empty());
  }

  /** From the text alone. */
  public static SpeakerEvaluation endToEnd(SpeakerResolver resolver, AttributionFinder finder) {
    return new SpeakerEvaluation(resolver, Optional.of(finder));
  }

  /**
   * Scores all articles of a gold file.
   *
   * @param data the folder of gold data, where the texts of labelled articles are
   * @param afterEach runs after each article, for progress
   * @throws org.rapporteur.fault.RapporteurException if gold or texts are missing or malformed
   */
  public SpeakerScores of(Path gold, Path data, Runnable afterEach) {
    var reader = new SpeakerGoldReader(data);
    SpeakerScores sum = SpeakerScores.NONE;
    for (SpeakerGold article : reader.read(gold)) {
      sum = sum.plus(of(article));
      afterEach.run();
    }
    return sum.plus(new SpeakerScores(0, 0, reader.unreadable(), List.of()));
  }

  SpeakerScores of(SpeakerGold gold) {
    Case asked = Case.given(gold);
    List<Labelled> labels = asked.labels();
    List<Attribution> attributions =
        finder.map(f -> f.find(asked.text())).orElseGet(asked::attributions);
    List<SourceReading> readings =
        gold.published()
            .map(day -> resolver.resolve("gold", asked.text(), attributions, day))
            .orElseGet(() -> resolver.resolve("gold", asked.text(), attributions));
    var names = new SpeakerNames(gold, resolver::bodyCalled);
    var judgements = new ArrayList<SpeakerJudgement>();
    int unclear = 0;
    for (int i = 0; i < labels.size(); i++) {
      Labelled label = labels.get(i);
      if (label.unclear()) {
        unclear++;
        continue;
      }
      OptionalInt match = finder.isPresent() ? match(label, attributions) : OptionalInt.of(i);
      Optional<SourceReading> reading =
          match.isPresent() ? Optional.of(readings.get(match.getAsInt())) : Optional.empty();
      judgements.add(judge(gold, names, label, reading));
    }
    return new SpeakerScores(1, unclear, 0, judgements);
  }

  /** An article's labels in reading order, and the attributions that they are of, as input. */
  record Case(StructuredText text, List<Labelled> labels, List<Attribution> attributions) {
    static Case given(SpeakerGold gold) {
      List<Labelled> labels =
          gold.attributions().stream().sorted(Comparator.comparing(Labelled::content)).toList();
      return new Case(
          StructuredText.of(gold.text()), labels, SpeakerEvaluation.attributions(labels));
    }
  }

  private static List<Attribution> attributions(List<Labelled> labels) {
    return labels.stream()
        .map(
            l ->
                new Attribution(
                    whole(l.spans().source()),
                    whole(l.spans().cue()),
                    l.spans().content(),
                    Manner.INDIRECT,
                    Polarity.AFFIRMS,
                    l.kind() == Resolution.CONTINUED
                        ? OptionalInt.of(Math.max(0, labels.indexOf(l) - 1))
                        : OptionalInt.empty(),
                    OptionalInt.empty(),
                    1))
        .toList();
  }

  private static Optional<Span> whole(List<Span> spans) {
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(0));
  }

  /** The attribution whose contents share most with the label's, if that is half of the shorter. */
  private static OptionalInt match(Labelled label, List<Attribution> attributions) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < attributions.size(); i++) {
      int shared = shared(label.spans().content(), attributions.get(i).content());
      int shorter =
          Math.min(length(label.spans().content()), length(attributions.get(i).content()));
      if (2 * shared >= shorter && shared > most) {
        best = i;
        most = shared;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static int shared(List<Span> some, List<Span> others) {
    int sum = 0;
    for (Span a : some) {
      for (Span b : others) {
        sum += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return sum;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private static SpeakerJudgement judge(
      SpeakerGold gold, SpeakerNames names, Labelled label, Optional<SourceReading> reading) {
    List<Speaker> given =
        reading.stream()
            .flatMap(r -> Stream.concat(r.speaker().stream(), r.with().stream()))
            .toList();
    List<Speaker> named = given.stream().filter(SpeakerEvaluation::givesName).toList();
    return new SpeakerJudgement(
        gold.document(),
        label.number(),
        label.content(),
        sort(label),
        label.kind(),
        reading.isEmpty() ? Outcome.NOT_FOUND : outcome(names, label, given, named),
        whole(label.spans().source()).map(s -> s.in(gold.text())).orElse(""),
        String.join(" + ", label.speakers().stream().map(Actor::name).toList()),
        given.isEmpty()
            ? "-"
            : String.join(" + ", given.stream().map(SpeakerEvaluation::shown).toList()),
        named.isEmpty() ? 0 : reading.map(SourceReading::confidence).orElse(0.0));
  }

  private static Sort sort(Labelled label) {
    if (label.speakers().isEmpty()) {
      return Sort.NOBODY;
    }
    if (label.speakers().stream().noneMatch(Actor::isNameable)) {
      return Sort.UNNAMED;
    }
    return label.speakers().size() > 1 ? Sort.JOINT : Sort.NAMEABLE;
  }

  /** Whether it is somebody's name, not a description. */
  private static boolean givesName(Speaker speaker) {
    return speaker.name().isPresent()
        && speaker.resolvedBy() != Resolution.DESCRIPTION
        && (speaker.type() == SpeakerType.PERSON
            || speaker.type() == SpeakerType.STATE
            || speaker.type() == SpeakerType.ORGANISATION);
  }

  private static Outcome outcome(
      SpeakerNames names, Labelled label, List<Speaker> given, List<Speaker> named) {
    List<Actor> nameable = label.speakers().stream().filter(Actor::isNameable).toList();
    boolean wrong =
        named.stream()
            .anyMatch(
                s -> nameable.stream().noneMatch(a -> names.isRight(a, s.name().orElseThrow())));
    if (wrong) {
      return Outcome.WRONG;
    }
    if (nameable.isEmpty()) {
      boolean unnamed =
          label.speakers().isEmpty()
              ? given.stream().allMatch(s -> s.type() == SpeakerType.UNKNOWN)
              : given.stream()
                  .anyMatch(
                      s -> s.type() == SpeakerType.ANONYMOUS || s.type() == SpeakerType.GROUP);
      return unnamed ? Outcome.RIGHT : Outcome.UNKNOWN;
    }
    boolean all =
        nameable.stream()
            .allMatch(
                a ->
                    given.stream()
                        .anyMatch(s -> s.name().filter(n -> names.isRight(a, n)).isPresent()));
    return all ? Outcome.RIGHT : Outcome.UNKNOWN;
  }

  private static String shown(Speaker speaker) {
    return speaker.name().orElse("-") + " (" + speaker.type() + ", " + speaker.resolvedBy() + ")";
  }
}

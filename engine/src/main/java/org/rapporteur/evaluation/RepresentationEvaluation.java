package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Representation;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SourceReading;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.evaluation.SpeakerEvaluation.Case;
import org.rapporteur.evaluation.SpeakerGold.Labelled;
import org.rapporteur.text.Span;

/**
 * Scores which state or organisation statements are said to commit, the gold attributions given:
 * the speaker is resolved first, so that a wrong speaker counts as what it leads to.
 */
public final class RepresentationEvaluation {
  private final SpeakerResolver resolver;
  private final Representatives representatives;

  public RepresentationEvaluation(SpeakerResolver resolver, Representatives representatives) {
    this.resolver = resolver;
    this.representatives = representatives;
  }

  /**
   * Scores all articles of a gold file; attributions whose label does not say whom they commit are
   * left out.
   *
   * @param data the folder of gold data, where the texts are
   * @param afterEach runs after each article, for progress
   * @throws org.rapporteur.fault.RapporteurException if gold or texts are missing or malformed
   */
  public RepresentationScores of(Path gold, Path data, Runnable afterEach) {
    RepresentationScores sum = RepresentationScores.NONE;
    for (SpeakerGold article : new SpeakerGoldReader(data).read(gold)) {
      sum = sum.plus(of(article));
      afterEach.run();
    }
    return sum;
  }

  private RepresentationScores of(SpeakerGold gold) {
    Case asked = Case.given(gold);
    List<SourceReading> readings =
        gold.published()
            .map(day -> resolver.resolve("gold", asked.text(), asked.attributions(), day))
            .orElseGet(() -> resolver.resolve("gold", asked.text(), asked.attributions()));
    var judgements = new ArrayList<RepresentationScores.Judgement>();
    for (int i = 0; i < asked.labels().size(); i++) {
      Labelled label = asked.labels().get(i);
      Optional<Speaker> speaker = readings.get(i).speaker();
      label
          .commits()
          .ifPresent(commits -> judgements.add(judge(gold, label, commits.principal(), speaker)));
    }
    return new RepresentationScores(1, judgements);
  }

  private static String shown(Speaker speaker) {
    return speaker.name().orElseGet(speaker::label)
        + speaker.role().map(role -> ", " + role).orElse("")
        + speaker.affiliation().map(of -> ", " + of).orElse("");
  }

  private RepresentationScores.Judgement judge(
      SpeakerGold gold, Labelled label, Optional<String> principal, Optional<Speaker> speaker) {
    Optional<Representation> found =
        speaker.map(
            s ->
                gold.published()
                    .map(day -> representatives.of(s, day))
                    .orElseGet(() -> representatives.of(s)));
    List<Span> source = label.spans().source();
    return new RepresentationScores.Judgement(
        gold.document(),
        label.number(),
        source.isEmpty() ? "" : source.get(0).in(gold.text()),
        speaker.map(RepresentationEvaluation::shown).orElse("-"),
        found.map(Representation::standing),
        principal,
        found.flatMap(Representation::principal).map(Representation.Principal::id));
  }
}

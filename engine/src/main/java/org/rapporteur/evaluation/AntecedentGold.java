package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.AntecedentChoice;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.evaluation.SpeakerEvaluation.Case;

/** Choices among antecedents with their right answers, to learn from. */
public final class AntecedentGold {

  /**
   * A choice and its answer.
   *
   * @param article what the choices of one article have in common
   * @param features a row for each candidate, and last one for none
   * @param answer the place of the right row
   */
  public record Example(String article, List<List<String>> features, int answer) {}

  /**
   * The choices in articles with labelled speakers.
   *
   * @param gold labels as {@link SpeakerEvaluation} reads them
   * @param data the folder of gold data, where the texts are
   */
  public static List<Example> labelled(SpeakerResolver resolver, Path gold, Path data) {
    var examples = new ArrayList<Example>();
    for (SpeakerGold article : new SpeakerGoldReader(data).read(gold)) {
      Case asked = Case.given(article);
      var names = new SpeakerNames(article, resolver::bodyCalled);
      for (AntecedentChoice choice :
          article
              .published()
              .map(day -> resolver.choices("gold", asked.text(), asked.attributions(), day))
              .orElseGet(() -> resolver.choices("gold", asked.text(), asked.attributions()))) {
        SpeakerGold.Labelled label = asked.labels().get(choice.attribution());
        if (label.unclear()) {
          continue;
        }
        int answer =
            answer(choice, name -> label.speakers().stream().anyMatch(a -> names.isRight(a, name)));
        examples.add(new Example(article.document(), choice.features(), answer));
      }
    }
    return List.copyOf(examples);
  }

  /** The choices in a file of GAP, its rows taken for articles. */
  public static List<Example> gap(SpeakerResolver resolver, Path gold) {
    var examples = new ArrayList<Example>();
    for (PronounProbe.Row row : PronounProbe.rows(gold)) {
      Optional<AntecedentChoice> choice =
          resolver.choices("gap", row.structured(), List.of(row.attribution())).stream()
              .findFirst();
      if (choice.isPresent() && row.meant().isPresent()) {
        String meant = row.meant().get();
        int answer = answer(choice.get(), name -> PronounProbe.isSame(name, meant));
        examples.add(new Example(row.id(), choice.get().features(), answer));
      }
    }
    return List.copyOf(examples);
  }

  private static int answer(AntecedentChoice choice, java.util.function.Predicate<String> isRight) {
    for (int i = 0; i < choice.candidates().size(); i++) {
      String name = choice.candidates().get(i);
      if (!name.isEmpty() && isRight.test(name)) {
        return i;
      }
    }
    return choice.candidates().size();
  }

  private AntecedentGold() {}
}

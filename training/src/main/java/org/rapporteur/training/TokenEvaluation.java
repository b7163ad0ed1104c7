package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.inference.EncoderInput;
import org.rapporteur.inference.InputEncoder;
import org.rapporteur.inference.LabelRun;
import org.rapporteur.inference.LinearChain;
import org.rapporteur.text.Span;

/** Exact scores over BIO paragraphs: words are labelled, then mapped back to the tokens. */
final class TokenEvaluation {
  private final List<BioReader.Tokens> paragraphs;
  private final List<EncoderInput> inputs;
  private final int longest;

  private TokenEvaluation(
      List<BioReader.Tokens> paragraphs, List<EncoderInput> inputs, int longest) {
    this.paragraphs = List.copyOf(paragraphs);
    this.inputs = List.copyOf(inputs);
    this.longest = longest;
  }

  static TokenEvaluation read(Path file, InputEncoder encoder, int longest) throws IOException {
    List<BioReader.Tokens> paragraphs = BioReader.read(file);
    var inputs = new ArrayList<EncoderInput>();
    for (BioReader.Tokens tokens : paragraphs) {
      inputs.add(encoder.encode(tokens.text(), new Span(0, tokens.text().length())));
    }
    return new TokenEvaluation(paragraphs, inputs, longest);
  }

  /**
   * @param scorer label scores of each word of each sequence, in the order given
   */
  ExactScores score(LinearChain chain, Function<List<Sequence>, List<float[][]>> scorer) {
    var parts = new ArrayList<Sequence>();
    int[] firstPart = new int[paragraphs.size() + 1];
    for (int p = 0; p < paragraphs.size(); p++) {
      parts.addAll(parts(inputs.get(p)));
      firstPart[p + 1] = parts.size();
    }
    List<float[][]> partScores = scorer.apply(parts);
    var scores = new ExactScores();
    for (int p = 0; p < paragraphs.size(); p++) {
      BioReader.Tokens tokens = paragraphs.get(p);
      EncoderInput input = inputs.get(p);
      Sequence whole = Sequence.unlabelled(input);
      var wordScores = new ArrayList<float[]>();
      for (float[][] part : partScores.subList(firstPart[p], firstPart[p + 1])) {
        wordScores.addAll(List.of(part));
      }
      int[] labels = chain.best(wordScores.toArray(float[][]::new));
      var runs = new ArrayList<ExactScores.Run>();
      for (ExactScores.Run run : ExactScores.runs(labels)) {
        int start = input.span(whole.words()[run.from()]).start();
        int end = input.span(whole.words()[run.to() - 1]).end();
        addTokens(tokens, run.role(), start, end, runs);
      }
      scores.add(runs, gold(tokens));
    }
    return scores;
  }

  /**
   * @param labeller the labelled runs of a text
   */
  ExactScores score(Function<String, List<LabelRun>> labeller) {
    var scores = new ExactScores();
    for (BioReader.Tokens tokens : paragraphs) {
      var runs = new ArrayList<ExactScores.Run>();
      for (LabelRun run : labeller.apply(tokens.text())) {
        int role = AttributionLabel.ROLES.indexOf(run.label());
        addTokens(tokens, role, run.span().start(), run.span().end(), runs);
      }
      scores.add(runs, gold(tokens));
    }
    return scores;
  }

  private static void addTokens(
      BioReader.Tokens tokens, int role, int start, int end, List<ExactScores.Run> runs) {
    int from = firstAtOrAfter(tokens.starts(), start);
    int to = firstAtOrAfter(tokens.starts(), end);
    if (from < to) {
      runs.add(new ExactScores.Run(role, from, to));
    }
  }

  private static List<ExactScores.Run> gold(BioReader.Tokens tokens) {
    return ExactScores.runs(tokens.labels().stream().mapToInt(AttributionLabel::column).toArray());
  }

  private List<Sequence> parts(EncoderInput input) {
    var parts = new ArrayList<Sequence>();
    for (int from = 0; from < input.length(); ) {
      int to = Math.min(from + longest, input.length());
      while (to < input.length() && !input.startsWord(to)) {
        to--;
      }
      parts.add(Sequence.unlabelled(input.part(from, to)));
      from = to;
    }
    return parts;
  }

  private static int firstAtOrAfter(List<Integer> starts, int offset) {
    int t = 0;
    while (t < starts.size() && starts.get(t) < offset) {
      t++;
    }
    return t;
  }
}

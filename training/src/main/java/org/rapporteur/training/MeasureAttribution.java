package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.rapporteur.inference.EncoderInput;
import org.rapporteur.inference.InputEncoder;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextLabeller;
import org.rapporteur.inference.WordPiece;
import org.rapporteur.text.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a model folder the way the engine runs it: exact scores and word pieces a second. */
final class MeasureAttribution {
  private static final Logger log = LoggerFactory.getLogger(MeasureAttribution.class);

  /** Arguments: folder, BIO paragraphs, PolNeAR articles for the speed, threads. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("expected: FOLDER BIO ARTICLES THREADS");
    }
    ModelFolder folder = ModelFolder.open(Path.of(arguments[0]));
    var encoder = new InputEncoder(WordPiece.open(folder.vocabulary()));
    try (TextLabeller labeller = TextLabeller.open(folder)) {
      TokenEvaluation evaluation =
          TokenEvaluation.read(Path.of(arguments[1]), encoder, folder.longest());
      ExactScores scores =
          evaluation.score(text -> labeller.label(text, new Span(0, text.length())));
      log.info("model={} {}", folder.sha256(), scores);
      measureSpeed(
          labeller,
          encoder,
          PolnearReader.read(Path.of(arguments[2])),
          Integer.parseInt(arguments[3]));
    }
  }

  private static void measureSpeed(
      TextLabeller labeller, InputEncoder encoder, List<AnnotatedArticle> articles, int threads)
      throws InterruptedException {
    var next = new AtomicInteger();
    var pieces = new AtomicLong();
    long start = System.nanoTime();
    var workers = new ArrayList<Thread>();
    for (int t = 0; t < threads; t++) {
      var worker =
          new Thread(
              () -> {
                for (int a = next.getAndIncrement();
                    a < articles.size();
                    a = next.getAndIncrement()) {
                  String text = articles.get(a).text();
                  for (Span paragraph : Sequence.paragraphs(text)) {
                    labeller.label(text, paragraph);
                    EncoderInput input = encoder.encode(text, paragraph);
                    pieces.addAndGet(input.length());
                  }
                }
              });
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    log.info(
        String.format(
            Locale.ROOT,
            "threads=%d articles=%d pieces=%d pieces/s=%.0f articles/s=%.1f",
            threads,
            articles.size(),
            pieces.get(),
            pieces.get() / seconds,
            articles.size() / seconds));
  }

  private MeasureAttribution() {}
}

package org.rapporteur.attribution;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.text.StructuredText;

/** How long the tagger takes for one paragraph of so many sentences. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
public class TaggingBenchmark {
  /** 29 words. */
  private static final String SENTENCE =
      "“We shall open the office before the winter,” the Norwegian foreign minister told reporters"
          + " in Oslo on Tuesday, adding that her government would pay the rent for two years.";

  @Param({"1", "3", "6"})
  public int sentences;

  private EncoderSpanTagger tagger;
  private StructuredText text;

  @Setup(Level.Trial)
  public void open() {
    String models = System.getenv().getOrDefault("RAPPORTEUR_MODELS", "../models");
    tagger = EncoderSpanTagger.open(ModelFolder.open(Path.of(models, "attribution-en-1")));
    text =
        StructuredText.of(
            IntStream.range(0, sentences).mapToObj(i -> SENTENCE).collect(Collectors.joining(" ")));
  }

  @TearDown(Level.Trial)
  public void close() {
    tagger.close();
  }

  @Benchmark
  public List<TaggedSpan> tag() {
    return tagger.tag(text, text.paragraphs().get(0));
  }
}

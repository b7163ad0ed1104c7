package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribution.AttributionFinder;
import org.rapporteur.attribution.SpanRole;
import org.rapporteur.attribution.SpanTagger;
import org.rapporteur.attribution.TaggedSpan;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Scores a tagger, and the joining of what it marks, against gold attributions.
 *
 * <p>Gold is a file of JSON lines in one of two forms. <b>BIO</b>: {@code {tokens, labels}}, a
 * paragraph a line, as published comparisons on PolNeAR use it; the tagger's spans are mapped to
 * tokens and scored. <b>PolNeAR</b>: {@code {text, annotators}}, an article a line, with code-point
 * offsets; the spans of the joined attributions are scored, and the relations.
 */
public final class AttributionEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SpanTagger tagger;
  private final AttributionFinder finder;

  public AttributionEvaluation(SpanTagger tagger) {
    this.tagger = tagger;
    this.finder = new AttributionFinder(tagger);
  }

  /**
   * The texts of a gold file, a line each.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#ENVIRONMENT} if it cannot be read
   */
  public static List<String> lines(Path gold) {
    try {
      return Files.readAllLines(gold, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new RapporteurException(Fault.NOT_FOUND, gold + ": no such file", e);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, gold + ": cannot be read", e);
    }
  }

  /**
   * Scores all texts of a gold file.
   *
   * @param afterEach runs after each line, for progress
   * @throws RapporteurException as {@link #lines} does, and {@link Fault#DATA} if a line is of
   *     neither form
   */
  public AttributionScores of(Path gold, Runnable afterEach) {
    AttributionScores sum = AttributionScores.NONE;
    int number = 0;
    for (String line : lines(gold)) {
      number++;
      if (!line.isBlank()) {
        sum = sum.plus(of(gold + ": line " + number, line));
      }
      afterEach.run();
    }
    if (sum.texts() == 0) {
      throw new RapporteurException(Fault.DATA, gold + ": holds no gold text");
    }
    return sum;
  }

  private AttributionScores of(String place, String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new RapporteurException(Fault.DATA, place + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (json.has("tokens")) {
      return tagged(BioText.of(place, json));
    }
    if (json.has("annotators")) {
      return joined(PolnearText.of(place, json));
    }
    throw new RapporteurException(
        Fault.DATA, place + ": expected {tokens, labels} or {text, annotators}");
  }

  private AttributionScores tagged(BioText gold) {
    StructuredText text = StructuredText.of(gold.text());
    var found = new ArrayList<TaggedSpan>();
    for (Paragraph paragraph : text.paragraphs()) {
      found.addAll(tagger.tag(text, paragraph));
    }
    var scores = new EnumMap<SpanRole, SpanScores>(SpanRole.class);
    for (SpanRole role : SpanRole.values()) {
      scores.put(role, SpanScores.of(gold.onTokens(role, found), gold.gold(role)));
    }
    return new AttributionScores(1, 0, scores, Optional.empty());
  }

  private AttributionScores joined(PolnearText gold) {
    List<GoldAttribution> wanted =
        gold.attributions().stream().map(a -> RelationScoring.normal(gold.text(), a)).toList();
    List<GoldAttribution> found =
        RelationScoring.merged(gold.text(), finder.find(StructuredText.of(gold.text())));
    var scores = new EnumMap<SpanRole, SpanScores>(SpanRole.class);
    for (SpanRole role : SpanRole.values()) {
      scores.put(role, SpanScores.of(spans(role, found), spans(role, wanted)));
    }
    return new AttributionScores(
        1, gold.unreadable(), scores, Optional.of(RelationScoring.score(found, wanted)));
  }

  private static List<Span> spans(SpanRole role, List<GoldAttribution> attributions) {
    return attributions.stream()
        .flatMap(
            a ->
                switch (role) {
                  case SOURCE -> a.source().stream();
                  case CUE -> a.cue().stream();
                  case CONTENT -> a.content().stream();
                })
        .toList();
  }
}

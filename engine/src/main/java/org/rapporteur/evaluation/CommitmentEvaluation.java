package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.ProceedingsFinder;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * In how many sentences of speeches in which something is undertaken the finder finds a commitment.
 * Each document is read as one statement of its author, a paragraph a sentence; the path is the
 * finder's whole, with its actors resolved. Documents count in turn to a half that rules are tuned
 * on and one that they are not.
 */
public final class CommitmentEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a document counts to. */
  public enum Half {
    TUNING,
    REPORTING
  }

  private final ProceedingsFinder finder;

  public CommitmentEvaluation(SpeakerResolver resolver) {
    finder = new ProceedingsFinder(resolver);
  }

  /** A sentence of a document. */
  private record Utterance(String text, boolean commissive) {}

  /** Is told a sentence and whether something is undertaken in it, in truth and as found. */
  public interface Seen {
    void sentence(Half half, String text, boolean truly, boolean found);
  }

  /**
   * Scores of the label {@link JudgementEvaluation#COMMISSIVE} and all else, by half.
   *
   * @param gold JSON lines: {doc, text, speech_act}
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#DATA} if a line is no such sentence
   */
  public Map<Half, LabelScores> of(Path gold, Seen seen) {
    var scores = new LinkedHashMap<Half, LabelScores>();
    int number = 0;
    for (Map.Entry<String, List<Utterance>> document : documents(gold).entrySet()) {
      Half half = Half.values()[number++ % 2];
      LabelScores sum =
          scores.computeIfAbsent(
              half,
              h ->
                  new LabelScores(
                      List.of(JudgementEvaluation.COMMISSIVE, JudgementEvaluation.OTHER)));
      add(document.getKey(), document.getValue(), half, sum, seen);
    }
    return scores;
  }

  private static Map<String, List<Utterance>> documents(Path gold) {
    var documents = new LinkedHashMap<String, List<Utterance>>();
    int number = 0;
    for (String line : AttributionEvaluation.lines(gold)) {
      number++;
      JsonNode json;
      try {
        json = JSON.readTree(line);
      } catch (JsonProcessingException e) {
        throw new RapporteurException(
            Fault.DATA, gold + ": line " + number + ": not JSON: " + e.getOriginalMessage(), e);
      }
      for (String field : List.of("doc", "text", "speech_act")) {
        if (!json.path(field).isTextual()) {
          throw new RapporteurException(
              Fault.DATA, "%s: line %d: has no text '%s'".formatted(gold, number, field));
        }
      }
      documents
          .computeIfAbsent(json.get("doc").asText(), doc -> new ArrayList<>())
          .add(
              new Utterance(
                  json.get("text").asText().replaceAll("\\s+", " ").strip(),
                  json.get("speech_act")
                      .asText()
                      .toUpperCase(Locale.ROOT)
                      .startsWith("COMMISSIVE")));
    }
    return documents;
  }

  private void add(
      String document, List<Utterance> utterances, Half half, LabelScores scores, Seen seen) {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (Utterance utterance : utterances) {
      int start = text.length();
      text.append(utterance.text());
      spans.add(new Span(start, text.length()));
      text.append('\n');
    }
    StructuredText structured = StructuredText.of(text.toString(), spans);
    List<Commitment> found =
        finder.find(document, structured, List.of(statement(document, spans))).commitments();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean hit = found.stream().anyMatch(c -> span.overlaps(c.what()));
      boolean truly = utterances.get(i).commissive();
      scores.add(label(hit), label(truly));
      seen.sentence(half, utterances.get(i).text(), truly, hit);
    }
  }

  private static String label(boolean commissive) {
    return commissive ? JudgementEvaluation.COMMISSIVE : JudgementEvaluation.OTHER;
  }

  /** All of a document as its author's words; the author is the word that its name begins with. */
  private static Statement statement(String document, List<Span> spans) {
    String author = document.replaceFirst("_.*", "");
    Speaker speaker =
        new Speaker.Named(
            author.toLowerCase(Locale.ROOT),
            SpeakerType.ORGANISATION,
            Optional.of(author),
            Optional.empty(),
            Optional.empty(),
            author,
            Resolution.NAME);
    return new Statement(
        document + "-1",
        new Attribution(
            Optional.empty(),
            Optional.empty(),
            spans,
            Manner.DIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1),
        Optional.of(speaker),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        new Evidence(document, "", spans));
  }
}

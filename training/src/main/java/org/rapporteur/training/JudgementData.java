package org.rapporteur.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.evaluation.StanceRows;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Stance;

/** Reads the sets that the judgement model learns from, each in the order of its file. */
final class JudgementData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern DENIABLE =
      Pattern.compile("\\b(should|must|is|are|can|will|would|ought|does|do)\\b(?! not\\b)");

  /** Event types of PLOVER 0.5, as its gold standard records have them, by those of PLV. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "DEMAND", "REQUEST",
          "FIGHT", "ASSAULT",
          "DISAPPROVE", "ACCUSE",
          "INVESTIGATE", "ACCUSE",
          "CONCEDE", "YIELD",
          "RETREAT", "YIELD");

  /** Pairs of a claim or topic and a text: Perspectrum and VAST. */
  static List<Example> stances(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    for (JsonNode row : rows(file)) {
      String target = row.get("target").asText();
      examples.add(
          Example.of(
              JudgementHead.STANCE,
              target,
              target,
              row.get("text").asText(),
              row.get("label").asText()));
    }
    return examples;
  }

  /**
   * GWSD, with the shares of its annotators' belief. Its five rows without any annotator's
   * probabilities are left out: they were put in to catch careless annotators and all carry one
   * label.
   */
  static List<Example> gwsd(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    for (JsonNode row : rows(file)) {
      double favor = row.get("p_agree").asDouble();
      double against = row.get("p_disagree").asDouble();
      double none = row.get("p_neutral").asDouble();
      double sum = favor + against + none;
      if (sum > 0) {
        String text = row.get("sentence").asText();
        examples.add(
            Example.of(
                    JudgementHead.STANCE,
                    text,
                    row.get("target").asText(),
                    text,
                    row.get("label").asText())
                .believed(List.of(favor / sum, against / sum, 0.0, none / sum)));
      }
    }
    return examples;
  }

  /** Claims with a text about another claim, as examples of no stance. */
  static List<Example> strangers(List<Example> pairs, int count, Random random) {
    if (pairs.stream().map(Example::group).distinct().count() < 2) {
      throw new IllegalArgumentException("all texts are about one claim: there are no strangers");
    }
    var strangers = new ArrayList<Example>();
    while (strangers.size() < count) {
      Example one = pairs.get(random.nextInt(pairs.size()));
      Example other = pairs.get(random.nextInt(pairs.size()));
      if (!one.group().equals(other.group())) {
        strangers.add(
            Example.of(JudgementHead.STANCE, one.group(), one.proposition(), other.text(), "NONE"));
      }
    }
    return strangers;
  }

  /**
   * The pairs whose claim can be denied by a "not", so denied, with the other side: one must read
   * the claim to tell.
   */
  static List<Example> denied(List<Example> pairs) {
    var denied = new ArrayList<Example>();
    for (Example pair : pairs) {
      Matcher verb = DENIABLE.matcher(pair.proposition());
      if (verb.find()) {
        String claim = verb.replaceFirst("$1 not");
        String side = pair.label() == 0 ? "AGAINST" : "FAVOR";
        denied.add(Example.of(JudgementHead.STANCE, pair.group(), claim, pair.text(), side));
      }
    }
    return denied;
  }

  /** How sentences of news show persons and groups, as stances on whether these deserve support. */
  static List<Example> portraits(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    for (JsonNode row : rows(file)) {
      String text = row.get("sentence_normalized").asText();
      for (JsonNode target : row.get("targets")) {
        double polarity = target.get("polarity").asDouble(); // 2, 4 or 6
        String side = polarity > 4 ? "FAVOR" : polarity < 4 ? "AGAINST" : "NONE";
        String proposition = target.get("mention").asText() + " deserves support";
        examples.add(Example.of(JudgementHead.STANCE, text, proposition, text, side));
      }
    }
    return examples;
  }

  /**
   * Labelled statements of news, in the form in which the engine asks about them, each also with
   * the denied form of its proposition and the other side.
   *
   * @param stances the folder of {@code PART.jsonl}, {@code PART-issues.yaml} and {@code
   *     PART-negated.tsv}
   * @param polnear the articles that the labels point into
   */
  static List<Example> news(Path stances, String part, Path polnear) throws IOException {
    var propositions = new HashMap<String, String>();
    IssueFile.read(stances.resolve(part + "-issues.yaml"))
        .forEach(issue -> propositions.put(issue.id(), issue.proposition()));
    var denied = new HashMap<String, String>();
    for (String line : Files.readAllLines(stances.resolve(part + "-negated.tsv"))) {
      String[] cells = line.split("\t", -1);
      denied.put(cells[0], cells[1]);
    }
    var examples = new ArrayList<Example>();
    for (StanceRows.Row row : new StanceRows(polnear).of(stances.resolve(part + ".jsonl"))) {
      if (row.utterance().isPresent()) {
        String words = row.utterance().get().words(row.text());
        examples.add(news(row.issue(), propositions, words, row.stance()));
        examples.add(news(row.issue(), denied, words, other(row.stance())));
      }
    }
    return examples;
  }

  private static Example news(
      String issue, Map<String, String> propositions, String words, Stance stance) {
    String proposition = propositions.get(issue);
    if (proposition == null) {
      throw new IllegalArgumentException("no proposition or no denied form of it: " + issue);
    }
    return Example.of(JudgementHead.STANCE, issue, proposition, words, stance.name());
  }

  /**
   * Statements made up to learn from, in blocks that a blank line ends: each of a block's
   * statements toward each of its propositions. A line is {@code = proposition}, or a letter for
   * each proposition ({@code F}, {@code A}, {@code C}, {@code N}), a tab and the statement.
   *
   * @throws IllegalArgumentException naming the line that is none of these
   */
  static List<Example> invented(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    var propositions = new ArrayList<String>();
    boolean begun = false; // whether a statement of the block was read
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("= ")) {
        if (begun) {
          propositions.clear();
          begun = false;
        }
        propositions.add(line.substring(2));
        continue;
      }
      begun = true;
      String[] cells = line.split("\t", -1);
      if (cells.length != 2 || cells[0].length() != propositions.size()) {
        throw new IllegalArgumentException(
            "%s: line %d: expected %d letters, a tab and a statement"
                .formatted(file, number, propositions.size()));
      }
      for (int p = 0; p < propositions.size(); p++) {
        String proposition = propositions.get(p);
        String stance = stance(cells[0].charAt(p)).name();
        examples.add(
            Example.of(JudgementHead.STANCE, propositions.get(0), proposition, cells[1], stance));
      }
    }
    return examples;
  }

  private static Stance stance(char letter) {
    return Arrays.stream(Stance.values())
        .filter(s -> s.name().charAt(0) == letter)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stance has the letter " + letter));
  }

  private static Stance other(Stance stance) {
    return switch (stance) {
      case FAVOR -> Stance.AGAINST;
      case AGAINST -> Stance.FAVOR;
      case CONDITIONAL, NONE -> stance;
    };
  }

  /** Sentences with the root type of their event: PLV, tab-separated. */
  static List<Example> plv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> names = List.of(lines.get(0).split("\t", -1));
    int sentence = names.indexOf("sentence");
    int root = names.indexOf("gold_root");
    var examples = new ArrayList<Example>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      String text = unquoted(cells[sentence]);
      examples.add(Example.of(JudgementHead.EVENT, text, null, text, cells[root]));
    }
    return examples;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  /** The gold standard records of PLOVER, a JSON array. */
  static List<Example> ploverRecords(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    for (JsonNode record : JSON.readTree(file.toFile())) {
      String event = record.get("event").asText();
      if (record.has("text")) {
        String text = record.get("text").asText();
        examples.add(
            Example.of(JudgementHead.EVENT, text, null, text, RENAMED.getOrDefault(event, event)));
      }
    }
    return examples;
  }

  /** Utterances of campaign speeches and releases, grouped by document. */
  static List<Example> speechActs(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    for (JsonNode row : rows(file)) {
      String label = row.get("speech_act").asText();
      String act =
          switch (label) {
            case "Commissive-A" -> "COMMISSIVE_ACTION";
            case "Commissive-O" -> "COMMISSIVE_OUTCOME";
            default -> label.toUpperCase(Locale.ROOT).replace('-', '_');
          };
      examples.add(
          Example.of(
              JudgementHead.ACT, row.get("doc").asText(), null, row.get("text").asText(), act));
    }
    return examples;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private JudgementData() {}
}

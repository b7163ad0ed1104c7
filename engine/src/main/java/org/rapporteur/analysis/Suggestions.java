package org.rapporteur.analysis;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.inference.SentenceVectors;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Propositions;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.store.StoredStatement;

/**
 * Proposes questions from what is in a record: groups of statements alike in meaning, by several
 * speakers, in which somebody takes a side. The same statements give the same suggestions. One
 * thread at a time.
 */
public final class Suggestions {
  private static final double LEAST_LIKENESS = 0.40; // see evaluation/stance.md
  private static final int SHORTEST = 25; // characters; what is shorter says too little
  private static final int ALIASES = 4;
  private static final int WORDS = 3;
  private static final int EXAMPLES = 3;
  private static final int OTHERS = 2; // speakers at least

  private final Function<String, float[]> vectors;
  private final StanceJudge judge;
  private final Propositions propositions = new Propositions();

  /**
   * @param vectors as {@link SentenceVectors#of}
   * @param judge tells which statements speak of questions that are there already
   */
  public Suggestions(Function<String, float[]> vectors, StanceJudge judge) {
    this.vectors = vectors;
    this.judge = judge;
  }

  /** A statement with its words and what they mean. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Said(StoredStatement stored, String words, float[] vector) {
    String speaker() {
      return stored
          .statement()
          .speaker()
          .map((Speaker s) -> s.name().orElse(s.label()))
          .orElse("unknown");
    }

    boolean isKnown() {
      return stored.statement().speaker().filter(s -> s.type() != SpeakerType.UNKNOWN).isPresent();
    }

    Optional<LocalDate> day() {
      return stored.statement().said().map(p -> p.to()).or(() -> stored.article().day());
    }
  }

  /**
   * Suggestions, those by the most speakers first.
   *
   * @param known questions that are there already: what speaks of them is left out
   * @param least statements that a question needs
   * @param seen is run after each statement
   */
  public List<Suggestion> of(
      Collection<StoredStatement> statements, List<Issue> known, int least, Runnable seen) {
    List<Said> said = said(statements, known, seen);
    var phrases = new SharedPhrases(said.stream().map(Said::words).toList());
    List<List<Integer>> groups =
        MeaningClusters.of(said.stream().map(Said::vector).toList(), LEAST_LIKENESS);
    Set<String> ids = known.stream().map(Issue::id).collect(Collectors.toCollection(HashSet::new));
    var suggestions = new ArrayList<Suggestion>();
    for (List<Integer> group : groups) {
      if (group.size() >= least) {
        suggestion(group, said, phrases).ifPresent(suggestions::add);
      }
    }
    suggestions.sort(
        Comparator.comparingInt((Suggestion s) -> s.speakers().size())
            .thenComparingInt(Suggestion::statements)
            .reversed()
            .thenComparing(s -> s.issue().id()));
    return suggestions.stream().map(s -> unique(s, ids)).toList();
  }

  private List<Said> said(
      Collection<StoredStatement> statements, List<Issue> known, Runnable seen) {
    var said = new ArrayList<Said>();
    var printed = new HashSet<String>();
    for (StoredStatement statement : statements) {
      String words = String.join(" ", statement.content()).strip();
      boolean tells = words.length() >= SHORTEST && printed.add(words.toLowerCase(Locale.ROOT));
      if (tells && known.stream().noneMatch(issue -> judge.speaksOf(issue, words))) {
        said.add(new Said(statement, words, vectors.apply(words)));
      }
      seen.run();
    }
    return said;
  }

  private Optional<Suggestion> suggestion(
      List<Integer> group, List<Said> all, SharedPhrases phrases) {
    List<Said> members = group.stream().map(all::get).toList();
    Map<String, Integer> speakers = speakers(members);
    Map<String, Integer> sides =
        speakers(members.stream().filter(m -> propositions.takesSides(m.words())).toList());
    List<String> aliases = telling(phrases.of(group, 2, 2 * ALIASES), ALIASES);
    List<String> words = telling(phrases.of(group, 1, 2 * WORDS), WORDS);
    if (sides.size() < OTHERS || aliases.isEmpty()) {
      return Optional.empty();
    }
    List<Said> central = central(members);
    Optional<String> stated =
        central.stream().flatMap(m -> propositions.in(m.words()).stream()).findFirst();
    String name = aliases.get(0);
    var issue =
        new Issue(
            id(name),
            stated.orElse("The " + name + " should go ahead"),
            aliases,
            words.stream()
                .filter(w -> !w.contains(" "))
                .filter(w -> aliases.stream().noneMatch(a -> a.contains(w)))
                .toList(),
            Optional.empty(),
            List.of());
    return Optional.of(
        new Suggestion(
            issue,
            stated.isPresent(),
            members.size(),
            (int) members.stream().map(m -> m.stored().article().id()).distinct().count(),
            speakers,
            members.stream().flatMap(m -> m.day().stream()).min(Comparator.naturalOrder()),
            members.stream().flatMap(m -> m.day().stream()).max(Comparator.naturalOrder()),
            examples(central)));
  }

  /** Runs of words that name something, not what somebody thinks of it. */
  private List<String> telling(List<String> runs, int limit) {
    return runs.stream()
        .filter(run -> !propositions.takesSides(run.toLowerCase(Locale.ROOT)))
        .limit(limit)
        .toList();
  }

  private static Map<String, Integer> speakers(List<Said> members) {
    Map<String, Integer> counts = new HashMap<>();
    members.stream().filter(Said::isKnown).forEach(m -> counts.merge(m.speaker(), 1, Integer::sum));
    var sorted = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** Those most like all others first. */
  private static List<Said> central(List<Said> members) {
    float[] sum = new float[members.get(0).vector().length];
    for (Said member : members) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += member.vector()[i];
      }
    }
    return members.stream()
        .sorted(
            Comparator.comparingDouble((Said m) -> -SentenceVectors.cosine(m.vector(), sum))
                .thenComparing(m -> m.stored().statement().id()))
        .toList();
  }

  /** The most central ones, of different speakers as far as there are. */
  private static List<Suggestion.Example> examples(List<Said> central) {
    var chosen = new LinkedHashSet<Said>();
    var heard = new HashSet<String>();
    central.stream().filter(m -> heard.add(m.speaker())).limit(EXAMPLES).forEach(chosen::add);
    central.stream().limit(EXAMPLES).forEach(chosen::add);
    return chosen.stream()
        .limit(EXAMPLES)
        .map(m -> new Suggestion.Example(m.stored().statement().id(), m.speaker(), m.words()))
        .toList();
  }

  private static String id(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}|[’']", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "question" : plain;
  }

  private static Suggestion unique(Suggestion s, Set<String> taken) {
    String id = s.issue().id();
    for (int i = 2; !taken.add(id); i++) {
      id = s.issue().id() + "-" + i;
    }
    Issue issue = s.issue();
    return new Suggestion(
        new Issue(id, issue.proposition(), issue.aliases(), issue.words(), issue.body(), List.of()),
        s.stated(),
        s.statements(),
        s.articles(),
        s.speakers(),
        s.from(),
        s.to(),
        s.examples());
  }
}

package org.rapporteur.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.actor.Representation;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SourceReading;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.time.Period;

/** Finds what an article says of where actors stand on issues. Thread-safe. */
public final class StanceFinder {
  private static final double TOLD = 0.75; // confidence in what the article tells, at most
  private static final double SECOND_HAND = 0.5;
  private static final double LEAST_UNNAMED = 0.5; // of whom nobody names, as officials

  private final StanceJudge judge;
  private final SpeakerResolver resolver;
  private final Representatives representatives;
  private final CueSentences cues;

  /**
   * Over a registry of actors.
   *
   * @param representatives says whose view a speaker's "Spain supports" is: Spain's minister tells
   *     Spain's own
   */
  public StanceFinder(
      StanceJudge judge, SpeakerResolver resolver, Representatives representatives) {
    this.judge = judge;
    this.resolver = resolver;
    this.representatives = representatives;
    this.cues = new CueSentences(judge.words());
  }

  /**
   * All judgements on the issues, by issue in their order, then in reading order: what statements
   * say, then what the article tells.
   *
   * @param article the article's id
   * @param published the article's day, for which offices are looked up
   */
  public List<Judgement> find(
      String article,
      StructuredText text,
      List<Statement> statements,
      List<Issue> issues,
      Optional<LocalDate> published) {
    var found = new ArrayList<Judgement>();
    var pending = new ArrayList<Pending>();
    for (Issue issue : issues) {
      Topic topic = judge.topic(issue);
      Linked linked = Linked.of(topic, text);
      if (linked.isElsewhere()) {
        continue;
      }
      for (Statement statement : statements) {
        said(linked, statement, published, found, pending);
      }
      List<Span> taken =
          statements.stream().flatMap(s -> s.attribution().content().stream()).toList();
      for (CueSentences.Told told : cues.find(topic, text, taken)) {
        Stance stance =
            told.sign() == 0 ? Stance.NONE : told.sign() > 0 ? Stance.FAVOR : Stance.AGAINST;
        pending.add(
            new Pending(
                issue.id(),
                told.source(),
                told.predicate(),
                stance,
                TOLD,
                Judgement.Basis.ARTICLE,
                Optional.empty(),
                List.of(told.sentence()),
                Optional.empty()));
      }
    }
    resolve(article, text, statements, published, pending, found);
    return found.stream().filter(j -> !isContradicted(j, found)).toList();
  }

  /** Whether a model reads a side out of words whose speaker states another in the same article. */
  private static boolean isContradicted(Judgement judgement, List<Judgement> found) {
    return !judgement.explicit()
        && found.stream()
            .anyMatch(
                j ->
                    j.explicit()
                        && j.basis() == Judgement.Basis.OWN_WORDS
                        && j.issue().equals(judgement.issue())
                        && j.holder().id().equals(judgement.holder().id())
                        && j.stance() != judgement.stance());
  }

  /** A side whose holder's words are yet to be resolved. */
  private record Pending(
      String issue,
      Span source,
      Span predicate,
      Stance stance,
      double confidence,
      Judgement.Basis basis,
      Optional<Statement> statement,
      List<Span> evidence,
      Optional<Condition> condition) {

    /** The words as an attribution, so that the source resolves as those of statements do. */
    Attribution attribution() {
      return new Attribution(
          Optional.of(source),
          Optional.of(predicate),
          evidence,
          Manner.INDIRECT,
          Polarity.AFFIRMS,
          OptionalInt.empty(),
          OptionalInt.empty(),
          confidence);
    }
  }

  private void said(
      Linked linked,
      Statement statement,
      Optional<LocalDate> published,
      List<Judgement> found,
      List<Pending> pending) {
    if (statement.speaker().isEmpty()) {
      return;
    }
    StanceReading reading = judge.judge(linked, Utterance.of(statement));
    if (reading.takesNoSide()) {
      return;
    }
    List<Span> evidence = statement.attribution().content();
    Optional<Condition> condition =
        reading.condition().map(span -> Condition.in(linked.text().text(), span));
    if (reading.other().isPresent()) {
      pending.add(
          new Pending(
              linked.topic().issue().id(),
              reading.other().get(),
              reading.other().get(),
              reading.stance(),
              reading.confidence(),
              Judgement.Basis.SECOND_HAND,
              Optional.of(statement),
              evidence,
              condition));
      return;
    }
    var holders = new ArrayList<Speaker>();
    holders.add(statement.speaker().get());
    holders.addAll(statement.with());
    for (Speaker holder : holders) {
      if (mayHold(holder, reading.confidence() * statement.confidence())) {
        found.add(
            new Judgement(
                linked.topic().issue().id(),
                holder,
                reading.stance(),
                reading.confidence() * statement.confidence(),
                Judgement.Basis.OWN_WORDS,
                reading.explicit(),
                Optional.of(statement.id()),
                evidence,
                condition,
                statement.said().map(Period::from).or(() -> published)));
      }
    }
  }

  /** Whether such evidence is enough of a side for somebody: of the unnamed, only what is sure. */
  private static boolean mayHold(Speaker holder, double confidence) {
    return switch (holder.type()) {
      case PERSON, STATE, ORGANISATION -> true;
      case GROUP, ANONYMOUS -> confidence >= LEAST_UNNAMED;
      case UNKNOWN -> false;
    };
  }

  private void resolve(
      String article,
      StructuredText text,
      List<Statement> statements,
      Optional<LocalDate> published,
      List<Pending> pending,
      List<Judgement> found) {
    if (pending.isEmpty()) {
      return;
    }
    var attributions = new ArrayList<Attribution>();
    statements.forEach(s -> attributions.add(s.attribution()));
    int first = attributions.size();
    pending.forEach(p -> attributions.add(p.attribution()));
    List<SourceReading> sources =
        published
            .map(day -> resolver.resolve(article, text, attributions, day))
            .orElseGet(() -> resolver.resolve(article, text, attributions));
    for (int i = 0; i < pending.size(); i++) {
      Pending one = pending.get(i);
      Optional<Speaker> holder = sources.get(first + i).speaker();
      Optional<Judgement> own = holder.flatMap(h -> ofItsOwn(one, h, published));
      if (own.isPresent()) {
        found.add(own.get());
        continue;
      }
      boolean secondHand = one.basis() == Judgement.Basis.SECOND_HAND;
      double confidence = one.confidence() * (secondHand ? SECOND_HAND : 1);
      if (holder.isEmpty() || !mayHold(holder.get(), confidence)) {
        continue;
      }
      found.add(
          new Judgement(
              one.issue(),
              holder.get(),
              one.stance(),
              confidence,
              one.basis(),
              /* explicit= */ true,
              one.statement().map(Statement::id),
              one.evidence(),
              one.condition(),
              published));
    }
  }

  /** What is told of a state or body by who speaks for it: its own words. */
  private Optional<Judgement> ofItsOwn(
      Pending told, Speaker holder, Optional<LocalDate> published) {
    Optional<Speaker> speaker = told.statement().flatMap(Statement::speaker);
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    Statement statement = told.statement().orElseThrow();
    Optional<LocalDate> day = statement.said().map(Period::from).or(() -> published);
    Representation representation =
        day.map(d -> representatives.of(speaker.get(), d))
            .orElseGet(() -> representatives.of(speaker.get()));
    return representation
        .principal()
        .filter(principal -> principal.id().equals(holder.id()))
        .map(
            principal ->
                new Judgement(
                    told.issue(),
                    speaker.get(),
                    told.stance(),
                    told.confidence() * statement.confidence(),
                    Judgement.Basis.OWN_WORDS,
                    /* explicit= */ true,
                    Optional.of(statement.id()),
                    told.evidence(),
                    told.condition(),
                    day));
  }
}

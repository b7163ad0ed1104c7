package org.rapporteur.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.time.EarlierTime;
import org.rapporteur.time.Period;
import org.rapporteur.time.TimeExpression;
import org.rapporteur.time.TimeExpression.Kind;
import org.rapporteur.time.TimeExpressions;

/**
 * Finds what an article reports as done, undertaken and left open. Events come from what the
 * article says itself or has somebody say in its own words; commitments and questions from
 * quotations too. Thread-safe.
 */
public final class ProceedingsFinder {
  private final SpeakerResolver resolver;
  private final EventFinder events = new EventFinder();
  private final CommitmentFinder commitments = new CommitmentFinder();
  private final QuestionFinder questions = new QuestionFinder();

  public ProceedingsFinder(SpeakerResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Finds what an article with a date tells.
   *
   * @param article the article's id
   * @param published the article's day, for which offices and dates are looked up
   */
  public Proceedings find(
      String article, StructuredText text, List<Statement> statements, Publication published) {
    return find(article, text, statements, Optional.of(published));
  }

  /** The same for an article without a date. */
  public Proceedings find(String article, StructuredText text, List<Statement> statements) {
    return find(article, text, statements, Optional.empty());
  }

  private Proceedings find(
      String article,
      StructuredText text,
      List<Statement> statements,
      Optional<Publication> publication) {
    Optional<LocalDate> published = publication.map(Publication::date);
    var contents = new Contents(statements);
    boolean[] quoted = quoted(text);
    var drafts = new ArrayList<EventDraft>();
    var promises = new ArrayList<CommitmentDraft>();
    for (Paragraph paragraph : text.paragraphs()) {
      for (Sentence sentence : paragraph.sentences()) {
        drafts.addAll(
            events.find(
                sentence,
                at ->
                    !quoted[at]
                        && contents.at(at).map(Statement::polarity).orElse(Polarity.AFFIRMS)
                            == Polarity.AFFIRMS));
        promises.addAll(commitments.find(text.text(), sentence, contents::at, published));
      }
    }
    var phrases = new HashSet<ActorPhrase>();
    drafts.forEach(d -> phrases.addAll(d.actors()));
    drafts.forEach(d -> phrases.addAll(d.recipients()));
    promises.forEach(p -> phrases.addAll(p.actors()));
    ActorLookup actors = ActorLookup.of(resolver, article, published, text, statements, phrases);
    return new Proceedings(
        resolved(drafts, actors, text, publication),
        promised(promises, actors),
        questions.find(text, statements));
  }

  private static boolean[] quoted(StructuredText text) {
    boolean[] quoted = new boolean[text.text().length() + 1];
    for (Quotation quotation : text.quotations()) {
      Arrays.fill(quoted, quotation.inner().start(), quotation.inner().end(), true);
    }
    return quoted;
  }

  private static List<Event> resolved(
      List<EventDraft> drafts,
      ActorLookup lookup,
      StructuredText text,
      Optional<Publication> published) {
    var events = new ArrayList<Event>();
    var told = new HashSet<Object>();
    for (EventDraft draft : drafts) {
      List<Speaker> actors = distinct(draft.actors(), lookup);
      List<Speaker> recipients = recipients(draft, actors, lookup);
      boolean nobody = actors.isEmpty() && !(draft.passive() && !recipients.isEmpty());
      if (nobody) {
        continue;
      }
      boolean inWords = draft.pattern().isOpenToWords() && arePersons(actors);
      var event =
          new Event(
              inWords ? EventType.ACCUSE : draft.pattern().type(),
              inWords ? Optional.of(EventMode.DISAPPROVE) : draft.pattern().mode(),
              actors,
              recipients,
              draft.what(),
              draft.where(),
              published.flatMap(day -> when(text, draft, day)),
              draft.planned());
      if (told.add(List.of(event.type(), ids(actors), ids(recipients), draft.sentence()))) {
        events.add(event);
      }
    }
    return events;
  }

  /**
   * The days of the expression of time that stands nearest in the event's sentence; if there is
   * none, and the event's own words say "at the time", the days told before.
   */
  private static Optional<Period> when(
      StructuredText text, EventDraft draft, Publication publication) {
    LocalDate published = publication.date();
    boolean inferred = publication.from() == Publication.From.INFERRED;
    return TimeExpressions.find(text.text(), draft.sentence(), published).stream()
        .filter(e -> e.kind() == Kind.DATE || e.kind() == Kind.TIME)
        .filter(e -> e.days().isPresent())
        .filter(e -> draft.planned() || !e.days().get().from().isAfter(published))
        .min(Comparator.comparingInt(e -> distance(draft.what(), e.span())))
        .flatMap(
            e ->
                e.days()
                    .map(
                        days ->
                            counted(
                                days,
                                inferred
                                    && !TimeExpressions.isTiedToNone(
                                        text.text(), draft.sentence(), e, published))))
        .or(
            () ->
                EarlierTime.in(text, draft.sentence(), published, draft.what()::contains)
                    .flatMap(TimeExpression::days)
                    .map(days -> counted(days, inferred)));
  }

  private static Period counted(Period days, boolean inferred) {
    return new Period(days.from(), days.to(), inferred);
  }

  /** How many characters lie between two spans; 0 if none do. */
  private static int distance(Span one, Span other) {
    return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
  }

  /** Those of the first phrase that names somebody else than the actors, or owns what is named. */
  private static List<Speaker> recipients(
      EventDraft draft, List<Speaker> actors, ActorLookup lookup) {
    for (ActorPhrase phrase : draft.recipients()) {
      List<Speaker> found =
          draft.passive() ? distinct(draft.recipients(), lookup) : lookup.actors(phrase);
      List<Speaker> others =
          (found.isEmpty() ? lookup.owner(phrase).stream().toList() : found)
              .stream().filter(r -> actors.stream().noneMatch(a -> a.id().equals(r.id()))).toList();
      if (!others.isEmpty()) {
        return others;
      }
    }
    return List.of();
  }

  private static boolean arePersons(List<Speaker> actors) {
    return !actors.isEmpty() && actors.stream().allMatch(a -> a.type() == SpeakerType.PERSON);
  }

  private static List<String> ids(List<Speaker> speakers) {
    return speakers.stream().map(Speaker::id).toList();
  }

  private static List<Speaker> distinct(List<ActorPhrase> phrases, ActorLookup lookup) {
    var ids = new HashSet<String>();
    return phrases.stream()
        .flatMap(p -> lookup.actors(p).stream())
        .filter(s -> ids.add(s.id()))
        .toList();
  }

  private static List<Commitment> promised(List<CommitmentDraft> drafts, ActorLookup lookup) {
    Set<Commitment> commitments = new LinkedHashSet<>();
    for (CommitmentDraft draft : drafts) {
      List<Speaker> actors =
          draft.actors().isEmpty()
              ? draft.statement().flatMap(Statement::speaker).stream().toList()
              : distinct(draft.actors(), lookup);
      if (!actors.isEmpty()) {
        commitments.add(
            new Commitment(
                actors,
                draft.what(),
                draft.amount(),
                draft.by(),
                draft.condition(),
                draft.statement().map(Statement::id)));
      }
    }
    return List.copyOf(commitments);
  }
}

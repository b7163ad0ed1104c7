package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.stance.Condition;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;

/**
 * What was found in one article, as if found in another whose text has the same length: every span
 * where it was, other ids, and every named speaker and actor another one of a like name. Immutable.
 *
 * @param read where it was found; all ids of what was begin with its id
 * @param made where it is to be
 * @param number of the namesake; with 0 names stay as they are
 */
record Namesake(Article read, Article made, int number) {

  Statement of(Statement s) {
    return new Statement(
        id(s.id()),
        s.attribution(),
        s.speaker().map(this::of),
        of(s.with()),
        s.within().map(this::id),
        s.continues().map(this::id),
        s.said(),
        s.occasion(),
        s.anonymity(),
        s.confidence(),
        new Evidence(made.id().value(), made.textDigest(), s.evidence().spans()));
  }

  Proceedings of(Proceedings found) {
    return new Proceedings(
        found.events().stream().map(this::of).toList(),
        found.commitments().stream().map(this::of).toList(),
        found.questions().stream()
            .map(q -> new OpenQuestion(q.askedBy().map(this::of), q.what(), id(q.saidBy())))
            .toList());
  }

  private Condition of(Condition condition) {
    return new Condition(condition.span(), condition.span().in(made.text()));
  }

  Judgement of(Judgement j) {
    return new Judgement(
        j.issue(),
        id(j.statement()),
        j.stance(),
        j.confidence(),
        j.judge(),
        j.person(),
        j.explicit(),
        j.condition().map(this::of));
  }

  org.rapporteur.stance.Judgement of(org.rapporteur.stance.Judgement told) {
    return new org.rapporteur.stance.Judgement(
        told.issue(),
        of(told.holder()),
        told.stance(),
        told.confidence(),
        told.basis(),
        told.explicit(),
        told.statement().map(this::id),
        told.evidence(),
        told.condition().map(this::of),
        told.day().equals(day(read)) ? day(made) : told.day());
  }

  private static Optional<LocalDate> day(Article article) {
    return article.published().map(Publication::date);
  }

  private Event of(Event e) {
    return new Event(
        e.type(),
        e.mode(),
        of(e.actors()),
        of(e.recipients()),
        e.what(),
        e.where(),
        e.when(),
        e.planned());
  }

  private Commitment of(Commitment c) {
    return new Commitment(
        of(c.actors()), c.what(), c.amount(), c.by(), c.condition(), c.saidBy().map(this::id));
  }

  private List<Speaker> of(List<Speaker> speakers) {
    return speakers.stream().map(this::of).toList();
  }

  private Speaker of(Speaker speaker) {
    String own = id(speaker.id());
    if (speaker instanceof Speaker.Named n) {
      boolean same = number == 0 || !own.equals(speaker.id());
      return new Speaker.Named(
          same ? own : own + "-" + number,
          n.type(),
          n.name().map(name -> same ? name : name + " " + number),
          n.role(),
          n.affiliation(),
          n.label(),
          n.resolvedBy());
    }
    if (speaker instanceof Speaker.Unnamed u) {
      return new Speaker.Unnamed(
          own, u.role(), u.affiliation(), u.count(), u.label(), u.resolvedBy());
    }
    var unknown = (Speaker.Unknown) speaker;
    return new Speaker.Unknown(
        own, unknown.candidates(), unknown.role(), unknown.label(), unknown.resolvedBy());
  }

  private String id(String other) {
    return other.replace(read.id().value(), made.id().value());
  }
}

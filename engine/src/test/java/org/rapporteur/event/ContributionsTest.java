package org.rapporteur.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.text.Span;

class ContributionsTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 2, 10));
  private static final Span ANYWHERE = new Span(0, 1);

  private final Contributions contributions = new Contributions();

  private static Speaker state(String id, String name) {
    return new Speaker.Named(
        id,
        SpeakerType.STATE,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        name,
        Resolution.NAME);
  }

  private static final Speaker NORWAY = state("norway", "Norway");
  private static final Speaker CHILE = state("chile", "Chile");
  private static final Speaker MINISTER =
      new Speaker.Named(
          "ida-brandvold",
          SpeakerType.PERSON,
          Optional.of("Ida Brandvold"),
          Optional.of("minister"),
          Optional.of("Norway"),
          "Brandvold",
          Resolution.NAME);

  private void sends(String id, EventMode mode, String where, Speaker... actors) {
    var event =
        new Event(
            EventType.MOBILIZE,
            Optional.of(mode),
            List.of(actors),
            List.of(),
            ANYWHERE,
            Optional.empty(),
            Optional.empty(),
            false);
    contributions.add(id, event, "send ships", Optional.of(where), DAY);
  }

  private void undertakes(String id, Speaker actor, String what) {
    var commitment =
        new Commitment(
            List.of(actor),
            ANYWHERE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    contributions.add(id, commitment, what, DAY);
  }

  @Test
  void standByTheatre() {
    sends("1", EventMode.DEPLOYMENT, "Red Sea", NORWAY);
    sends("2", EventMode.EXERCISE, "Arctic", CHILE);
    sends("3", EventMode.ALERT, "Arctic", CHILE);

    assertThat(contributions.all()).extracting(Contribution::id).containsExactly("2", "1");
  }

  @Test
  void aCommitmentCountsIfSomethingIsSent() {
    undertakes("1", NORWAY, "send two frigates to the Red Sea by June");
    undertakes("2", NORWAY, "hold a referendum");

    assertThat(contributions.all()).hasSize(1);
    assertThat(contributions.all().get(0).theatre()).contains("Red Sea");
  }

  @Test
  void withoutAnActorItsOwnAreGoneAndJointOnesAreTheOthers() {
    sends("1", EventMode.DEPLOYMENT, "Red Sea", NORWAY, CHILE);
    sends("2", EventMode.DEPLOYMENT, "Arctic", NORWAY);
    undertakes("3", MINISTER, "send 400 soldiers to Lapland");

    List<Contribution> left = contributions.without("norway");

    assertThat(left).hasSize(1);
    assertThat(left.get(0).actors()).containsExactly(CHILE);
    assertThat(left.get(0).takenAway()).containsExactly(NORWAY);
    assertThat(contributions.emptiedWithout("Norway")).containsExactly("Arctic", "Lapland");
  }
}

package org.rapporteur.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.store.IntakeTally;
import org.rapporteur.store.Receipt;

/**
 * Articles that are being read into the record, and how far that is. Immutable.
 *
 * @param what the names of the files and addresses, in words
 * @param person who asked for it
 * @param of how many documents there are, if that is known
 * @param done how many were dealt with
 * @param tally what became of them
 * @param judged on how many issues the new articles are judged
 * @param issues on how many they are to be; 0 as long as they are read
 * @param failure why it ended early
 * @param receipts what became of the last of them, in order
 */
record Work(
    String id,
    String what,
    String person,
    Instant begun,
    State state,
    OptionalInt of,
    int done,
    IntakeTally tally,
    int judged,
    int issues,
    Optional<String> failure,
    List<Receipt> receipts) {
  private static final int RECEIPTS = 200;

  /** How far it is. */
  enum State {
    WAITING,
    READING,
    JUDGING,
    DONE,
    FAILED
  }

  Work {
    receipts = List.copyOf(receipts);
  }

  static Work waiting(String id, String what, String person, Instant begun) {
    return new Work(
        id,
        what,
        person,
        begun,
        State.WAITING,
        OptionalInt.empty(),
        0,
        IntakeTally.NONE,
        0,
        0,
        Optional.empty(),
        List.of());
  }

  boolean ended() {
    return state == State.DONE || state == State.FAILED;
  }

  Work reading(OptionalInt documents) {
    return with(State.READING, documents, judged, issues, failure);
  }

  Work with(Receipt receipt) {
    var last = new ArrayList<>(receipts);
    last.add(receipt);
    List<Receipt> kept =
        last.size() > RECEIPTS ? last.subList(last.size() - RECEIPTS, last.size()) : last;
    return new Work(
        id,
        what,
        person,
        begun,
        state,
        of,
        done + 1,
        tally.with(receipt),
        judged,
        issues,
        failure,
        kept);
  }

  /** What was read is judged on so many issues. */
  Work judging(int on) {
    return with(State.JUDGING, of, 0, on, failure);
  }

  Work judgedOnOne() {
    return with(state, of, judged + 1, issues, failure);
  }

  Work end() {
    return with(State.DONE, of, judged, issues, failure);
  }

  Work failed(String why) {
    return with(State.FAILED, of, judged, issues, Optional.of(why));
  }

  private Work with(
      State now, OptionalInt documents, int judgedNow, int issuesNow, Optional<String> why) {
    return new Work(
        id, what, person, begun, now, documents, done, tally, judgedNow, issuesNow, why, receipts);
  }
}

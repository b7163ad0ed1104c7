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
    Optional<String> failure,
    List<Receipt> receipts) {
  private static final int RECEIPTS = 200;

  /** How far it is. */
  enum State {
    WAITING,
    READING,
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
        Optional.empty(),
        List.of());
  }

  boolean ended() {
    return state == State.DONE || state == State.FAILED;
  }

  Work reading(OptionalInt documents) {
    return new Work(
        id, what, person, begun, State.READING, documents, done, tally, failure, receipts);
  }

  Work with(Receipt receipt) {
    var last = new ArrayList<>(receipts);
    last.add(receipt);
    List<Receipt> kept =
        last.size() > RECEIPTS ? last.subList(last.size() - RECEIPTS, last.size()) : last;
    return new Work(
        id, what, person, begun, state, of, done + 1, tally.with(receipt), failure, kept);
  }

  Work end() {
    return new Work(id, what, person, begun, State.DONE, of, done, tally, failure, receipts);
  }

  Work failed(String why) {
    return new Work(
        id, what, person, begun, State.FAILED, of, done, tally, Optional.of(why), receipts);
  }
}

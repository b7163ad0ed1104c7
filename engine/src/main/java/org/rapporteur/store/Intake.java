package org.rapporteur.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.DocumentSource;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.pipeline.InputOrder;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.pipeline.Reading;

/**
 * Brings documents into the record: each is read unless the record has it, and kept before the next
 * one, in the order of the input. So an intake that was broken off goes on where it stopped, and
 * ends with the same record. One thread at a time.
 */
public final class Intake {
  private static final OptionalInt NOT_MODIFIED = OptionalInt.of(304);

  private final Record record;
  private final Rapporteur rapporteur;
  private final InputOrder order;
  private final String program;
  private @Nullable Run run;
  private IntakeTally tally = IntakeTally.NONE;

  /**
   * @param threads on which documents are read, at least 1
   * @param program the program's name and version, for the record
   */
  public Intake(Record record, Rapporteur rapporteur, int threads, String program) {
    this.record = record;
    this.rapporteur = rapporteur;
    this.order = new InputOrder(threads);
    this.program = program;
  }

  /**
   * Adds what is new among the sources.
   *
   * @param news is told what became of each, in their order
   * @throws RapporteurException what no document is to blame for ends the intake; what was added
   *     until then stays
   */
  public IntakeTally add(Iterable<DocumentSource> sources, Consumer<Receipt> news) {
    order.each(sources, this::look, kept -> tell(kept.get(), news));
    return tally;
  }

  /** Reads all articles again that other models or rules have read, from their kept texts. */
  public IntakeTally reread(Consumer<Receipt> news) {
    List<String> outdated = outdated();
    order.each(outdated, this::lookAgain, kept -> tell(kept.get(), news));
    return tally;
  }

  /** Ids of the articles that other models or rules have read. */
  public List<String> outdated() {
    return record.readByOthers(rapporteur.edition());
  }

  /** What remains to be done, in the order of the input, with a document that was looked at. */
  @FunctionalInterface
  private interface Keeping {
    Receipt get();
  }

  private void tell(Receipt receipt, Consumer<Receipt> news) {
    tally = tally.with(receipt);
    news.accept(receipt);
  }

  private Keeping look(DocumentSource source) {
    try {
      RawDocument raw = source.read();
      if (raw.status().equals(NOT_MODIFIED)) {
        return () -> Receipt.plain(raw.uri(), Receipt.Kind.KNOWN);
      }
      String digest = sha256(raw.bytes());
      Optional<Saved> known = record.known(raw.uri(), digest);
      if (known.isPresent()) {
        return () -> known(raw.uri(), digest, known.get());
      }
      Outcome outcome = rapporteur.read(raw);
      return () -> keep(outcome, digest);
    } catch (RapporteurException e) {
      if (e.fault() == Fault.ENVIRONMENT) {
        throw e; // not this document's doing: it would fail every document after it
      }
      return () -> Receipt.refused(source.uri(), Receipt.Kind.FAILED, e.getMessage());
    }
  }

  private Keeping lookAgain(String id) {
    StoredArticle stored = record.article(id).orElseThrow();
    Reading reading = rapporteur.read(stored.article());
    return () -> {
      record.reread(run(), reading);
      return receipt(reading, Receipt.Kind.REREAD);
    };
  }

  private Receipt known(String uri, String digest, Saved saved) {
    if (saved == Saved.DUPLICATE) {
      record.sighted(uri, digest);
      return Receipt.plain(uri, Receipt.Kind.DUPLICATE);
    }
    return Receipt.plain(uri, Receipt.Kind.KNOWN);
  }

  private Receipt keep(Outcome outcome, String digest) {
    if (outcome instanceof Outcome.Read read) {
      return switch (record.save(run(), read.reading(), digest)) {
        case ADDED -> receipt(read.reading(), Receipt.Kind.ADDED);
        case KNOWN, REREAD -> Receipt.plain(outcome.uri(), Receipt.Kind.KNOWN);
        case DUPLICATE -> Receipt.plain(outcome.uri(), Receipt.Kind.DUPLICATE);
      };
    }
    if (outcome instanceof Outcome.Discarded discarded) {
      String reason = discarded.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return Receipt.refused(
          outcome.uri(), Receipt.Kind.DISCARDED, reason + ": " + discarded.detail());
    }
    return Receipt.refused(
        outcome.uri(), Receipt.Kind.FAILED, ((Outcome.Unreadable) outcome).why());
  }

  private static Receipt receipt(Reading reading, Receipt.Kind kind) {
    return new Receipt(
        reading.article().uri(),
        kind,
        Optional.empty(),
        Optional.of(reading.article().id().value()),
        reading.statements().map(List::size).orElse(0));
  }

  /** Begun with the first article that changes the record, so that nothing new adds nothing. */
  private Run run() {
    if (run == null) {
      run = record.begin(rapporteur.edition(), program);
    }
    return run;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

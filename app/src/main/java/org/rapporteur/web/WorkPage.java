package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Receipt;

/** Where articles are sent or named to be read into the record, and how far that is. */
final class WorkPage {
  static final String PATH = "/add";
  private static final int MOST_ADDRESSES = 200;
  private static final int LONGEST_ADDRESS = 2_000;

  private final Works works;
  private final Access access;
  private final Hypermedia hypermedia;

  WorkPage(Works works, Access access, Hypermedia hypermedia) {
    this.works = works;
    this.access = access;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    hypermedia.page(ctx, "add", new AddView(works.all().stream().map(WorkPage::view).toList()));
  }

  void one(Context ctx) {
    hypermedia.pageOrPart(ctx, "work", view(works.find(ctx.pathParam("id"))));
  }

  void begin(Context ctx) {
    List<Works.Sent> files =
        ctx.uploadedFiles("files").stream()
            .filter(file -> file.size() > 0)
            .map(WorkPage::sent)
            .toList();
    List<String> addresses = addresses(ctx.formParam("addresses"));
    if (files.isEmpty() && addresses.isEmpty()) {
      throw Refusal.badRequest("Choose files, or write addresses, one a line.");
    }
    String id = works.begin(files, addresses, access.viewer(ctx).name());
    ctx.redirect(PATH + "/" + Links.segment(id), HttpStatus.SEE_OTHER);
  }

  private static Works.Sent sent(UploadedFile file) {
    return new Works.Sent() {
      @Override
      public String name() {
        return file.filename();
      }

      @Override
      public InputStream content() {
        return file.content();
      }
    };
  }

  private static List<String> addresses(@Nullable String lines) {
    List<String> addresses =
        Stream.ofNullable(lines)
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    for (String address : addresses) {
      if (!Links.isPublic(address) || address.length() > LONGEST_ADDRESS) {
        throw Refusal.badRequest("addresses: expected https:// or http:// and an address a line.");
      }
    }
    if (addresses.size() > MOST_ADDRESSES) {
      throw Refusal.badRequest("addresses: expected at most " + MOST_ADDRESSES + ".");
    }
    return addresses;
  }

  private static WorkView view(Work work) {
    return new WorkView(
        work.id(),
        work.what(),
        work.person() + ", " + Wording.minute(work.begun()),
        inWords(work),
        work.state() == Work.State.JUDGING ? work.judged() : work.done(),
        work.state() == Work.State.JUDGING ? work.issues() : work.of().orElse(0),
        work.ended(),
        work.failure(),
        work.receipts().stream().map(WorkPage::line).toList());
  }

  /** "3 of 20: 2 added, 1 known; 31 statements". */
  static String inWords(Work work) {
    String far =
        switch (work.state()) {
          case WAITING -> "Waits for its turn";
          case READING ->
              work.of().isPresent()
                  ? "Reading, %d of %d".formatted(work.done(), work.of().getAsInt())
                  : "Reading, %d so far".formatted(work.done());
          case JUDGING -> "Judging on issues, %d of %d".formatted(work.judged(), work.issues());
          case DONE -> "Done";
          case FAILED -> "Ended early";
        };
    var counts =
        work.tally().inputs().entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
            .toList();
    return counts.isEmpty()
        ? far + "."
        : "%s: %s; %s."
            .formatted(
                far,
                String.join(", ", counts),
                Wording.count(work.tally().statements(), "statement", "statements"));
  }

  private static WorkView.Line line(Receipt receipt) {
    return new WorkView.Line(
        receipt.uri(),
        receipt.kind().name().toLowerCase(Locale.ROOT),
        receipt.article().map(Links::article),
        receipt.kind() == Receipt.Kind.ADDED
            ? Wording.count(receipt.statements(), "statement", "statements")
            : receipt.reason().orElse(""));
  }
}

package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Opens one thing that a user named, whatever it holds: a page, a table of articles, an archive, a
 * feed, a list of addresses. To add a format, give it a {@link FileKind} and its {@link Documents}
 * here.
 */
final class Opener {
  private static final int LOOKED_AT = 64 * 1024;
  private static final Pattern ADDRESSES =
      Pattern.compile("\\s*(?:#.*\\s+)*https?://\\S+\\s*(?:\\R|$)");

  private final IngestSettings settings;

  Opener(IngestSettings settings) {
    this.settings = settings;
  }

  /** The documents of a file; a file that cannot be opened comes out as one broken document. */
  Documents file(Path file) {
    String uri = file.toString();
    try {
      return switch (FileKind.of(uri)) {
        case WARC -> WarcDocuments.open(file);
        case ZIP -> ZipDocuments.open(file);
        case JSON_LINES ->
            JsonLinesReader.open(uri, Files.newInputStream(file), settings.columns());
        case COMMAS ->
            CsvReader.open(uri, Files.newInputStream(file), separator(file), settings.columns());
        case TABS -> CsvReader.open(uri, Files.newInputStream(file), '\t', settings.columns());
        case OFFICE -> office(file);
        case FEED -> feed(file);
        case PAGE, OTHER -> page(file);
      };
    } catch (IOException e) {
      return broken(uri, "cannot be read: " + e.getMessage());
    } catch (RapporteurException e) {
      return e.fault() == Fault.DATA ? broken(e) : rethrow(e);
    }
  }

  /** The page at an address, or the items of the feed that it turns out to be. */
  Documents address(URI page) {
    Fetcher fetcher =
        settings
            .fetcher()
            .orElseThrow(
                () ->
                    new RapporteurException(
                        Fault.REQUEST, page + ": nothing may be fetched; save the page to a file"));
    try {
      RawDocument document = fetcher.fetch(page);
      return isFeed(document)
          ? FeedReader.read(page.toString(), document.bytes(), settings.fetcher())
          : Documents.of(List.of(DocumentSource.of(document)));
    } catch (RapporteurException e) {
      return e.fault() == Fault.DATA ? broken(e) : rethrow(e);
    }
  }

  private static Documents rethrow(RapporteurException e) {
    throw e;
  }

  private static Documents broken(RapporteurException e) {
    return Documents.of(
        List.of(
            DocumentSource.later(
                String.valueOf(e.getMessage()).split(": ", 2)[0],
                () -> {
                  throw e;
                })));
  }

  private static Documents broken(String uri, String why) {
    return Documents.of(List.of(DocumentSource.broken(uri, why)));
  }

  private Documents office(Path file) throws IOException {
    String uri = file.toString();
    byte[] bytes = bytes(file);
    OfficeReader.Text read = OfficeReader.read(uri, bytes);
    Optional<List<DocumentSource>> export = DatabaseExport.split(uri, read.text());
    return Documents.of(
        export.orElseGet(
            () ->
                List.of(
                    DocumentSource.of(
                        RawDocument.of(uri, read.text())
                            .typed("text/plain")
                            .stated(read.stated())))));
  }

  /** An XML file that is no feed is a page. */
  private Documents feed(Path file) throws IOException {
    RawDocument document = RawDocument.of(file.toString(), bytes(file));
    return isFeed(document)
        ? FeedReader.read(file.toString(), document.bytes(), settings.fetcher())
        : Documents.of(List.of(DocumentSource.of(document)));
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = DocumentSource.limited(in);
      if (bytes.length > RawDocument.MAXIMUM_BYTES) {
        throw new IOException("larger than " + RawDocument.MAXIMUM_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static boolean isFeed(RawDocument document) {
    byte[] bytes = document.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), UTF_8);
    return Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]").matcher(head).find()
        && !head.toLowerCase(Locale.ROOT).contains("<html");
  }

  /** One page or text, unless a text holds a list of addresses or an export of many articles. */
  private Documents page(Path file) throws IOException {
    String uri = file.toString();
    DocumentSource source = DocumentSource.file(file);
    if (!uri.endsWith(".txt") && !uri.endsWith(".text")) {
      return Documents.of(List.of(source));
    }
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(LOOKED_AT), UTF_8);
    }
    if (ADDRESSES.matcher(head).lookingAt()) {
      return new AddressList(uri, Files.newInputStream(file), this);
    }
    if (DatabaseExport.looksLike(head)) {
      Optional<List<DocumentSource>> export =
          DatabaseExport.split(uri, new String(bytes(file), UTF_8));
      if (export.isPresent()) {
        return Documents.of(export.get());
      }
    }
    return Documents.of(List.of(source));
  }

  /** A comma, unless the first line holds more semicolons. */
  private static char separator(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(LOOKED_AT), UTF_8).lines().findFirst().orElse("");
      long commas = head.chars().filter(c -> c == ',').count();
      return head.chars().filter(c -> c == ';').count() > commas ? ';' : ',';
    }
  }
}

package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The pages and texts of a ZIP archive, by name. Nothing is unpacked to disk, so a name that climbs
 * out of the archive leads nowhere; of each entry no more than {@link RawDocument#MAXIMUM_BYTES} is
 * unpacked, whatever its head claims.
 */
final class ZipDocuments extends Documents {
  /** The most entries that are looked at. */
  private static final int MOST_ENTRIES = 1_000_000;

  private final String uri;
  private final ZipFile zip;
  private final Iterator<? extends ZipEntry> entries;

  private ZipDocuments(String uri, ZipFile zip, List<? extends ZipEntry> entries) {
    super(uri);
    this.uri = uri;
    this.zip = zip;
    this.entries = entries.iterator();
  }

  static Documents open(Path path) throws IOException {
    var zip = new ZipFile(path.toFile());
    return new ZipDocuments(
        path.toString(),
        zip,
        zip.stream()
            .limit(MOST_ENTRIES)
            .filter(entry -> !entry.isDirectory())
            .filter(entry -> FileKind.of(entry.getName()) == FileKind.PAGE)
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList());
  }

  @Override
  Optional<DocumentSource> advance() {
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    ZipEntry entry = entries.next();
    String name = uri + "!/" + entry.getName();
    try (var in = zip.getInputStream(entry)) {
      return Optional.of(DocumentSource.of(RawDocument.of(name, DocumentSource.limited(in))));
    } catch (IOException e) {
      return Optional.of(DocumentSource.broken(name, "cannot be unpacked: " + e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

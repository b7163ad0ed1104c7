package org.rapporteur.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The responses, resources and conversions of a WARC file (ISO 28500), compressed record by record
 * or not at all, as Common Crawl News writes them. Requests, revisits and descriptions hold no
 * document. After a stretch that cannot be read, reading goes on where a record begins.
 */
final class WarcDocuments extends Documents {
  private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/', '1', '.'};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
  private static final int BLOCK = 1 << 16;

  private final String uri;
  private final FileChannel file;
  private final boolean compressed;
  private WarcReader reader;
  private boolean ended;

  /** Whether the last that was tried could not be read: a stretch of it is told once. */
  private boolean broken;

  private WarcDocuments(String uri, FileChannel file, boolean compressed, WarcReader reader) {
    super(uri);
    this.uri = uri;
    this.file = file;
    this.compressed = compressed;
    this.reader = reader;
  }

  static Documents open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    var head = ByteBuffer.allocate(GZIP.length);
    file.read(head, 0);
    boolean compressed = beginsWith(head.array(), 0, GZIP);
    return new WarcDocuments(path.toString(), file, compressed, new WarcReader(file));
  }

  @Override
  Optional<DocumentSource> advance() {
    while (!ended) {
      long at = reader.position();
      try {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        at = reader.position();
        Optional<DocumentSource> source = document(record.get());
        broken = false;
        if (source.isPresent()) {
          return source;
        }
      } catch (IOException | RuntimeException e) { // jwarc throws both for what it cannot parse
        boolean first = !broken;
        broken = true;
        skipFrom(at + 1);
        if (first) {
          return Optional.of(
              DocumentSource.broken(
                  uri + "#offset=" + at, "no WARC record that can be read: " + e.getMessage()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DocumentSource> document(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response && isHttp(response)) {
      int status = response.http().status();
      String type = response.http().headers().first("Content-Type").orElse("");
      return Optional.of(
          source(response, response.http().bodyDecoded(), type, Optional.of(status)));
    }
    if (record instanceof WarcResource || record instanceof WarcConversion) {
      Optional<WarcPayload> payload = ((WarcTargetRecord) record).payload();
      if (payload.isPresent()) {
        String type = payload.get().type().toString();
        return Optional.of(
            source((WarcTargetRecord) record, payload.get().body(), type, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static boolean isHttp(WarcResponse response) {
    return response.target().startsWith("http:") || response.target().startsWith("https:");
  }

  private static DocumentSource source(
      WarcTargetRecord record, MessageBody body, String type, Optional<Integer> status)
      throws IOException {
    byte[] bytes;
    try (InputStream in = body.stream()) {
      bytes = DocumentSource.limited(in);
    }
    RawDocument document = RawDocument.of(record.target(), bytes);
    document = type.isEmpty() ? document : document.typed(type);
    return DocumentSource.of(status.isPresent() ? document.answered(status.get()) : document);
  }

  /** Goes on where, from a position on, something begins like a record. */
  private void skipFrom(long position) {
    try {
      long next = nextRecord(position);
      ended = next == file.size();
      file.position(next);
      reader = new WarcReader(file);
    } catch (IOException unreadable) {
      ended = true;
    }
  }

  /** Where, from a position on, something begins like a record; the size of the file if nowhere. */
  private long nextRecord(long from) throws IOException {
    byte[] mark = compressed ? GZIP : PLAIN;
    var block = ByteBuffer.allocate(BLOCK);
    for (long start = from; start < file.size(); start += BLOCK - mark.length) {
      block.clear();
      int read = file.read(block, start);
      for (int i = 0; i + mark.length <= read; i++) {
        if (beginsWith(block.array(), i, mark)) {
          return start + i;
        }
      }
    }
    return file.size();
  }

  private static boolean beginsWith(byte[] bytes, int from, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes[from + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    file.close();
  }
}

package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text in UTF-8, none of them held in memory beyond a limit. One thread at a time.
 */
final class Lines implements Closeable {
  /** The most characters of a line that holds an article: 4 Mi, some five hundred times a page. */
  static final int LONGEST = 4 * 1024 * 1024;

  /**
   * One line without its end.
   *
   * @param number counted from 1
   * @param whole whether it is all of the line, which may be longer than {@link #LONGEST}
   */
  record Line(long number, String text, boolean whole) {}

  private final Reader reader;
  private long number;

  Lines(InputStream in) throws IOException {
    this.reader = reader(in);
  }

  /** Text in UTF-8 (what is not becomes U+FFFD), without a byte order mark. */
  private static Reader reader(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, UTF_8), 1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** The same text to read as a whole; a line that is too long is an {@link IOException}. */
  static Reader limited(InputStream in) throws IOException {
    return new FilterReader(reader(in)) {
      private int length;

      @Override
      public int read() throws IOException {
        int c = super.read();
        count(c);
        return c;
      }

      @Override
      public int read(char[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        for (int i = from; i < from + read; i++) {
          count(buffer[i]);
        }
        return read;
      }

      private void count(int c) throws IOException {
        length = c == '\n' ? 0 : length + 1;
        if (length > LONGEST) {
          throw new IOException("a line of more than " + LONGEST + " characters");
        }
      }
    };
  }

  /** The next line, or empty at the end of the text. */
  Optional<Line> next() throws IOException {
    var text = new StringBuilder();
    boolean whole = true;
    int c = reader.read();
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        whole = false;
      }
    }
    if (whole && !text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
      text.setLength(text.length() - 1);
    }
    number++;
    return Optional.of(new Line(number, text.toString(), whole));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

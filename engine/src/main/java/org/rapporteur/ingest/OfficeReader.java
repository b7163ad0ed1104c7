package org.rapporteur.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.xml.sax.SAXException;

/**
 * Makes plain text of portable documents, office documents and letters, with Apache Tika. Of a
 * letter, the text and the pages in it are read; other things embedded in a document are not.
 */
final class OfficeReader {
  private static final int LONGEST_TEXT = 5_000_000;
  private static final int LONGEST_SECONDS = 60;

  /** A text and what the document's properties say about it. */
  record Text(String text, Stated stated) {}

  /**
   * @throws RapporteurException {@link Fault#DATA} if the bytes are not of such a document, hold
   *     more than {@value #LONGEST_TEXT} characters, or take more than {@value #LONGEST_SECONDS}
   *     seconds
   */
  static Text read(String uri, byte[] bytes) {
    var task = new FutureTask<>(() -> parse(uri, bytes));
    var thread = new Thread(task, "office " + uri);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(/* mayInterruptIfRunning= */ true);
      throw new RapporteurException(
          Fault.DATA, uri + ": takes longer than " + LONGEST_SECONDS + " s to read", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RapporteurException(
          Fault.DATA, uri + ": cannot be read: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RapporteurException(Fault.ENVIRONMENT, "interrupted while reading " + uri, e);
    }
  }

  private static Text parse(String uri, byte[] bytes)
      throws IOException, SAXException, TikaException {
    var text = new ParagraphText(LONGEST_TEXT);
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, uri);
    var context = new ParseContext();
    context.set(Parser.class, new AutoDetectParser(new TXTParser(), new JSoupParser()));
    documents().parse(new ByteArrayInputStream(bytes), text, metadata, context);
    return new Text(text.text(), stated(metadata));
  }

  private static Parser documents() {
    return new AutoDetectParser(
        new PDFParser(),
        new OOXMLParser(),
        new OfficeParser(),
        new RTFParser(),
        new RFC822Parser());
  }

  private static Stated stated(Metadata metadata) {
    return new Stated(
        Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
            .or(() -> Optional.ofNullable(metadata.get(TikaCoreProperties.SUBJECT))),
        Optional.empty(),
        Optional.empty(),
        Arrays.stream(metadata.getValues(TikaCoreProperties.CREATOR))
            .map(name -> name.replaceAll("\\s*<[^>]*>", "").replace("\"", ""))
            .toList(),
        Optional.ofNullable(metadata.get(TikaCoreProperties.CREATED))
            .or(() -> Optional.ofNullable(metadata.get(Message.MESSAGE_PREFIX + "Date"))),
        Optional.ofNullable(metadata.get(TikaCoreProperties.LANGUAGE)));
  }

  private OfficeReader() {}
}

package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * A document with gold expressions of time, in TimeML 1.2 (files {@code *.tml}). Immutable.
 *
 * @param name the file's name
 * @param published the day of the document's creation time
 * @param text the text; paragraphs are parted by empty lines
 * @param expressions the {@code TIMEX3} elements of the text, in reading order
 */
public record TimeMlText(
    String name, LocalDate published, StructuredText text, List<GoldTime> expressions) {

  /** A gold expression: where it stands, and its TIMEX3 value. */
  public record GoldTime(Span span, String value) {}

  private record Open(int start, String value) {}

  public TimeMlText {
    expressions = List.copyOf(expressions);
  }

  /**
   * Reads a file, or every {@code *.tml} file of a folder and its folders, by name.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#DATA} if one is not TimeML with a creation time, {@link Fault#ENVIRONMENT} if one
   *     cannot be read
   */
  public static List<TimeMlText> readAll(Path path) {
    if (!Files.exists(path)) {
      throw new RapporteurException(Fault.NOT_FOUND, path + ": no such file or folder");
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(".tml"))
          .sorted()
          .map(TimeMlText::read)
          .toList();
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, path + ": cannot be read", e);
    }
  }

  private static TimeMlText read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return read(path.getFileName().toString(), in);
    } catch (XMLStreamException e) {
      throw new RapporteurException(Fault.DATA, path + ": not TimeML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, path + ": cannot be read", e);
    }
  }

  static TimeMlText read(String name, InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    var text = new StringBuilder();
    var gold = new ArrayList<GoldTime>();
    Deque<Open> open = new ArrayDeque<>();
    Optional<LocalDate> published = Optional.empty();
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String element = xml.getLocalName();
          inText |= element.equals("TEXT");
          if (element.equals("TIMEX3")) {
            String value = Optional.ofNullable(xml.getAttributeValue(null, "value")).orElse("");
            if (!inText) {
              published = published.or(() -> Optional.of(LocalDate.parse(value.substring(0, 10))));
            }
            open.push(new Open(text.length(), value));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String element = xml.getLocalName();
          if (element.equals("TEXT")) {
            inText = false;
          } else if (element.equals("TIMEX3")) {
            Open begun = open.pop();
            if (inText && text.length() > begun.start()) {
              gold.add(new GoldTime(new Span(begun.start(), text.length()), begun.value()));
            }
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText) {
            text.append(xml.getText());
          }
        }
        default -> {
          // comments and the like hold no text
        }
      }
    }
    LocalDate day =
        published.orElseThrow(
            () -> new RapporteurException(Fault.DATA, name + ": no creation time (DCT)"));
    String all = text.toString();
    return new TimeMlText(name, day, StructuredText.of(all, paragraphs(all)), gold);
  }

  /** What stands between empty lines. */
  private static List<Span> paragraphs(String text) {
    var spans = new ArrayList<Span>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        spans.add(new Span(start, end));
      }
      start = end + 2;
    }
    return spans;
  }
}

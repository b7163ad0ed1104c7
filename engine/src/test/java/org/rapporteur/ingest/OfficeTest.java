package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF, DOCX, RTF, e-mail, exports of databases, feeds in files. All articles are invented. */
class OfficeTest {
  @TempDir private Path folder;

  @Test
  void readsAPrintedPageAndPutsItsLinesTogether() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      pdf.getDocumentInformation().setTitle("Talks in Vienna");
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.setLeading(14);
        content.newLineAtOffset(72, 700);
        content.showText("The envoys met in Vienna on Tues-");
        content.newLine();
        content.showText("day, and they left soon after.");
        content.endText();
      }
      pdf.save(file.toFile());
    }

    RawDocument read = only(file);

    assertThat(text(read))
        .isEqualTo("The envoys met in Vienna on Tuesday, and they left soon after.");
    assertThat(read.stated().title()).hasValue("Talks in Vienna");
  }

  @Test
  void readsAnOfficeDocumentByParagraphs() throws IOException {
    Path file = folder.resolve("a.docx");
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("Talks in Vienna");
      document.createParagraph().createRun().setText("The envoys met on Tuesday.");
      document.write(out);
    }

    assertThat(text(only(file))).isEqualTo("Talks in Vienna\n\nThe envoys met on Tuesday.");
  }

  @Test
  void readsRichText() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.rtf"),
            "{\\rtf1\\ansi The envoys met.\\par They left, J\\'fcrgen Roth said.\\par}",
            US_ASCII);

    assertThat(text(only(file))).isEqualTo("The envoys met.\n\nThey left, Jürgen Roth said.");
  }

  @Test
  void readsALetter() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.eml"),
            """
            From: Ana Roth <ana@paper.example>
            To: desk@paper.example
            Subject: Talks in Vienna
            Date: Tue, 04 Mar 2025 09:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            The envoys met on Tuesday.

            They left soon after.
            """);

    RawDocument read = only(file);

    assertThat(text(read)).contains("The envoys met on Tuesday.").contains("They left soon after.");
    assertThat(read.stated().title()).hasValue("Talks in Vienna");
    assertThat(read.stated().published().orElseThrow()).contains("2025");
  }

  @Test
  void saysWhatCannotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4 nothing more");

    assertThatThrownBy(() -> only(file)).hasMessageStartingWith(file.toString());
  }

  @Test
  void anOfficeDocumentThatNamesAFileOfThisMachineGetsNothing() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET WORDS");
    Path file = folder.resolve("a.docx");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      for (String[] entry :
          List.of(
              new String[] {
                "[Content_Types].xml",
                "<Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
              },
              new String[] {
                "_rels/.rels",
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>"
              },
              new String[] {
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \""
                    + secret.toUri()
                    + "\">]><w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
              })) {
        zip.putNextEntry(new java.util.zip.ZipEntry(entry[0]));
        zip.write(entry[1].getBytes(UTF_8));
      }
    }

    String result;
    try {
      result = text(only(file));
    } catch (org.rapporteur.fault.RapporteurException e) {
      result = String.valueOf(e.getMessage());
    }

    assertThat(result).doesNotContain("SECRET WORDS");
  }

  @Test
  void takesAnExportOfLexisNexisApart() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            """
                                     1 of 2 DOCUMENTS

                                  The Vienna Paper

                                March 4, 2025 Tuesday

            Envoys meet in Vienna

            BYLINE: By Ana Roth

            SECTION: WORLD; Pg. 3

            LENGTH: 12 words

            The envoys met on Tuesday.

            LOAD-DATE: March 5, 2025

                                     2 of 2 DOCUMENTS

                                  The Oslo Paper

                                March 6, 2025 Thursday

            Envoys leave

            LENGTH: 9 words

            They left on Thursday.

            LOAD-DATE: March 7, 2025
            """);

    List<RawDocument> read = all(file);

    assertThat(read)
        .extracting(OfficeTest::text)
        .containsExactly("The envoys met on Tuesday.", "They left on Thursday.");
    assertThat(read.get(0).stated())
        .isEqualTo(
            Stated.NOTHING
                .title("Envoys meet in Vienna")
                .section("WORLD")
                .site("The Vienna Paper")
                .published("March 4, 2025 Tuesday")
                .authors(List.of("Ana Roth")));
    assertThat(read.get(1).stated().site()).hasValue("The Oslo Paper");
  }

  @Test
  void takesAnExportOfNexisUniApart() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            """
            Envoys meet in Vienna

            The Vienna Paper

            March 4, 2025 Tuesday

            Copyright 2025 The Vienna Paper

            Section: WORLD; Pg. 3

            Length: 12 words

            Byline: Ana Roth

            Body

            The envoys met on Tuesday.

            Load-Date: March 5, 2025

            End of Document
            """);

    RawDocument read = only(file);

    assertThat(text(read)).isEqualTo("The envoys met on Tuesday.");
    assertThat(read.stated().title()).hasValue("Envoys meet in Vienna");
    assertThat(read.stated().site()).hasValue("The Vienna Paper");
  }

  @Test
  void takesAnExportOfFactivaApart() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            """
            Envoys meet in Vienna

            12 words
            4 March 2025
            The Vienna Paper
            VIEPAP
            English
            (c) 2025 The Vienna Paper

            The envoys met on Tuesday.

            Document VIEPAP0020250304el340001p
            """);

    RawDocument read = only(file);

    assertThat(text(read)).isEqualTo("The envoys met on Tuesday.");
    assertThat(read.stated().title()).hasValue("Envoys meet in Vienna");
    assertThat(read.stated().site()).hasValue("The Vienna Paper");
    assertThat(read.stated().published()).hasValue("4 March 2025");
  }

  @Test
  void aFeedInAFileGivesWhatItHolds() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.xml"),
            """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>
            <entry><title>Talks</title><link href="https://paper.example/1"/>
            <updated>2025-03-04T09:00:00Z</updated><content type="html">&lt;p>They met.&lt;/p></content></entry>
            </feed>
            """);

    RawDocument read = only(file);

    assertThat(read.uri()).isEqualTo("https://paper.example/1");
    assertThat(text(read)).isEqualTo("<article><p>They met.</p></article>");
    assertThat(read.stated().site()).hasValue("The Paper");
  }

  @Test
  void aFeedWithEntitiesIsRefused() throws IOException {
    Path outside =
        Files.writeString(
            folder.resolve("outside.xml"),
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><title>&x;</title></channel></rss>
            """);
    Path laughs =
        Files.writeString(
            folder.resolve("laughs.xml"),
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <rss version="2.0"><channel><title>&c;</title></channel></rss>
            """);

    assertThatThrownBy(() -> only(outside)).hasMessageContaining("not a feed that can be read");
    assertThatThrownBy(() -> only(laughs)).hasMessageContaining("not a feed that can be read");
  }

  private static String text(RawDocument document) {
    return new String(document.bytes(), UTF_8);
  }

  private static RawDocument only(Path file) {
    List<RawDocument> read = all(file);
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static List<RawDocument> all(Path file) {
    return TablesTest.sources(file, IngestSettings.offline()).stream()
        .map(DocumentSource::read)
        .toList();
  }
}

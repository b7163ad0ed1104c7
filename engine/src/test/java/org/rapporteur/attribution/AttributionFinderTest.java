package org.rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** Joining, on texts whose spans are marked by brackets: [s source], [c cue], [x content]. */
class AttributionFinderTest {
  private static final Pattern MARKED = Pattern.compile("\\[([scx]) ([^\\]]*)\\]");

  /** The text without its brackets, and the spans that they marked. */
  private record Marked(String text, List<TaggedSpan> spans) {
    static Marked of(String written) {
      var text = new StringBuilder();
      var spans = new ArrayList<TaggedSpan>();
      Matcher matcher = MARKED.matcher(written);
      while (matcher.find()) {
        matcher.appendReplacement(text, "");
        SpanRole role =
            switch (matcher.group(1)) {
              case "s" -> SpanRole.SOURCE;
              case "c" -> SpanRole.CUE;
              default -> SpanRole.CONTENT;
            };
        String words = matcher.group(2);
        spans.add(new TaggedSpan(role, new Span(text.length(), text.length() + words.length()), 1));
        text.append(words);
      }
      matcher.appendTail(text);
      return new Marked(text.toString(), spans);
    }
  }

  private static List<Attribution> find(Marked marked) {
    SpanTagger tagger =
        (text, paragraph) ->
            marked.spans().stream().filter(s -> paragraph.span().contains(s.span())).toList();
    return new AttributionFinder(tagger).find(StructuredText.of(marked.text()));
  }

  /** Source, cue and contents of each attribution, then what it continues. */
  private static String printed(String written) {
    Marked marked = Marked.of(written.replace("|", "\n"));
    var lines = new ArrayList<String>();
    for (Attribution a : find(marked)) {
      String line =
          a.source().map(s -> s.in(marked.text())).orElse("-")
              + " / "
              + a.cue().map(s -> s.in(marked.text())).orElse("-")
              + " / "
              + String.join(" + ", a.content().stream().map(s -> s.in(marked.text())).toList());
      lines.add(a.continues().isPresent() ? line + " < " + a.continues().getAsInt() : line);
    }
    return String.join("; ", lines);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '#',
      value = {
        "[s Ana] [c said] [x that she would go]. # Ana / said / that she would go"
            + " # the plain order",
        "[x “We go,”] [c said] [s Ana]. # Ana / said / We go # content first, without marks and"
            + " comma",
        "[x “We go,”] [s Ana] [c said], [x “at dawn.”] # Ana / said / We go + at dawn."
            + " # a content on both sides of its cue",
        "[x “We go,”] [s Ana] [c said]. [x “Soon.”] # Ana / said / We go; - / - / Soon. < 0"
            + " # a quotation without a cue continues",
        "[s Ana] [c said] [x that it rained], and [s Bo] [c denied] [x that it did]."
            + " # Ana / said / that it rained; Bo / denied / that it did # two speakers",
        "[s Ana] [c denied] [x the report] and [c warned] [x that it would rain]."
            + " # Ana / denied / the report; Ana / warned / that it would rain"
            + " # one source for two cues",
        "[x “We go,”] [s Ana] [c said].|[x “We stay.”] # Ana / said / We go; - / - / We stay. < 0"
            + " # a paragraph that is a quotation continues the one before",
        "[x “We go,”] [s Ana] [c said].|It rained.|[x “We stay.”] # Ana / said / We go"
            + " # unless another stands between",
        "[x “We go,”] [s Ana] [c said].|It rained [x “for days”] on end. # Ana / said / We go"
            + " # or it is only part of it",
        "[s Ana] [c said:] [x “We go.]|[x “We stay.”] # Ana / said: / We go.; - / - / We stay. < 0"
            + " # a quotation that runs on",
        "[s Ana] [c said:] [x “We go.]|“We stay.” # Ana / said: / We go.; - / - / We stay. < 0"
            + " # even one that the tagger passed over",
        "[x “We go,”] [s Ana] [c told] [s Bo]. [x “We stay,”] [c said] [s Bo]."
            + " # Ana / told / We go; Bo / said / We stay # a speaker a sentence",
        "[s Ana], who had rested, [c denied] [x the report], and [c warned] [x that it would rain]."
            + " # Ana / denied / the report; Ana / warned / that it would rain"
            + " # the joined cue reaches over the first content",
        "[s Ana] [c said:]|[x “We go.”] # Ana / said: / We go. # a cue that introduces a paragraph",
        "[s Ana] [c said]:|“We go.” # Ana / said / We go. # even one that the tagger passed over",
        "[s Ana] [c put it]:|[x We go and stay.]|[x “We stay.”] # Ana / put it / We go and stay.;"
            + " - / - / We stay. < 0 # what goes on from there",
        "[s Ana] [c said] nothing.|“We go.” # '' # only behind a colon",
        "[s Ana] [c said:]|It was [x “late at last”]. # '' # and where the paragraph begins",
        "[s Ana] [c said] [x that] of this:|“We go.” # Ana / said / that # with a cue that is free",
        "[s Ana] [c said], and [s Bo] [c repeated], [x that it rained]. # Ana / said / that it"
            + " rained # of two cues for a content, one",
        "[s Ana] [c said] and [c repeated] [x that it rained]. # Ana / repeated / that it rained"
            + " # whose source is the first one's",
        "[x It rained], [c according to] [s Ana]. # Ana / according to / It rained # cue before"
            + " source",
        "[s Ana] [c called] it a [x “sham”]. # '' # a word in scare quotes is no statement",
        "[c It was said] [x that it rained]. # - / It was said / that it rained # no source",
        "[s Ana] [c said] nothing. # '' # a cue without content is no attribution",
        "[s Ana] [c said] [x “...”]. # '' # nor is a content without letters",
      })
  void joins(String written, String expected, String why) {
    assertThat(printed(written)).as(why).isEqualTo(expected.replace("''", "").strip());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '#',
      value = {
        "[s Ana] [c said] [x that she would go] # INDIRECT",
        "[s Ana] [c said] [x “we go”] # DIRECT",
        "[s Ana] [c said] [x that she would “never go”] # MIXED",
        "[x “We go,”] [s Ana] [c said], [x “at dawn.”] # DIRECT",
      })
  void tellsTheManner(String written, Manner manner) {
    assertThat(find(Marked.of(written)).get(0).manner()).isEqualTo(manner);
  }

  @ParameterizedTest
  @CsvSource({
    "said,                 AFFIRMS",
    "denied,               DENIES",
    "has repeatedly denied, DENIES",
    "batted down,          DENIES",
    "brushed aside,        DENIES",
    "did not deny,         AFFIRMS",
    "didn’t deny,          AFFIRMS",
    "asked,                ASKS",
    "asked whether,        ASKS",
    "wanted to know,       ASKS",
    "questioned,           ASKS",
    "denies,               DENIES",
    "rejected,             DENIES",
    "has dismissed,        DENIES",
    "disputed,             DENIES",
    "refuted,              DENIES",
    "ruled out,            DENIES",
    "pushed back,          DENIES",
    "did not rule out,     AFFIRMS",
    "has no doubt,         AFFIRMS",
    "no doubt,             AFFIRMS",
    "had little doubt,     AFFIRMS",
    "doubts,               DENIES",
    "told,                 AFFIRMS",
    "according to,         AFFIRMS",
    "warned,               AFFIRMS",
    "wondered aloud,       ASKS",
  })
  void tellsThePolarity(String cue, Polarity polarity) {
    assertThat(Polarities.load().of(cue)).isEqualTo(polarity);
  }

  @Test
  void givesTheConfidenceOfTheLeastCertainPartAndOfTheJoining() {
    Marked marked = Marked.of("[s Ana] [c said] [x that she would go]");
    var unsure = new ArrayList<TaggedSpan>();
    marked.spans().forEach(s -> unsure.add(new TaggedSpan(s.role(), s.span(), 0.5)));

    List<Attribution> found =
        new AttributionFinder((text, paragraph) -> unsure).find(StructuredText.of(marked.text()));

    assertThat(found.get(0).confidence()).isBetween(0.45, 0.5);
  }

  /** Spans of any role anywhere: what comes out holds together, and does so again. */
  @Test
  void holdsTogetherWhateverIsTagged() {
    String text =
        "“We go,” Ana said. “Soon, and far.” Bo, who had “doubts”, asked why.\n"
            + "“And we stay.” Nobody denied it, he added, “or \uD83D\uDEA2 will.";
    var random = new Random(7);
    List<SpanRole> roles = List.of(SpanRole.values());
    for (int round = 0; round < 500; round++) {
      var spans = new ArrayList<TaggedSpan>();
      int at = 0;
      while (at < text.length() - 2) {
        int start = at + random.nextInt(6);
        int end = Math.min(text.length(), start + 1 + random.nextInt(25));
        if (start < end && text.substring(start, end).indexOf('\n') < 0) {
          SpanRole role = roles.get(random.nextInt(roles.size()));
          spans.add(new TaggedSpan(role, new Span(start, end), random.nextDouble()));
        }
        at = end;
      }

      List<Attribution> found = find(new Marked(text, spans));

      assertThat(find(new Marked(text, spans))).isEqualTo(found);
      for (Attribution attribution : found) {
        assertThat(attribution.content()).allMatch(span -> span.end() <= text.length());
        attribution
            .continues()
            .ifPresent(root -> assertThat(found.get(root).continues()).isEmpty());
        attribution
            .within()
            .ifPresent(holder -> assertThat(found.get(holder)).isNotEqualTo(attribution));
      }
    }
  }
}

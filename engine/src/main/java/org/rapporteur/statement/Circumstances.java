package org.rapporteur.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.text.Span;

/** Where and how something was said, and why its speaker is not named, from the cue's sentence. */
final class Circumstances {
  private static final String HAPPENING =
      "(?:events?|conferences?|press conference|news"
          + " conference|briefing|summit|meeting|rall(?:y|ies)|hearing|debate|dinner|forum|panel|speech|address|interviews?|statements?|e-?mails?|letters?|tweets?|posts?|memo|op-ed|article|essay|report|remarks|testimony|call|phone"
          + " call|conversation|broadcast|podcast|video|town"
          + " hall|fundraiser|ceremony|convention|gathering|session|appearance|message|text"
          + " message|filing|book|blog post)";
  private static final String NAME = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'.&-]*";
  private static final String DAY =
      "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
          + " \\d";
  private static final Pattern OCCASION =
      Pattern.compile(
          "\\b(?:(?:at|during|in|after|before|via|through|by)\\s+(?:an?|the|his|her|their|its|another|separate|this)?\\s*"
              + "(?:[\\p{L}\\p{N}’'.&-]+\\s+){0,5}?"
              + HAPPENING
              + "\\b(?:\\s+(?:at|with|in|on|to|by|of|for|before|hosted by)\\s+(?:the\\s+|an?\\s+)?"
              + NAME
              + "(?:\\s+(?:(?:of|for|on|and)\\s+(?:the\\s+)?)?(?!"
              + DAY
              + ")"
              + NAME
              + ")*)?|\\bon\\s+(?:Twitter|X|Facebook|Telegram|Instagram|Truth Social|Fox"
              + " News|CNN|NBC|ABC|CBS|BBC|MSNBC|Weibo|LinkedIn|social media|state"
              + " television))\\b");
  private static final Pattern ANONYMITY =
      Pattern.compile(
          "(?:speaking |spoke |who spoke |talking |speaks )?(?:on|under) (?:the )?condition of"
              + " (?:anonymity|not being (?:named|identified))[^.;,—”\"]*|(?:who"
              + " )?(?:requested|requesting|asked for|asking for|was granted|were granted|granted)"
              + " anonymity[^.;,—”\"]*|(?:who )?(?:declined|asked|refused|did not want|didn’t"
              + " want|preferred|insisted on|wished|wanted)(?: to)? not (?:to )?(?:be|being)"
              + " (?:named|identified|quoted by name)[^.;,—”\"]*|(?:who )?(?:declined|refused) to"
              + " be (?:named|identified)[^.;,—”\"]*|(?:who )?(?:was|were|is|are|because"
              + " (?:he|she|they) (?:was|were) )?not authori[sz]ed to"
              + " (?:speak|discuss|comment|talk|brief)[^.;,—”\"]*|speaking anonymously[^.;,—”\"]*");

  private final String text;

  Circumstances(String text) {
    this.text = text;
  }

  /** Whether a cue begins the words that say why somebody is not named. */
  static boolean tellsAnonymity(String text, Span cue) {
    return ANONYMITY.matcher(text).region(cue.start(), text.length()).lookingAt();
  }

  /** Where or how, from the part of the sentence that is neither source nor content. */
  Optional<String> occasion(Span sentence, Attribution attribution, List<Span> contents) {
    return attribution
        .cue()
        .flatMap(cue -> first(OCCASION, sentence, cue, attribution.source(), contents))
        .map(s -> s.replaceAll("\\s+", " ").strip());
  }

  private Optional<String> first(
      Pattern pattern, Span sentence, Span cue, Optional<Span> source, List<Span> contents) {
    Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      var found = new Span(matcher.start(), matcher.end());
      boolean taken =
          contents.stream().anyMatch(found::overlaps)
              || source.filter(found::overlaps).isPresent()
              || distance(found, cue) > 120;
      if (!taken) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  /** Why the speaker is not named, if the sentence says so: up to the cue or a content. */
  Optional<String> anonymity(Span sentence, Attribution attribution, List<Span> contents) {
    Matcher matcher = ANONYMITY.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      int start = matcher.start();
      int end =
          Stream.concat(contents.stream(), attribution.cue().stream())
              .mapToInt(Span::start)
              .filter(s -> s > start)
              .reduce(matcher.end(), Math::min);
      String reason = text.substring(start, end).replaceAll("\\s+", " ").strip();
      if (contents.stream().noneMatch(c -> c.contains(start)) && reason.indexOf(' ') > 0) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}

package org.rapporteur.web;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.stance.Position;

/**
 * Who takes the same sides as whom: as a drawing, a table, GraphML; and the words behind an edge.
 */
final class NetworkPage {
  private static final int DRAWN = 150; // pairs: more is a hairball
  private static final int MOST_MET = 10_000;
  private static final List<String> PARAMETERS = List.of("issue", "actor", "least");

  private final Questions questions;
  private final Hypermedia hypermedia;

  NetworkPage(Questions questions, Hypermedia hypermedia) {
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    Agreement.Network network = network(query);
    hypermedia.page(
        ctx,
        "network",
        new NetworkView(
            network.pairs().stream().limit(DRAWN).toList(),
            network.pairs().size() <= DRAWN,
            network.left(),
            questions.issues().stream()
                .map(issue -> new StatementsView.Choice(issue.id(), issue.proposition()))
                .toList(),
            asked(query)));
  }

  /** What the address chooses. */
  private Agreement.Network network(Query query) {
    List<Question> chosen =
        query
            .text("issue")
            .map(issue -> List.of(questions.find(issue, Optional.empty())))
            .orElseGet(questions::all);
    int least = query.text("least").map(NetworkPage::least).orElse(1);
    Agreement.Network all = Agreement.over(chosen, query.text("actor"));
    return new Agreement.Network(
        all.pairs().stream().filter(pair -> pair.met() >= least).toList(), all.left());
  }

  private static int least(String value) {
    return Query.number("least", value, 1, MOST_MET);
  }

  private static Map<String, String> asked(Query query) {
    var asked = new LinkedHashMap<String, String>();
    PARAMETERS.forEach(name -> query.text(name).ifPresent(value -> asked.put(name, value)));
    return asked;
  }

  void pair(Context ctx) {
    var query = new Query(ctx);
    String one = query.text("a").orElseThrow(() -> Refusal.badRequest("a: expected an actor."));
    String two = query.text("b").orElseThrow(() -> Refusal.badRequest("b: expected an actor."));
    List<PairView.Meeting> meetings =
        questions.all().stream()
            .flatMap(
                question ->
                    side(question, one)
                        .flatMap(
                            first ->
                                side(question, two)
                                    .map(
                                        second ->
                                            new PairView.Meeting(
                                                question.issue().proposition(),
                                                question.address(),
                                                first,
                                                second)))
                        .stream())
            .toList();
    if (meetings.isEmpty()) {
      throw Refusal.notFound("There is no question on which both take a side.");
    }
    hypermedia.page(
        ctx,
        "pair",
        new PairView(meetings.get(0).first().name(), meetings.get(0).second().name(), meetings));
  }

  private static Optional<PairView.Side> side(Question question, String actor) {
    return question.positions().stream()
        .filter(position -> position.actor().id().equals(actor))
        .findFirst()
        .flatMap(
            (Position position) ->
                question
                    .newest(position)
                    .map(
                        line ->
                            new PairView.Side(
                                Wording.capital(position.actor().name()),
                                StanceLabel.of(position),
                                line)));
  }

  /** The network as GraphML, also what is not drawn: nodes are actors, edges carry both counts. */
  void graphml(Context ctx) throws XMLStreamException {
    var out = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    List<Agreement> pairs = network(new Query(ctx)).pairs();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
    key(xml, "name", "node", "string");
    key(xml, "same", "edge", "int");
    key(xml, "opposite", "edge", "int");
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "undirected");
    var parties = new TreeSet<Agreement.Party>();
    pairs.forEach(pair -> Stream.of(pair.one(), pair.two()).forEach(parties::add));
    for (Agreement.Party party : parties) {
      xml.writeStartElement("node");
      xml.writeAttribute("id", party.id());
      value(xml, "name", clean(party.name()));
      xml.writeEndElement();
    }
    for (Agreement pair : pairs) {
      xml.writeStartElement("edge");
      xml.writeAttribute("source", pair.one().id());
      xml.writeAttribute("target", pair.two().id());
      value(xml, "same", String.valueOf(pair.same()));
      value(xml, "opposite", String.valueOf(pair.opposite()));
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    ctx.header("Content-Disposition", "attachment; filename=\"network.graphml\"");
    ctx.contentType("application/graphml+xml; charset=utf-8").result(out.toString());
  }

  private static void key(XMLStreamWriter xml, String id, String of, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", id);
    xml.writeAttribute("attr.type", type);
  }

  private static void value(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** Without the characters that XML cannot hold. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}

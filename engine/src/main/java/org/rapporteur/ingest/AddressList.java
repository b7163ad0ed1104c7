package org.rapporteur.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The pages and feeds of a list of addresses, one a line; "#" begins a remark. */
final class AddressList extends Documents {
  private final String uri;
  private final Lines lines;
  private final Opener opener;
  private Documents current = Documents.of(List.of());

  AddressList(String uri, InputStream in, Opener opener) throws IOException {
    super(uri);
    this.uri = uri;
    this.lines = new Lines(in);
    this.opener = opener;
  }

  @Override
  Optional<DocumentSource> advance() throws IOException {
    while (!current.hasNext()) {
      Optional<Lines.Line> line = lines.next();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      String written = line.get().text().strip();
      if (written.isEmpty() || written.startsWith("#")) {
        continue;
      }
      Optional<URI> address = Links.absolute(uri, written);
      if (address.isEmpty()) {
        return Optional.of(
            DocumentSource.broken(
                uri + "#line=" + line.get().number(), "expected an http or https address"));
      }
      current = opener.address(address.get());
    }
    return Optional.of(current.next());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

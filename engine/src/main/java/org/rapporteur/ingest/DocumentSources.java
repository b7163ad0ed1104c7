package org.rapporteur.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * What a user asked to be read, as sources in order: each argument in its place, the files of a
 * folder sorted by path, the documents of an archive, table or feed in its order. What holds many
 * documents is opened when its turn comes, and closed after it. One thread at a time.
 */
public final class DocumentSources implements Iterable<DocumentSource>, AutoCloseable {
  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Opens the documents of one thing that was named. */
  @FunctionalInterface
  private interface Opening {
    Documents open();
  }

  private final List<Opening> openings;
  private final List<Path> skipped;
  private final boolean countable;
  private Documents current = Documents.of(List.of());

  private DocumentSources(List<Opening> openings, List<Path> skipped, boolean countable) {
    this.openings = List.copyOf(openings);
    this.skipped = List.copyOf(skipped);
    this.countable = countable;
  }

  /**
   * Finds what the arguments name. Files are not opened yet, and nothing is fetched yet.
   *
   * @param arguments files, folders (read with the folders in them), http and https addresses, or
   *     "-"
   * @param standardInput read when an argument is "-"
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file or folder, {@link
   *     Fault#REQUEST} if an argument cannot be a path or address, or "-" stands there twice,
   *     {@link Fault#ENVIRONMENT} if a folder cannot be listed
   */
  public static DocumentSources of(
      List<String> arguments, InputStream standardInput, IngestSettings settings) {
    if (arguments.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new RapporteurException(Fault.REQUEST, "-: standard input can be read only once");
    }
    var opener = new Opener(settings);
    var openings = new ArrayList<Opening>();
    var skipped = new ArrayList<Path>();
    boolean countable = true;
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        DocumentSource source = DocumentSource.stream(argument, standardInput);
        openings.add(() -> Documents.of(List.of(source)));
      } else if (argument.startsWith("http://") || argument.startsWith("https://")) {
        URI page = address(argument, settings);
        openings.add(() -> opener.address(page));
        countable = false;
      } else {
        for (Path file : files(argument, skipped)) {
          openings.add(() -> opener.file(file));
          countable &= FileKind.of(file.toString()).single();
        }
      }
    }
    return new DocumentSources(openings, skipped, countable);
  }

  private static URI address(String argument, IngestSettings settings) {
    if (settings.fetcher().isEmpty()) {
      throw new RapporteurException(
          Fault.REQUEST, argument + ": nothing may be fetched; save the page to a file");
    }
    return Links.absolute(argument, argument)
        .orElseThrow(
            () ->
                new RapporteurException(
                    Fault.REQUEST,
                    argument
                        + ": not an address of a page: expected http or https, a host, no user"));
  }

  private static List<Path> files(String argument, List<Path> skipped) {
    Path path = path(argument);
    if (!Files.isDirectory(path)) {
      if (!Files.exists(path)) {
        throw new RapporteurException(Fault.NOT_FOUND, argument + ": no such file or folder");
      }
      return List.of(path);
    }
    var files = new ArrayList<Path>();
    for (Path file : filesOf(path)) {
      boolean read = FileKind.of(file.toString()) != FileKind.OTHER || !Files.isReadable(file);
      (read ? files : skipped).add(file);
    }
    return files;
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new RapporteurException(Fault.REQUEST, argument + ": not a path", e);
    }
  }

  /**
   * Files found in folders that are not read because their name does not end like that of a format
   * that is read, sorted by path within their folder; for the tally, so that nothing is left out in
   * silence. Hidden files and folders (a leading dot) are not counted.
   */
  public List<Path> skipped() {
    return skipped;
  }

  /** How many files and addresses were named or found. */
  public int named() {
    return openings.size();
  }

  /** How many documents there are, where that is known before they are read. */
  public OptionalInt count() {
    return countable ? OptionalInt.of(openings.size()) : OptionalInt.empty();
  }

  /** The documents. Only one iteration at a time, since an iteration opens and closes files. */
  @Override
  public Iterator<DocumentSource> iterator() {
    Iterator<Opening> each = openings.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (!current.hasNext() && each.hasNext()) {
          close();
          current = each.next().open();
        }
        return current.hasNext();
      }

      @Override
      public DocumentSource next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }

  /** Closes the file that an iteration left open. */
  @Override
  public void close() {
    try {
      current.close();
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, "cannot close what was read: " + e.getMessage(), e);
    }
    current = Documents.of(List.of());
  }

  private static List<Path> filesOf(Path folder) {
    var files = new ArrayList<Path>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return !visited.equals(folder) && hidden(visited)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            if (!hidden(file) && !(e instanceof FileSystemLoopException)) {
              files.add(file); // reading it will say what is wrong with it
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 100, visitor);
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, folder + ": cannot be listed: " + e.getMessage(), e);
    }
    files.sort(Comparator.comparing(file -> file.toString().replace('\\', '/')));
    return files;
  }

  private static boolean hidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}

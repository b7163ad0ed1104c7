package org.rapporteur.ingest;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * What a user asked to be read, as sources in order: each argument in its place, the files of a
 * folder sorted by path. Immutable.
 *
 * @param sources what will be read
 * @param skipped files found in folders that are not read because their name does not end in one of
 *     {@link #EXTENSIONS}, sorted by path within their folder; for the tally, so that nothing is
 *     left out in silence. Hidden files and folders (a leading dot) are not counted.
 */
public record DocumentSources(List<DocumentSource> sources, List<Path> skipped) {
  /** Endings of the files that a folder gives; a file named on its own may end as it likes. */
  public static final Set<String> EXTENSIONS =
      Set.of("htm", "html", "shtml", "text", "txt", "xhtml");

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  public DocumentSources {
    sources = List.copyOf(sources);
    skipped = List.copyOf(skipped);
  }

  /**
   * Finds what the arguments name. Files are not opened yet.
   *
   * @param arguments files, folders (read with the folders in them) or "-"
   * @param standardInput read when an argument is "-"
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file or folder, {@link
   *     Fault#REQUEST} if an argument cannot be a path, or "-" stands there twice, {@link
   *     Fault#ENVIRONMENT} if a folder cannot be listed
   */
  public static DocumentSources of(List<String> arguments, InputStream standardInput) {
    var sources = new ArrayList<DocumentSource>();
    var skipped = new ArrayList<Path>();
    if (arguments.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new RapporteurException(Fault.REQUEST, "-: standard input can be read only once");
    }
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        sources.add(DocumentSource.stream(argument, standardInput));
        continue;
      }
      Path path = path(argument);
      if (Files.isDirectory(path)) {
        for (Path file : filesOf(path)) {
          if (EXTENSIONS.contains(extension(file)) || !Files.isReadable(file)) {
            sources.add(DocumentSource.file(file));
          } else {
            skipped.add(file);
          }
        }
      } else if (Files.exists(path)) {
        sources.add(DocumentSource.file(path));
      } else {
        throw new RapporteurException(Fault.NOT_FOUND, argument + ": no such file or folder");
      }
    }
    return new DocumentSources(sources, skipped);
  }

  private static Path path(String argument) {
    if (argument.startsWith("http://") || argument.startsWith("https://")) {
      throw new RapporteurException(
          Fault.REQUEST, argument + ": pages are not fetched yet; save the page to a file");
    }
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new RapporteurException(Fault.REQUEST, argument + ": not a path", e);
    }
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

  private static String extension(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}

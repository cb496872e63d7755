import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Formats every Java source below a folder with google-java-format, or, with {@code check}, says
 * which ones are not formatted.
 *
 * <p>The formatter parses with the JDK it runs on, and Maven may run on an older one than the
 * sources are written for: hence a program of its own on the build's JDK, and not a Maven plugin.
 */
final class FormatSources {

  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".leadrelay", "node_modules");

  public static void main(String[] args) throws IOException {
    boolean checkOnly = args[0].equals("check");
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sourcesBelow(Path.of(args[1]))) {
      String text = Files.readString(source);
      String formatted = format(source, text);
      if (!formatted.equals(text)) {
        unformatted.add(source);
        if (!checkOnly) {
          Files.writeString(source, formatted);
        }
      }
    }
    if (!unformatted.isEmpty()) {
      System.out.println(
          (checkOnly ? "Not formatted (run './mvnw -N verify' and commit): " : "Formatted: ")
              + unformatted);
    }
    System.exit(checkOnly && !unformatted.isEmpty() ? 1 : 0);
  }

  private static String format(Path source, String text) {
    try {
      return new Formatter()
          .formatSource(
              ImportOrderer.reorderImports(
                  RemoveUnusedImports.removeUnusedImports(text), Style.GOOGLE));
    } catch (FormatterException e) {
      throw new IllegalStateException(
          "Expected Java source in %s, but %s".formatted(source, e.getMessage()), e);
    }
  }

  private static List<Path> sourcesBelow(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.getFileName() != null
                    && NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}

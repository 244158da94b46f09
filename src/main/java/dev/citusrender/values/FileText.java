package dev.citusrender.values;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files and says what went wrong in Go's words ({@code open x: no such file or directory}). */
public final class FileText {
    private FileText() {
    }

    /**
     * The bytes of a file.
     *
     * @param folder what a relative name starts from
     * @param name   the file as the user wrote it, which is how messages call it
     * @throws ValuesException in the words of Go's {@code os.ReadFile}
     */
    public static byte[] read(Path folder, String name) {
        if (name.isEmpty()) {
            throw new ValuesException("open : no such file or directory"); // an empty Path would be the working directory
        }
        try {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw new ValuesException("read " + name + ": is a directory");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ValuesException("open " + name + ": " + cause(e));
        } catch (InvalidPathException e) {
            throw new ValuesException("open " + name + ": invalid argument");
        }
    }

    /** The operating system's reason as Go words it. */
    public static String cause(IOException error) {
        return switch (error) {
            case NoSuchFileException e -> "no such file or directory";
            case AccessDeniedException e -> "permission denied";
            case FileSystemLoopException e -> "too many levels of symbolic links";
            case FileSystemException e when e.getReason() != null -> lowerFirst(e.getReason());
            default -> String.valueOf(error.getMessage());
        };
    }

    /** C's words begin with a capital letter, Go's do not. */
    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

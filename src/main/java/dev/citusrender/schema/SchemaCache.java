package dev.citusrender.schema;

import dev.citusrender.values.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder of schemas from elsewhere, each at its host and path: {@code DIR/example.org/schemas/app.json}. What is in it is never fetched again, so
 * that it can be kept in version control and a render needs no network.
 *
 * @param folder where they are
 * @param behind where those come from that are not; null when nothing is fetched
 */
public record SchemaCache(Path folder, RemoteSchemas behind) implements RemoteSchemas {
    private static final String PLAIN = "-._~!$&'()*+,;=@";

    @Override
    public byte[] get(String url, String userAgent) {
        Path file = folder.resolve(name(url));
        try {
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
            if (behind == null) {
                throw new RemoteSchemaException("it is not in the schema cache as " + file + ", and nothing is fetched without --remote-schemas");
            }
            byte[] fetched = behind.get(url, userAgent);
            if (isJson(fetched)) {
                store(fetched, file);
            }
            return fetched;
        } catch (IOException e) {
            throw new RemoteSchemaException("the schema cache can't be used: " + file + ": " + FileText.cause(e));
        }
    }

    /** A page that asks for a password, for one, is nothing to keep. */
    private static boolean isJson(byte[] text) {
        try {
            SchemaLoader.parse(text);
            return true;
        } catch (SchemaProblem e) {
            return false;
        }
    }

    /** Whole or not at all, whoever else writes it at the same time. */
    private static void store(byte[] text, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), ".schema", "");
        Files.write(whole, text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The address without its scheme; what has a meaning in file names is spelled with percent signs. */
    private static String name(String url) {
        StringBuilder name = new StringBuilder();
        for (String step : url.substring(url.indexOf("//") + 2).split("/", -1)) {
            name.append(name.isEmpty() ? "" : "/").append(step.isEmpty() || step.equals(".") || step.equals("..") ? "%" + step : spelled(step));
        }
        return name.toString();
    }

    private static String spelled(String step) {
        StringBuilder name = new StringBuilder();
        for (char c : step.toCharArray()) {
            boolean isPlain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            name.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return name.toString();
    }
}

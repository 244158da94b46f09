package dev.citusrender.chart;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoQuote;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The files of a chart in a {@code .tgz}, with helm's guards against archives that reach outside of themselves or are too large. */
final class ChartArchive {
    static final long MAX_FILE_SIZE = 5L << 20;
    private static final long MAX_CHART_SIZE = 100L << 20;

    private static final int GZIP_HEADER = 10;

    private final HelmVersion version;
    private final List<ChartFile> files = new ArrayList<>();
    private long remaining = MAX_CHART_SIZE;

    private ChartArchive(HelmVersion version) {
        this.version = version;
    }

    /** Says that the bytes do not even begin as gzip. */
    static final class NotGzip extends ChartException {
        private static final long serialVersionUID = 1L;

        NotGzip() {
            super("gzip: invalid header");
        }
    }

    /**
     * The files in an archive, in its order, without the folder that all of them are in.
     *
     * @throws ChartException in helm's words; {@link NotGzip} when it is no gzip at all
     */
    static List<ChartFile> read(byte[] archive, HelmVersion version) {
        ChartArchive reader = new ChartArchive(version);
        if (archive.length < GZIP_HEADER) {
            throw new ChartException(archive.length == 0 ? "EOF" : "unexpected EOF");
        }
        if ((archive[0] & 0xff) != 0x1f || (archive[1] & 0xff) != 0x8b || archive[2] != 8) {
            throw new NotGzip();
        }
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(archive), 1 << 16)) {
            reader.readAll(new TarReader(unzipped));
        } catch (EOFException e) {
            throw new ChartException("unexpected EOF");
        } catch (ZipException e) {
            throw new ChartException(gzipProblem(e));
        } catch (IOException e) {
            throw new ChartException(e.getMessage());
        }
        if (reader.files.isEmpty()) {
            throw new ChartException("no files in chart archive");
        }
        return reader.files;
    }

    private static String gzipProblem(ZipException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("CRC") || message.contains("trailer") ? "gzip: invalid checksum" : "flate: corrupt input: " + message;
    }

    private void readAll(TarReader tar) throws IOException {
        for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
            if (!entry.isDirectory() && !entry.isExtendedHeader()) {
                String name = chartPath(entry.name());
                checkSize(entry);
                byte[] bytes = tar.readContent();
                remaining -= bytes.length;
                if (remaining <= 0) {
                    throw tooLarge();
                }
                files.add(new ChartFile(name, ChartFolder.withoutMark(bytes)));
            }
        }
    }

    private void checkSize(TarReader.Entry entry) {
        if (entry.size() > remaining) {
            throw tooLarge();
        }
        if (entry.size() > MAX_FILE_SIZE) {
            throw new ChartException("decompressed chart file " + GoQuote.quote(entry.name()) + " is larger than the maximum file size " + MAX_FILE_SIZE);
        }
    }

    private ChartException tooLarge() {
        String what = version.wrapsLoadErrors() ? "maximum size " : "maximum file size ";
        return new ChartException("decompressed chart is larger than the " + what + MAX_CHART_SIZE);
    }

    /** The path below the chart's folder, whatever that is called. Archives made on Windows may have backslashes. */
    static String chartPath(String entry) {
        char separator = entry.indexOf('\\') >= 0 ? '\\' : '/';
        int cut = entry.indexOf(separator);
        String first = cut < 0 ? entry : entry.substring(0, cut);
        String rest = cut < 0 ? "" : entry.substring(cut + 1).replace(separator, '/');
        if (rest.startsWith("/")) {
            throw new ChartException("chart illegally contains absolute paths");
        }
        String path = GoPath.clean(rest);
        if (path.equals(".")) {
            throw new ChartException("chart illegally contains content outside the base directory: " + GoQuote.quote(entry));
        }
        if (path.startsWith("..")) {
            throw new ChartException("chart illegally references parent directory");
        }
        if (startsWithDrive(path)) {
            throw new ChartException("chart contains illegally named files");
        }
        if (first.equals("Chart.yaml")) {
            throw new ChartException("chart yaml not in base directory");
        }
        return path;
    }

    private static boolean startsWithDrive(String path) {
        return path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/' && Character.toLowerCase(path.charAt(0)) >= 'a'
                && Character.toLowerCase(path.charAt(0)) <= 'z';
    }
}

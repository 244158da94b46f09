package dev.citusrender.charts.lib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A library chart as a {@code .tgz} whose bytes follow from its files alone: no times, owners or orders of a machine. The archive is stored, not
 * compressed: what a compressor makes of a text differs from one zlib to the next, and git packs stored text better than compressed one.
 */
final class ChartPackage {
    private static final int BLOCK = 512;
    private static final int LONGEST_STORED = 0xffff;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    private ChartPackage() {
    }

    /**
     * Packs what a library consists of: Chart.yaml and the files below templates.
     *
     * @param folder the chart's folder
     * @param name   the chart's name, the folder in the archive
     */
    static byte[] pack(Path folder, String name) throws IOException {
        ChartPackage writer = new ChartPackage();
        for (Path file : files(folder)) {
            String path = name + "/" + folder.relativize(file).toString().replace('\\', '/');
            writer.add(path, Files.readAllBytes(file));
        }
        writer.tar.writeBytes(new byte[2 * BLOCK]);
        return gzip(writer.tar.toByteArray());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> templates = Files.walk(folder.resolve("templates"))) {
            return Stream.concat(Stream.of(folder.resolve("Chart.yaml")), templates.filter(Files::isRegularFile).sorted()).toList();
        }
    }

    private void add(String path, byte[] content) {
        byte[] header = new byte[BLOCK];
        put(header, 0, path);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0" + "%011o\0".formatted(content.length) + "00000000000\0");
        put(header, 148, "        0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0".formatted(sum));
        tar.writeBytes(header);
        tar.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    /** RFC 1952 around stored blocks of RFC 1951. */
    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
        for (int start = 0; start < bytes.length; start += LONGEST_STORED) {
            int length = Math.min(LONGEST_STORED, bytes.length - start);
            out.write(start + length == bytes.length ? 1 : 0);
            littleEndian(out, length, 2);
            littleEndian(out, ~length, 2);
            out.write(bytes, start, length);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        littleEndian(out, crc.getValue(), 4);
        littleEndian(out, bytes.length, 4);
        return out.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream out, long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (number >> 8 * i));
        }
    }
}

package dev.citusrender.chart;

import dev.citusrender.go.GoString;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads tar archives (ustar, POSIX extended headers, GNU long names) as far as charts need it, with Go's idea of what is wrong with one. */
final class TarReader {
    private static final int BLOCK = 512;
    /** No header says more of itself than this; Go stops at the same size. */
    private static final int MAX_SPECIAL_SIZE = 1 << 20;

    private final InputStream in;
    private long unread;
    private int padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * One entry.
     *
     * @param name the path in the archive
     * @param size the length of the content
     * @param type tar's type flag
     * @param mode tar's mode, with the type bits that some writers put there
     */
    record Entry(String name, long size, char type, long mode) {
        boolean isDirectory() {
            return type == '5' || (mode & 0170000) == 0040000;
        }

        boolean isExtendedHeader() {
            return type == 'g' || type == 'x';
        }

        /** Links, devices and folders have no content, whatever size they claim. */
        boolean hasContent() {
            return "123456".indexOf(type) < 0;
        }
    }

    /** The next entry, or null at the end. */
    Entry next() throws IOException {
        Map<String, String> extended = Map.of();
        String longName = "";
        while (true) {
            Entry entry = header();
            if (entry == null) {
                return null;
            }
            begin(entry);
            switch (entry.type()) {
                case 'x' -> extended = PaxRecords.parse(special());
                case 'g' -> {
                    PaxRecords.parse(special());
                    return entry;
                }
                case 'L' -> longName = untilNul(special());
                case 'K' -> special();
                default -> {
                    Entry merged = merge(entry, extended, longName);
                    begin(merged);
                    return merged;
                }
            }
        }
    }

    private static Entry merge(Entry entry, Map<String, String> extended, String longName) {
        String name = longName.isEmpty() ? extended.getOrDefault("path", entry.name()) : longName;
        long size = extended.containsKey("size") ? PaxRecords.number(extended.get("size")) : entry.size();
        char type = entry.type() != 0 ? entry.type() : name.endsWith("/") ? '5' : '0';
        if (size < 0) {
            throw invalid();
        }
        return new Entry(name, size, type, entry.mode());
    }

    private void begin(Entry entry) {
        unread = entry.hasContent() ? entry.size() : 0;
        padding = (int) (-unread & BLOCK - 1);
    }

    /** The content of the entry that {@link #next} gave. */
    byte[] readContent() throws IOException {
        byte[] content = in.readNBytes((int) unread);
        if (content.length < unread) {
            throw new EOFException();
        }
        unread = 0;
        return content;
    }

    private byte[] special() throws IOException {
        if (unread > MAX_SPECIAL_SIZE) {
            throw new ChartException("archive/tar: header field too long");
        }
        return readContent();
    }

    private Entry header() throws IOException {
        in.skipNBytes(unread);
        in.readNBytes(padding); // at the end of an archive it may be missing
        byte[] block = block();
        if (block == null) {
            return null;
        }
        if (isZero(block)) {
            byte[] second = block();
            if (second != null && !isZero(second)) {
                throw invalid();
            }
            return null;
        }
        return TarHeader.parse(block);
    }

    /** The next block, or null when there is nothing more at all. */
    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length > 0 && block.length < BLOCK) {
            throw new EOFException();
        }
        return block.length == 0 ? null : block;
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static String untilNul(byte[] bytes) {
        return TarHeader.text(bytes, 0, bytes.length);
    }

    static ChartException invalid() {
        return new ChartException("archive/tar: invalid tar header");
    }

    /** The records of a POSIX extended header: {@code 20 path=some/name\n}. */
    private static final class PaxRecords {
        private PaxRecords() {
        }

        static Map<String, String> parse(byte[] bytes) {
            Map<String, String> records = new HashMap<>();
            int at = 0;
            while (at < bytes.length) {
                int space = at;
                while (space < bytes.length && bytes[space] != ' ') {
                    space++;
                }
                long length = number(GoString.decode(bytes, at, space - at));
                int end = (int) Math.min(at + length, Integer.MAX_VALUE);
                if (length < 5 || end > bytes.length || space + 1 >= end || bytes[end - 1] != '\n') {
                    throw invalid();
                }
                String record = GoString.decode(bytes, space + 1, end - 1 - (space + 1));
                int equals = record.indexOf('=');
                if (equals <= 0) {
                    throw invalid();
                }
                // an empty value keeps what the plain header says
                if (equals + 1 < record.length()) {
                    records.put(record.substring(0, equals), record.substring(equals + 1));
                }
                at = end;
            }
            return records;
        }

        static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw invalid();
            }
        }
    }
}

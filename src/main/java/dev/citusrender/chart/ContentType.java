package dev.citusrender.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The kind of a file by its first bytes, as Go's {@code net/http} tells it (the WHATWG's MIME sniffing). Helm names it when a file is no archive. */
final class ContentType {
    private static final String HTML = "text/html; charset=utf-8";

    /** A beginning and what it means; {@code *} in the pattern is any byte. */
    private record Signature(byte[] pattern, String type) {
        Signature(String pattern, String type) {
            this(pattern.getBytes(StandardCharsets.ISO_8859_1), type);
        }

        boolean matches(byte[] data, int from) {
            for (int i = 0; i < pattern.length; i++) {
                if (from + i >= data.length || pattern[i] != '*' && pattern[i] != data[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<String> TAGS = List.of("<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A",
            "<STYLE", "<TITLE", "<B", "<BODY", "<BR", "<P", "<!--");

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", "application/pdf"),
            new Signature("%!PS-Adobe-", "application/postscript"),
            new Signature("\u00fe\u00ff**", "text/plain; charset=utf-16be"),
            new Signature("\u00ff\u00fe**", "text/plain; charset=utf-16le"),
            new Signature("\u00ef\u00bb\u00bf*", "text/plain; charset=utf-8"),
            new Signature("\0\0\1\0", "image/x-icon"),
            new Signature("\0\0\2\0", "image/x-icon"),
            new Signature("BM", "image/bmp"),
            new Signature("GIF87a", "image/gif"),
            new Signature("GIF89a", "image/gif"),
            new Signature("RIFF****WEBPVP", "image/webp"),
            new Signature("\u0089PNG\r\n\u001a\n", "image/png"),
            new Signature("\u00ff\u00d8\u00ff", "image/jpeg"),
            new Signature("FORM****AIFF", "audio/aiff"),
            new Signature("ID3", "audio/mpeg"),
            new Signature("OggS\0", "application/ogg"),
            new Signature("MThd\0\0\0\6", "audio/midi"),
            new Signature("RIFF****AVI ", "video/avi"),
            new Signature("RIFF****WAVE", "audio/wave"));

    private static final List<Signature> LATER_SIGNATURES = List.of(
            new Signature("\u001aE\u00df\u00a3", "video/webm"),
            new Signature("*".repeat(34) + "LP", "application/vnd.ms-fontobject"),
            new Signature("\0\1\0\0", "font/ttf"),
            new Signature("OTTO", "font/otf"),
            new Signature("ttcf", "font/collection"),
            new Signature("wOFF", "font/woff"),
            new Signature("wOF2", "font/woff2"),
            new Signature("\u001f\u008b\b", "application/x-gzip"),
            new Signature("PK\3\4", "application/zip"),
            new Signature("Rar!\u001a\7\0", "application/x-rar-compressed"),
            new Signature("Rar!\u001a\7\1\0", "application/x-rar-compressed"),
            new Signature("\0asm", "application/wasm"));

    private ContentType() {
    }

    /** The MIME type of a file that begins with these bytes. */
    static String of(byte[] data) {
        int start = 0;
        while (start < data.length && isSpace(data[start])) {
            start++;
        }
        if (isHtml(data, start)) {
            return HTML;
        }
        if (new Signature("<?xml", "").matches(data, start)) {
            return "text/xml; charset=utf-8";
        }
        String type = find(SIGNATURES, data);
        if (type == null) {
            type = isMp4(data) ? "video/mp4" : find(LATER_SIGNATURES, data);
        }
        return type != null ? type : isText(data, start) ? "text/plain; charset=utf-8" : "application/octet-stream";
    }

    private static String find(List<Signature> signatures, byte[] data) {
        for (Signature signature : signatures) {
            if (signature.matches(data, 0)) {
                return signature.type();
            }
        }
        return null;
    }

    private static boolean isHtml(byte[] data, int start) {
        return TAGS.stream().anyMatch(tag -> isTag(tag, data, start));
    }

    private static boolean isTag(String tag, byte[] data, int start) {
        int end = start + tag.length();
        if (end >= data.length || data[end] != ' ' && data[end] != '>') {
            return false;
        }
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            int have = c >= 'A' && c <= 'Z' ? data[start + i] & 0xdf : data[start + i];
            if (have != c) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMp4(byte[] data) {
        if (data.length < 12 || !new Signature("****ftyp", "").matches(data, 0)) {
            return false;
        }
        long size = ByteBuffer.wrap(data).getInt() & 0xffffffffL;
        if (data.length < size || size % 4 != 0) {
            return false;
        }
        for (int i = 8; i < size; i += 4) {
            if (i != 12 && new Signature("mp4", "").matches(data, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] data, int start) {
        for (int i = start; i < data.length; i++) {
            int b = data[i] & 0xff;
            if (b <= 8 || b == 0x0b || b >= 0x0e && b <= 0x1f && b != 0x1b) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == '\t' || b == '\n' || b == '\f' || b == '\r' || b == ' ';
    }
}

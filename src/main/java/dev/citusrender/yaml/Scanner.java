package dev.citusrender.yaml;

import dev.citusrender.yaml.Token.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * YAML text to tokens, by libyaml's rules: what it takes and refuses, and in which words, is what go-yaml v2 does.
 *
 * <p>A key such as {@code a} in {@code a: 1} is known to be one only at its colon. So tokens wait in a queue while the first of them may still turn
 * out to be a key, and the tokens that say so are put before it.
 */
final class Scanner {
    private static final int MAX_DEPTH = 10_000;
    private static final int MAX_KEY_LENGTH = 1024;

    /** A token that may be the start of a key, one for each level of flow collections. */
    private static final class Candidate {
        boolean possible;
        /** Whether nothing but a key can stand here. */
        boolean required;
        /** Whether the parser has to wait until it is known. */
        boolean awaited;
        int token;
        int line;
        int column;
    }

    private final Cursor cursor;
    private final ScalarScanner scalars;
    private final TagScanner tags;

    private final List<Token> queue = new ArrayList<>();
    private int head;
    private int taken;

    private final List<Candidate> candidates = new ArrayList<>(List.of(new Candidate()));
    private int flowLevel;
    private boolean keyAllowed = true;

    private int indent = -1;
    private int[] indents = new int[16];
    private int depth;

    Scanner(YamlInput input) {
        cursor = new Cursor(input);
        scalars = new ScalarScanner(cursor);
        tags = new TagScanner(cursor);
    }

    /** The next token, which stays the next one. */
    Token peek() {
        while (head == queue.size() || mayBecomeKey(taken)) {
            fetch();
        }
        return queue.get(head);
    }

    /** Takes the token that {@link #peek} gave. */
    void take() {
        head++;
        taken++;
        if (head == queue.size()) {
            queue.clear();
            head = 0;
        }
    }

    private boolean mayBecomeKey(int token) {
        for (Candidate candidate : candidates) {
            if (candidate.token > token) {
                return false;
            }
            if (candidate.possible && candidate.awaited && candidate.token == token) {
                return isStillPossible(candidate);
            }
        }
        return false;
    }

    private void fetch() {
        cursor.need(1);
        skipToToken();
        closeBlocks(cursor.column());
        cursor.need(4);
        char c = cursor.peek();
        boolean atLineStart = cursor.column() == 0;
        if (c == Cursor.END) {
            fetchEnd();
        } else if (atLineStart && c == '%') {
            startAtMargin();
            queue.add(tags.directive());
        } else if (atLineStart && cursor.atDocumentMarker()) {
            startAtMargin();
            addIndicator(c == '-' ? Type.DOCUMENT_START : Type.DOCUMENT_END, 3);
        } else {
            fetchContent(c);
        }
    }

    private void fetchContent(char c) {
        boolean blankNext = Cursor.isBlankOrEnd(cursor.peek(1));
        boolean flow = flowLevel > 0;
        switch (c) {
            case '[' -> openFlow(Type.FLOW_SEQUENCE_START);
            case '{' -> openFlow(Type.FLOW_MAPPING_START);
            case ']' -> closeFlow(Type.FLOW_SEQUENCE_END);
            case '}' -> closeFlow(Type.FLOW_MAPPING_END);
            case ',' -> {
                dropCandidate();
                keyAllowed = true;
                addIndicator(Type.FLOW_ENTRY, 1);
            }
            case '-' -> {
                if (blankNext) {
                    fetchBlockEntry();
                } else {
                    fetchPlain();
                }
            }
            case '?' -> {
                if (flow || blankNext) {
                    fetchKey();
                } else {
                    fetchPlain();
                }
            }
            case ':' -> {
                if (flow || blankNext) {
                    fetchValue();
                } else {
                    fetchPlain();
                }
            }
            case '*' -> {
                startCandidate();
                queue.add(tags.anchor(Type.ALIAS));
            }
            case '&' -> {
                startCandidate();
                queue.add(tags.anchor(Type.ANCHOR));
            }
            case '!' -> {
                startCandidate();
                queue.add(tags.tag());
            }
            case '\'', '"' -> {
                startCandidate();
                queue.add(scalars.quoted());
            }
            case '|', '>' -> fetchBlockScalar();
            case '#', '%', '@', '`', ' ', '\t' -> throw unexpectedCharacter();
            default -> fetchPlain();
        }
    }

    private YamlProblem unexpectedCharacter() {
        return cursor.problem("found character that cannot start any token", cursor.line);
    }

    /** Steps over spaces, comments and line breaks. */
    private void skipToToken() {
        while (true) {
            cursor.need(1);
            cursor.skipByteOrderMark();
            // A tab may separate tokens, but not stand where it could be taken for indentation.
            boolean tabs = flowLevel > 0 || !keyAllowed;
            while (cursor.peek() == ' ' || tabs && cursor.peek() == '\t') {
                cursor.skip(1);
                cursor.need(1);
            }
            if (cursor.peek() == '#') {
                cursor.skipToBreak();
            }
            if (!Cursor.isBreak(cursor.peek())) {
                return;
            }
            cursor.need(2);
            cursor.skipLine();
            if (flowLevel == 0) {
                keyAllowed = true;
            }
        }
    }

    // --- tokens ---

    private void addIndicator(Type type, int length) {
        queue.add(new Token(type, cursor.line, cursor.column()));
        cursor.skip(length);
    }

    private void fetchEnd() {
        if (cursor.column() != 0) {
            cursor.line++;
            cursor.lineStart = cursor.pos;
        }
        startAtMargin();
        queue.add(new Token(Type.STREAM_END, cursor.line, cursor.column()));
    }

    /** Ends all blocks: what follows stands outside of any. */
    private void startAtMargin() {
        closeBlocks(-1);
        dropCandidate();
        keyAllowed = false;
    }

    private void openFlow(Type type) {
        saveCandidate();
        Candidate none = new Candidate();
        none.token = taken + queue.size() - head;
        candidates.add(none);
        flowLevel++;
        if (flowLevel > MAX_DEPTH) {
            throw cursor.problem("exceeded max depth of " + MAX_DEPTH, cursor.line);
        }
        keyAllowed = true;
        addIndicator(type, 1);
    }

    private void closeFlow(Type type) {
        dropCandidate();
        if (flowLevel > 0) {
            flowLevel--;
            Candidate inner = candidates.removeLast();
            Candidate outer = candidates.getLast();
            // go-yaml forgets to wait for the colon after a collection without keys: {}: a is no mapping there
            outer.awaited &= outer.token != inner.token;
        }
        keyAllowed = false;
        addIndicator(type, 1);
    }

    private void fetchBlockEntry() {
        if (flowLevel == 0) {
            requireKeyAllowed("block sequence entries");
            openBlock(cursor.column(), Type.BLOCK_SEQUENCE_START, queue.size(), cursor.line);
        }
        dropCandidate();
        keyAllowed = true;
        addIndicator(Type.BLOCK_ENTRY, 1);
    }

    private void fetchKey() {
        if (flowLevel == 0) {
            requireKeyAllowed("mapping keys");
            openBlock(cursor.column(), Type.BLOCK_MAPPING_START, queue.size(), cursor.line);
        }
        dropCandidate();
        keyAllowed = flowLevel == 0;
        addIndicator(Type.KEY, 1);
    }

    private void fetchValue() {
        Candidate key = candidates.getLast();
        if (key.possible && isStillPossible(key)) {
            int index = key.token < taken ? queue.size() : head + key.token - taken;
            queue.add(index, new Token(Type.KEY, key.line, key.column));
            openBlock(key.column, Type.BLOCK_MAPPING_START, index, key.line);
            key.possible = false;
            keyAllowed = false;
        } else {
            if (flowLevel == 0) {
                requireKeyAllowed("mapping values");
                openBlock(cursor.column(), Type.BLOCK_MAPPING_START, queue.size(), cursor.line);
            }
            keyAllowed = flowLevel == 0;
        }
        addIndicator(Type.VALUE, 1);
    }

    private void requireKeyAllowed(String what) {
        if (!keyAllowed) {
            throw cursor.problem(what + " are not allowed in this context", cursor.line);
        }
    }

    private void fetchPlain() {
        startCandidate();
        queue.add(scalars.plain(indent + 1, flowLevel > 0));
        keyAllowed = scalars.endedOnNewLine();
    }

    private void fetchBlockScalar() {
        if (flowLevel > 0) {
            throw unexpectedCharacter();
        }
        dropCandidate();
        keyAllowed = true;
        queue.add(scalars.block(indent));
    }

    // --- blocks ---

    private void openBlock(int column, Type type, int index, int line) {
        if (flowLevel > 0 || indent >= column) {
            return;
        }
        if (depth == indents.length) {
            indents = Arrays.copyOf(indents, depth * 2);
        }
        indents[depth++] = indent;
        indent = column;
        if (depth > MAX_DEPTH) {
            throw cursor.problem("exceeded max depth of " + MAX_DEPTH, cursor.line);
        }
        queue.add(index, new Token(type, line, column));
    }

    private void closeBlocks(int column) {
        if (flowLevel > 0) {
            return;
        }
        while (indent > column) {
            queue.add(new Token(Type.BLOCK_END, cursor.line, cursor.column()));
            indent = indents[--depth];
        }
    }

    // --- keys ---

    /** A token begins that may be a key; none can follow it directly. */
    private void startCandidate() {
        saveCandidate();
        keyAllowed = false;
    }

    private void saveCandidate() {
        if (!keyAllowed) {
            return;
        }
        dropCandidate();
        Candidate candidate = candidates.getLast();
        candidate.possible = true;
        candidate.awaited = true;
        candidate.required = flowLevel == 0 && indent == cursor.column();
        candidate.token = taken + queue.size() - head;
        candidate.line = cursor.line;
        candidate.column = cursor.column();
    }

    private void dropCandidate() {
        Candidate candidate = candidates.getLast();
        if (candidate.possible) {
            refuseIfRequired(candidate);
            candidate.possible = false;
        }
    }

    /** A key without {@code ?} ends on its line, within 1024 characters. */
    private boolean isStillPossible(Candidate candidate) {
        if (candidate.line < cursor.line || candidate.column + MAX_KEY_LENGTH < cursor.column()) {
            refuseIfRequired(candidate);
            candidate.possible = false;
            return false;
        }
        return true;
    }

    private void refuseIfRequired(Candidate candidate) {
        if (candidate.required) {
            throw cursor.problem("could not find expected ':'", candidate.line);
        }
    }
}

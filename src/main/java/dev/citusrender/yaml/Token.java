package dev.citusrender.yaml;

/**
 * What the scanner hands to the parser.
 *
 * @param type   what it is
 * @param line   where it begins, from 0
 * @param column where it begins, from 0
 * @param value  the text of a scalar; the name of an anchor or alias; the handle of a tag or tag directive; the number of a version directive
 * @param suffix what follows the handle of a tag; the prefix that a tag directive gives
 */
record Token(Type type, int line, int column, String value, String suffix) {

    enum Type {
        VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END,
        BLOCK_SEQUENCE_START, BLOCK_MAPPING_START, BLOCK_END,
        FLOW_SEQUENCE_START, FLOW_SEQUENCE_END, FLOW_MAPPING_START, FLOW_MAPPING_END,
        BLOCK_ENTRY, FLOW_ENTRY, KEY, VALUE, ALIAS, ANCHOR, TAG, PLAIN_SCALAR, QUOTED_SCALAR
    }

    Token(Type type, int line, int column) {
        this(type, line, column, null, null);
    }
}

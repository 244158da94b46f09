package dev.citusrender.syntax;

/**
 * Tokens with the look-ahead of Go's parser, which reads no further than it must: the line in a message is that of the last token read, so how far
 * ahead it has looked can be seen.
 */
final class TokenStream {
    private final Lexer lexer;
    private final Token[] tokens = new Token[3];
    private int peeked;

    TokenStream(Lexer lexer) {
        this.lexer = lexer;
    }

    Token next() {
        if (peeked > 0) {
            peeked--;
        } else {
            tokens[0] = lexer.next();
        }
        return tokens[peeked];
    }

    /** Gives the last token back. */
    void backup() {
        peeked++;
    }

    /** Gives the last token back, and the one before it. */
    void backup(Token before) {
        tokens[1] = before;
        peeked = 2;
    }

    /** Gives the last token back, and the two before it. */
    void backup(Token first, Token second) {
        tokens[1] = second;
        tokens[2] = first;
        peeked = 3;
    }

    Token peek() {
        if (peeked == 0) {
            peeked = 1;
            tokens[0] = lexer.next();
        }
        return tokens[peeked - 1];
    }

    Token nextNonSpace() {
        Token token = next();
        while (token.kind() == Token.Kind.SPACE) {
            token = next();
        }
        return token;
    }

    Token peekNonSpace() {
        Token token = nextNonSpace();
        backup();
        return token;
    }

    /** The token that was read last of all. */
    Token lastRead() {
        return tokens[0];
    }
}

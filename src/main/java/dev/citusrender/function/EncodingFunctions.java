package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoString;
import dev.citusrender.template.TemplateFunction;
import java.util.Base64;
import java.util.List;

/** Sprig's base 64 and base 32. What cannot be decoded gives the text of the error instead, as if it were the content. */
final class EncodingFunctions {
    private EncodingFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("b64enc", takes(STRING).gives(STRING), "b64enc TEXT",
                "The text in base 64.", (String text) -> Base64.getEncoder().encodeToString(GoString.encode(text))),
            function("b64dec", takes(STRING).gives(STRING), "b64dec TEXT",
                "The text that base 64 stands for.", (String text) -> Base64Decoder.decode(GoString.encode(text))),
            function("b32enc", takes(STRING).gives(STRING), "b32enc TEXT",
                "The text in base 32.", (String text) -> Base32.encode(GoString.encode(text))),
            function("b32dec", takes(STRING).gives(STRING), "b32dec TEXT",
                "The text that base 32 stands for.", (String text) -> Base32.decode(GoString.encode(text))));
    }
}

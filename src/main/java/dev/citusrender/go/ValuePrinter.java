package dev.citusrender.go;

/** Prints Go values under a verb, lists and maps element by element (Go: {@code fmt.pp}). */
final class ValuePrinter {
    private static final String NIL = "<nil>";

    final FormatSpec spec = new FormatSpec();
    private final StringBuilder out;
    private final FieldWriter field;
    /** While the value of a bad verb is shown, fmt calls no methods on it. */
    private boolean showingBadVerb;

    ValuePrinter(StringBuilder out) {
        this.out = out;
        this.field = new FieldWriter(out, spec);
    }

    /** Prints an argument. */
    void argument(Object arg, int verb) {
        Object value = GoNil.toNull(arg);
        if (value == null) {
            if (verb == 'T' || verb == 'v') {
                field.padded(NIL);
            } else {
                badVerb(verb, null);
            }
        } else if (verb == 'T') {
            field.text(Go.typeOf(value).name());
        } else if (value instanceof GoBytes b) {
            bytes(b, verb, verb == 'w' ? GoType.BYTES.name() : "[]byte"); // fmt's shortcut for bytes knows the verbs that it has a use for
        } else {
            value(value, verb);
        }
    }

    private void value(Object value, int verb) {
        if (verb == 'w' && !(value instanceof GoBytes)) {
            badVerb(verb, value); // only Errorf knows this verb; fmt says so of the whole value before it looks inside
            return;
        }
        switch (value) {
            case String s -> string(s, verb, value);
            case Double d -> floating(d, verb, value);
            case Boolean b -> bool(b, verb);
            case Long l -> integer(l, true, verb, value);
            case GoInt i -> integer(i.value(), !i.kind().isUnsignedInteger(), verb, value);
            case GoMap m -> map(m, verb);
            case GoList l -> list(l, verb);
            case GoBytes b -> bytes(b, verb, GoType.BYTES.name());
            case GoComplex c -> complex(c, verb);
            case GoObject o -> object(o, verb);
            default -> throw new IllegalArgumentException("not a Go value: " + value.getClass());
        }
    }

    /** {@code %!d(string=hi)}: the verb does not suit the value. */
    private void badVerb(int verb, Object value) {
        out.append("%!").appendCodePoint(verb).append('(');
        if (value == null) {
            out.append(NIL);
        } else {
            out.append(Go.typeOf(value).name()).append('=');
            showingBadVerb = true;
            value(value, 'v');
            showingBadVerb = false;
        }
        out.append(')');
    }

    private void bool(boolean value, int verb) {
        if (verb == 't' || verb == 'v') {
            field.bool(value);
        } else {
            badVerb(verb, value);
        }
    }

    private void integer(long number, boolean signed, int verb, Object value) {
        switch (verb) {
            case 'v' -> {
                if (spec.sharpV && !signed) {
                    unsignedHex(number);
                } else {
                    field.integer(number, 10, signed, 'd');
                }
            }
            case 'd' -> field.integer(number, 10, signed, 'd');
            case 'b' -> field.integer(number, 2, signed, 'b');
            case 'o', 'O' -> field.integer(number, 8, signed, (char) verb);
            case 'x', 'X' -> field.integer(number, 16, signed, (char) verb);
            case 'c' -> field.character(number);
            case 'q' -> field.quotedCharacter(number);
            case 'U' -> field.unicode(number);
            default -> badVerb(verb, value);
        }
    }

    /** {@code %#v} of an unsigned number. */
    private void unsignedHex(long number) {
        boolean sharp = spec.sharp;
        spec.sharp = true;
        field.integer(number, 16, false, 'v');
        spec.sharp = sharp;
    }

    private void floating(double number, int verb, Object value) {
        switch (verb) {
            case 'v' -> field.floating(number, 64, 'g', -1);
            case 'b', 'g', 'G', 'x', 'X' -> field.floating(number, 64, (char) verb, -1);
            case 'f', 'e', 'E' -> field.floating(number, 64, (char) verb, 6);
            case 'F' -> field.floating(number, 64, 'f', 6);
            default -> badVerb(verb, value);
        }
    }

    private void complex(GoComplex value, int verb) {
        if ("vbgGxXfFeE".indexOf(verb) < 0) {
            badVerb(verb, value);
            return;
        }
        boolean plus = spec.plus;
        out.append('(');
        floating(value.real(), verb, value);
        spec.plus = true;
        floating(value.imaginary(), verb, value);
        out.append("i)");
        spec.plus = plus;
    }

    private void string(String text, int verb, Object value) {
        switch (verb) {
            case 'v' -> {
                if (spec.sharpV) {
                    field.quoted(text);
                } else {
                    field.text(text);
                }
            }
            case 's' -> field.text(text);
            case 'x', 'X' -> field.hexBytes(GoString.encode(text), verb == 'X');
            case 'q' -> field.quoted(text);
            default -> badVerb(verb, value);
        }
    }

    /** The type has another name in Go syntax as an argument than as an element. */
    private void bytes(GoBytes bytes, int verb, String type) {
        switch (verb) {
            case 's' -> field.text(bytes.text());
            case 'q' -> field.quoted(bytes.text());
            case 'x', 'X' -> field.hexBytes(bytes.bytes(), verb == 'X');
            default -> byteElements(bytes, verb, type);
        }
    }

    private void byteElements(GoBytes bytes, int verb, String type) {
        byte[] content = bytes.bytes();
        out.append(spec.sharpV ? type + "{" : "[");
        for (int i = 0; i < content.length; i++) {
            separator(i);
            integer(content[i] & 0xff, false, verb, GoInt.uint8(content[i]));
        }
        out.append(spec.sharpV ? '}' : ']');
    }

    private void list(GoList list, int verb) {
        if (opens(list.type(), list.isNil(), "[")) {
            for (int i = 0; i < list.size(); i++) {
                separator(i);
                element(list.get(i), list.type().element(), verb);
            }
            out.append(spec.sharpV ? '}' : ']');
        }
    }

    private void map(GoMap map, int verb) {
        if (opens(map.type(), map.isNil(), "map[")) {
            String[] keys = map.sortedKeys();
            for (int i = 0; i < keys.length; i++) {
                separator(i);
                string(keys[i], verb, keys[i]);
                out.append(':');
                element(map.get(keys[i]), map.type().element(), verb);
            }
            out.append(spec.sharpV ? '}' : ']');
        }
    }

    /** Writes what comes before the elements; false when {@code %#v} of a nil is all there is to write. */
    private boolean opens(GoType type, boolean nil, String bracket) {
        if (!spec.sharpV) {
            out.append(bracket);
            return true;
        }
        out.append(type.name()).append(nil ? "(nil)" : "{");
        return !nil;
    }

    private void separator(int index) {
        if (index > 0) {
            out.append(spec.sharpV ? ", " : " ");
        }
    }

    private void element(Object value, GoType declared, int verb) {
        if (value != null) {
            value(value, verb);
        } else {
            // A nil interface prints without a complaint under every verb.
            out.append(spec.sharpV ? declared.name() + "(nil)" : NIL);
        }
    }

    private void object(GoObject object, int verb) {
        boolean textual = verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
        GoStruct struct = object.printedFields();
        String goSyntax = spec.sharpV && !showingBadVerb ? object.goSyntax() : null;
        if (goSyntax != null) {
            field.text(goSyntax);
        } else if (struct != null && (!textual || spec.sharpV || showingBadVerb || object.method("String") == null)) {
            struct(struct, verb);
        } else if (object instanceof GoNamedInteger number && (!textual || spec.sharpV || showingBadVerb)) {
            integer(number.intValue(), true, verb, object);
        } else if (textual) {
            boolean sharpV = spec.sharpV;
            spec.sharpV = false;
            string(object.goString(), verb, object);
            spec.sharpV = sharpV;
        } else {
            badVerb(verb, object);
        }
    }

    /** A struct without a String method goes field by field; a pointer to one the same, with {@code &}. */
    private void struct(GoStruct struct, int verb) {
        GoType type = struct.goType();
        if (type.kind() == GoKind.PTR) {
            out.append('&');
            type = type.element();
        }
        out.append(spec.sharpV ? type.name() : "").append('{');
        for (int i = 0; i < struct.fields().size(); i++) {
            GoStruct.Field f = struct.fields().get(i);
            separator(i);
            if (spec.sharpV || spec.plusV) {
                out.append(f.name()).append(':');
            }
            element(f.value(), GoType.ANY, verb);
        }
        out.append('}');
    }
}

package dev.citusrender.function;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoType;
import dev.citusrender.semver.Version;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * What {@code semver} gives a template.
 *
 * @param version the version
 * @param pointer whether it is a {@code *semver.Version}, which {@code semver} gives, or a {@code semver.Version}, which its methods give: a value
 *                without an address, of which Go reaches only part of the methods
 */
record VersionValue(Version version, boolean pointer) implements GoObject {
    private static final GoType STRUCT = GoType.struct("semver.Version");
    static final GoType POINTER = GoType.pointer(STRUCT);
    private static final Set<String> HIDDEN = Set.of("major", "minor", "patch", "pre", "metadata", "original");

    @Override
    public GoType goType() {
        return pointer ? POINTER : STRUCT;
    }

    @Override
    public String goString() {
        return version.toString();
    }

    @Override
    public Object toJson() {
        return version.toString();
    }

    @Override
    public GoStruct printedFields() {
        return GoStruct.of(goType(), hidden("major", unsigned(version.major())), hidden("minor", unsigned(version.minor())),
                hidden("patch", unsigned(version.patch())), hidden("pre", version.prerelease()), hidden("metadata", version.metadata()),
                hidden("original", version.original()));
    }

    private static GoStruct.Field hidden(String name, Object value) {
        return GoStruct.Field.of(name, value, null, false);
    }

    private static GoInt unsigned(long number) {
        return new GoInt(number, GoKind.UINT64);
    }

    /** All of its fields are unexported. */
    @Override
    public Object reflectCopy() {
        return new VersionValue(new Version(0, 0, 0, "", "", ""), pointer);
    }

    @Override
    public boolean hides(String name) {
        return HIDDEN.contains(name);
    }

    @Override
    public GoMethod method(String name) {
        GoMethod method = valueMethod(name);
        return method == null && pointer ? pointerMethod(name) : method;
    }

    private GoMethod valueMethod(String name) {
        return switch (name) {
            case "Major" -> number(name, version.major());
            case "Minor" -> number(name, version.minor());
            case "Patch" -> number(name, version.patch());
            case "Prerelease" -> text(name, version.prerelease());
            case "Metadata" -> text(name, version.metadata());
            case "String" -> text(name, version.toString());
            case "IncMajor" -> getter(name, STRUCT, arguments -> value(version.nextMajor()));
            case "IncMinor" -> getter(name, STRUCT, arguments -> value(version.nextMinor()));
            case "IncPatch" -> getter(name, STRUCT, arguments -> value(version.nextPatch()));
            case "SetPrerelease" -> changer(name, version::withPrerelease);
            case "SetMetadata" -> changer(name, version::withMetadata);
            case "MarshalText" -> getter(name, GoType.BYTES, arguments -> new GoBytes(GoString.encode(version.toString())));
            case "MarshalJSON" -> getter(name, GoType.BYTES, arguments -> new GoBytes(GoString.encode('"' + version.toString() + '"')));
            case "Value" -> getter(name, GoType.ANY, arguments -> version.toString());
            default -> null;
        };
    }

    private GoMethod pointerMethod(String name) {
        return switch (name) {
            case "Original" -> text(name, version.original());
            case "Compare" -> new GoMethod(name, List.of(POINTER), false, GoType.INT, arguments -> GoInt.of(order(arguments[0])));
            case "Equal" -> new GoMethod(name, List.of(POINTER), false, GoType.BOOL, arguments -> arguments[0] != null && order(arguments[0]) == 0);
            case "LessThan" -> comparison(name, order -> order < 0);
            case "LessThanEqual" -> comparison(name, order -> order <= 0);
            case "GreaterThan" -> comparison(name, order -> order > 0);
            case "GreaterThanEqual" -> comparison(name, order -> order >= 0);
            default -> null;
        };
    }

    private int order(Object other) {
        if (other == null) {
            throw new GoError("runtime error: invalid memory address or nil pointer dereference");
        }
        return version.compareTo(((VersionValue) other).version);
    }

    private static VersionValue value(Version version) {
        return new VersionValue(version, false);
    }

    private static GoMethod getter(String name, GoType type, GoMethod.Code code) {
        return new GoMethod(name, List.of(), false, type, code);
    }

    private static GoMethod number(String name, long number) {
        return getter(name, GoType.UINT64, arguments -> unsigned(number));
    }

    private static GoMethod text(String name, String text) {
        return getter(name, GoType.STRING, arguments -> text);
    }

    private static GoMethod changer(String name, Function<String, Version> change) {
        return new GoMethod(name, List.of(GoType.STRING), false, STRUCT, arguments -> value(change.apply((String) arguments[0])));
    }

    private GoMethod comparison(String name, IntPredicate holds) {
        return new GoMethod(name, List.of(POINTER), false, GoType.BOOL, arguments -> holds.test(order(arguments[0])));
    }
}

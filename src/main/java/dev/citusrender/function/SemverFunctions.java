package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.semver.Constraint;
import dev.citusrender.semver.Version;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Semantic versions (Sprig's semver.go). */
final class SemverFunctions {
    private SemverFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("semver", takes(STRING).gives(VersionValue.POINTER), "semver VERSION",
                "A version with its parts: .Major, .Minor, .Patch, .Prerelease, .Metadata, .Compare, …", SemverFunctions::semver),
            function("semverCompare", takes(STRING, STRING).gives(BOOL), "semverCompare CONSTRAINT VERSION",
                "Whether a version lies in a range such as \">=1.28-0 <1.33-0\".", SemverFunctions::semverCompare));
    }

    private static Object semver(String version) {
        return new VersionValue(Version.parse(version), true);
    }

    /** The constraint is read first: its error hides the version's. */
    private static Object semverCompare(String constraint, String version) {
        Constraint range = Constraint.parse(constraint);
        return range.accepts(Version.parse(version));
    }
}

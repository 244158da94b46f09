package dev.citusrender;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of the house and who may import whom: data runs down once, nothing reaches back up. */
class ArchitectureTest {
    private static final String ROOT = "dev.citusrender";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @ParameterizedTest(name = "{0} imports only {1}")
    @CsvSource(delimiter = '|', textBlock = """
            build    |
            files    |
            go       |
            yaml     | go
            toml     | go
            semver   | go
            syntax   | go
            template | root syntax go
            function | root template semver toml yaml go
            values   | root yaml go
            schema   | root values yaml go
            chart    | root values semver yaml go
            render   | root template function schema values chart semver syntax yaml go
            resource | yaml go
            kustomize | files resource yaml go
            kube     | root resource yaml go
            docs     | root values chart yaml go
            diff     | root resource yaml go
            lint     | root kube resource render schema values chart yaml go
            golden   | root files diff resource render schema values chart yaml go
            companion | root resource render template function values chart yaml go
            cli      | root kustomize companion golden diff lint kube docs render resource schema values chart yaml go
            """)
    void importsOnlyWhatItMay(String room, String allowed) {
        classes().that().resideInAPackage(room(room))
                .should().onlyDependOnClassesThat(isAllowed(room, allowed == null ? new String[0] : allowed.split(" ")))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isAllowed(String room, String[] allowed) {
        String[] packages = Stream.concat(Stream.of(room), Arrays.stream(allowed))
                .map(name -> name.equals("root") ? ROOT : room(name))
                .toArray(String[]::new);
        return resideInAnyPackage(packages).or(not(resideInAPackage(ROOT + "..")));
    }

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }

    @Test
    void whatAllShareImportsOnlyGo() {
        classes().that().resideInAPackage(ROOT)
                .should().onlyDependOnClassesThat(resideInAnyPackage(ROOT, room("go")).or(not(resideInAPackage(ROOT + ".."))))
                .check(CLASSES);
    }

    @Test
    void everyRoomIsNamedHere() {
        classes().should().resideInAnyPackage(Stream.of(
                "build", "files", "kustomize",
                "go", "yaml", "toml", "semver", "syntax", "template", "function", "values", "schema", "chart", "render", "resource", "companion", "kube", "lint", "docs", "diff",
                "golden", "cli")
                .map(ArchitectureTest::room).toArray(String[]::new))
                .orShould().resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLineExits() {
        noClasses().that().resideOutsideOfPackage(room("cli"))
                .should().callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}

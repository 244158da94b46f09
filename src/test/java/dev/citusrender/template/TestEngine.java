package dev.citusrender.template;

import dev.citusrender.HelmVersion;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Just enough of helm's engine to run templates: the function table, and helm's functions that need the engine where the table has not got them. */
final class TestEngine {
    private static final FunctionTable TABLE = FunctionTable.of(HelmVersion.V3);
    private static final Map<String, TemplateFunction> ENGINE = Map.of(
            "include", function("include", Signature.takes(GoType.STRING, GoType.ANY).gives(GoType.STRING), (c, a) -> c.include((String) a[0], a[1])),
            "tpl", function("tpl", Signature.takes(GoType.STRING, GoType.ANY).gives(GoType.STRING), (c, a) -> c.tpl((String) a[0], a[1])),
            "fail", function("fail", Signature.takes(GoType.STRING).gives(GoType.STRING), (c, a) -> {
                throw new FailError((String) a[0]);
            }),
            "required", function("required", Signature.takes(GoType.STRING, GoType.ANY).gives(GoType.ANY), (c, a) -> {
                if (a[1] == null || a[1].equals("")) {
                    throw new FailError((String) a[0]);
                }
                return a[1];
            }));

    private final TemplateCompiler compiler = new TemplateCompiler(TestEngine::find);
    private final List<CompiledUnit> units = new ArrayList<>();

    static TemplateFunction find(String name) {
        TemplateFunction function = TABLE.find(name);
        return function != null ? function : ENGINE.get(name);
    }

    private static TemplateFunction function(String name, Signature signature, TemplateFunction.Code code) {
        return new TemplateFunction(name, signature, name, name, code);
    }

    /** Adds a file; the order is that of parsing. */
    TestEngine with(String name, String text) {
        units.add(compiler.compile(name, text));
        return this;
    }

    TemplateRun run() {
        return TemplateSet.of(compiler, units).run(new PinnedEnvironment());
    }

    /** Renders one template text named {@code t}. */
    static String render(String text, Object dot) {
        return new TestEngine().with("t", text).run().render("t", dot);
    }

    /** A world in which nothing moves. */
    private static final class PinnedEnvironment implements Environment {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public RandomGenerator random() {
            return RandomGenerator.of("L64X128MixRandom");
        }

        @Override
        public GoMap lookup(String apiVersion, String kind, String namespace, String name) {
            return new GoMap();
        }

        @Override
        public String hostByName(String name) {
            return "";
        }
    }
}

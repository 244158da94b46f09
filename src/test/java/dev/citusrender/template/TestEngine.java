package dev.citusrender.template;

import dev.citusrender.HelmVersion;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoMap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Just enough of helm's engine to run templates. */
final class TestEngine {
    private static final FunctionTable TABLE = FunctionTable.of(HelmVersion.V3);
    private final TemplateCompiler compiler = new TemplateCompiler(TABLE);
    private final List<CompiledUnit> units = new ArrayList<>();

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

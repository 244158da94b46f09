package dev.citusrender.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the rewritten classes do is what javac's do; test classes are not rewritten by the build, so that both are at hand. */
class PlainCallsTest {
    /** All kinds of components. */
    public record Everything(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j) {
    }

    /** No component at all. */
    public record Nothing() {
    }

    /** Switches over types; a guard that says no makes the switch go on behind its label. */
    public static final class Switches implements Function<Object, Object> {
        @Override
        public Object apply(Object value) {
            return switch (value) {
                case null -> "null";
                case String s when s.isEmpty() -> "empty";
                case String s when s.length() > 3 -> "long";
                case String s -> s;
                case int[] numbers -> numbers.length;
                case Integer i when i > 7 -> "more than seven";
                case Everything(var a, var b, var c, var d, int e, var f, var g, var h, String i, var j) when e > 0 -> i;
                case Number n -> n.intValue();
                default -> "other";
            };
        }
    }

    /** A switch over enum constants and types, some of which have to stay as they are. */
    public static final class EnumSwitch implements Function<Object, Object> {
        @Override
        public Object apply(Object value) {
            return switch (value) {
                case TimeUnit.DAYS -> "days";
                case TimeUnit unit -> unit.name();
                default -> "other";
            };
        }
    }

    private static final class Loader extends ClassLoader {
        Loader() {
            super(PlainCallsTest.class.getClassLoader());
        }

        Class<?> plain(Class<?> type) throws IOException {
            byte[] bytes = PlainCalls.rewrite(bytes(type));
            return defineClass(type.getName(), bytes, 0, bytes.length);
        }
    }

    static List<Object> values() {
        return Arrays.asList(null, "", "abc", "abcd", new int[3], 7, 8, 9L, 'c', everything(1, 0.0), everything(0, 0.0), TimeUnit.DAYS, TimeUnit.HOURS);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aSwitchTakesTheSameBranch(Object value) throws Exception {
        assertThat(plain(Switches.class).apply(value)).isEqualTo(new Switches().apply(value));
        assertThat(plain(EnumSwitch.class).apply(value == null ? "" : value)).isEqualTo(new EnumSwitch().apply(value == null ? "" : value));
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> plain(Class<?> type) throws Exception {
        return (Function<Object, Object>) new Loader().plain(type).getConstructor().newInstance();
    }

    @Test
    void recordsSayTheSame() throws Exception {
        Object plain = plainEverything(5, -0.0);

        assertThat(plain).hasToString(everything(5, -0.0).toString()).hasSameHashCodeAs(everything(5, -0.0));
        assertThat(new Loader().plain(Nothing.class).getConstructor().newInstance()).hasToString("Nothing[]").hasSameHashCodeAs(new Nothing());
    }

    @Test
    void recordsAreEqualInTheSameCases() throws Exception {
        Class<?> type = new Loader().plain(Everything.class);
        Object five = make(type, 5, 0.0);

        assertThat(five).isEqualTo(make(type, 5, 0.0)).isNotEqualTo(make(type, 6, 0.0)).isNotEqualTo(make(type, 5, -0.0)).isNotEqualTo("text").isNotEqualTo(null);
        assertThat(make(type, 5, Double.NaN)).isEqualTo(make(type, 5, Double.NaN));
    }

    private static final int[] NUMBERS = {1};

    private static Everything everything(int e, double h) {
        return new Everything(true, (byte) -1, 'x', (short) -2, e, 1L << 40, 0.5f, h, "text", NUMBERS);
    }

    private static Object plainEverything(int e, double h) throws Exception {
        return make(new Loader().plain(Everything.class), e, h);
    }

    private static Object make(Class<?> type, int e, double h) throws Exception {
        return type.getConstructors()[0].newInstance(true, (byte) -1, 'x', (short) -2, e, 1L << 40, 0.5f, h, "text", NUMBERS);
    }

    @Test
    void nothingIsLeftToTheFirstCall() throws IOException {
        assertThat(bootstraps(bytes(Everything.class))).contains("java/lang/runtime/ObjectMethods");
        assertThat(bootstraps(PlainCalls.rewrite(bytes(Everything.class)))).isEmpty();
        assertThat(bootstraps(bytes(Switches.class))).contains("java/lang/runtime/SwitchBootstraps");
        assertThat(bootstraps(PlainCalls.rewrite(bytes(Switches.class)))).isEmpty();
    }

    @Test
    void whatIsPlainStaysAsItIs() throws IOException {
        byte[] plain = PlainCalls.rewrite(bytes(Everything.class));

        assertThat(PlainCalls.rewrite(plain)).isSameAs(plain);
    }

    private static List<String> bootstraps(byte[] classFile) {
        List<String> owners = new ArrayList<>();
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(String called, String calledDescriptor, Handle bootstrap, Object... arguments) {
                        owners.add(bootstrap.getOwner());
                    }
                };
            }
        }, 0);
        return owners;
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }
}

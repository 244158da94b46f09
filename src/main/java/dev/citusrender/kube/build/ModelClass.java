package dev.citusrender.kube.build;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The fields of one model. Their JSON names stand in Gson's {@code @SerializedName} (client-java) or Jackson's {@code @JsonProperty} (fabric8), what
 * is required in {@code @Nonnull} at the getter (client-java), and which kind a class of fabric8 is in {@code @Group} and {@code @Version}.
 */
final class ModelClass extends ClassVisitor {
    private static final String GSON_NAME = "Lcom/google/gson/annotations/SerializedName;";
    private static final String JACKSON_NAME = "Lcom/fasterxml/jackson/annotation/JsonProperty;";
    private static final String REQUIRED = "/Nonnull;";

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Set<String> required = new HashSet<>();
    private String type;
    private String kind;
    private String group;
    private String version;

    private record Property(String name, String code) { }

    ModelClass() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(int format, int access, String name, String signature, String parent, String[] interfaces) {
        type = TypeCode.nameOf(name);
        kind = name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        if (annotation.endsWith("/annotation/Group;")) {
            return new Value(value -> group = value);
        }
        return annotation.endsWith("/annotation/Version;") ? new Value(value -> version = value) : null;
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object constant) {
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                boolean names = annotation.equals(GSON_NAME) || annotation.equals(JACKSON_NAME);
                return !names ? null : new Value(name -> properties.put(field,
                        new Property(name, TypeCode.of(signature == null ? descriptor : signature))));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
        return !method.startsWith("get") && !method.startsWith("is") || !descriptor.startsWith("()") ? null : new Getter();
    }

    /** A getter that never returns null is that of a required field: the one that it reads. */
    private final class Getter extends MethodVisitor {
        private boolean isRequired;

        Getter() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            isRequired |= annotation.endsWith(REQUIRED);
            return null;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            if (isRequired && opcode == Opcodes.GETFIELD) {
                required.add(field);
            }
        }
    }

    private static final class Value extends AnnotationVisitor {
        private final Consumer<String> found;

        Value(Consumer<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visit(String name, Object value) {
            if (name.equals("value") && value instanceof String text) {
                found.accept(text);
            }
        }
    }

    /** The line of the type and, for an object of a cluster, that of its kind; none for a class that is no model. */
    Set<String> lines() {
        if (properties.isEmpty()) {
            return Set.of();
        }
        StringJoiner line = new StringJoiner(" ").add("type").add(type);
        properties.forEach((field, property) -> line.add(property.name + ":" + property.code + (required.contains(field) ? "!" : "")));
        boolean isObject = group != null && version != null && !kind.endsWith("List")
                && properties.values().stream().anyMatch(property -> property.name.equals("metadata"));
        return isObject ? Set.of(line.toString(), "kind " + group + "/" + version + " " + kind + " " + type) : Set.of(line.toString());
    }
}

package dev.citusrender.kube.build;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which kinds an API of client-java serves. Each of its classes is one group and version: its paths say which ({@code /apis/apps/v1/…}), the
 * parameters of its {@code create…} methods are the kinds.
 */
final class ApiClass extends ClassVisitor {
    private static final Pattern PATH = Pattern.compile("/apis?/((?:[a-z0-9.]+/)?v[0-9]+(?:(?:alpha|beta)[0-9]+)?)/.*");
    private static final Pattern MODEL = Pattern.compile("(?:[A-Z][a-z]+)?V[0-9]+(?:(?:alpha|beta)[0-9]+)?([A-Z].*)");
    private static final String NAMESPACED = "createNamespaced";
    private static final String CREATE = "create";

    private final Map<String, String> typeByKind = new TreeMap<>();
    private final Set<String> apiVersions = new TreeSet<>();

    ApiClass() {
        super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        if (name.startsWith(CREATE)) {
            for (Type parameter : Type.getArgumentTypes(descriptor)) {
                addKind(name, parameter.getInternalName());
            }
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object constant) {
                if (constant instanceof String text) {
                    Matcher path = PATH.matcher(text);
                    if (path.matches()) {
                        apiVersions.add(path.group(1));
                    }
                }
            }
        };
    }

    private void addKind(String method, String type) {
        String model = type.substring(type.lastIndexOf('/') + 1);
        Matcher kind = MODEL.matcher(model);
        // createNamespacedPodEviction and its like post another kind to a pod: they make no object of their own
        if (type.contains("/models/") && kind.matches() && (method.equals(NAMESPACED + kind.group(1)) || method.equals(CREATE + kind.group(1)))) {
            typeByKind.put(kind.group(1), model);
        }
    }

    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        if (apiVersions.size() == 1) {
            typeByKind.forEach((kind, type) -> lines.add("kind " + apiVersions.iterator().next() + " " + kind + " " + type));
        }
        return lines;
    }
}

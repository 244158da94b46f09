package dev.citusrender.build;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The code of a record's {@code equals}, {@code hashCode} and {@code toString}, as {@link java.lang.runtime.ObjectMethods} makes them. */
final class RecordCode {
    private static final int SELF = 0;
    private static final int OTHER = 1;
    private static final String STRING_BUILDER = "java/lang/StringBuilder";

    private final String simpleName;
    private final String record;
    /** How each component is read. */
    private final List<Handle> getters;

    /** Takes the static arguments of the call: the record's class, the names of its components in one text, a getter for each. */
    RecordCode(String simpleName, Object... arguments) {
        this.simpleName = simpleName;
        this.record = ((Type) arguments[0]).getInternalName();
        this.getters = Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList();
    }

    String add(PlainClass.AddedMethod method, String called) {
        MethodVisitor code = method.code();
        code.visitCode();
        switch (called) {
            case "equals" -> equality(code);
            case "hashCode" -> hash(code);
            default -> text(code);
        }
        return method.end();
    }

    private void equality(MethodVisitor code) {
        Label isSuch = new Label();
        Label differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, OTHER);
        code.visitTypeInsn(Opcodes.INSTANCEOF, record);
        code.visitJumpInsn(Opcodes.IFNE, isSuch);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(isSuch);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        for (Handle getter : getters) {
            get(code, SELF, getter);
            get(code, OTHER, getter);
            compare(code, Type.getType(getter.getDesc()), differs);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        if (!getters.isEmpty()) {
            code.visitLabel(differs);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
        }
    }

    private static void compare(MethodVisitor code, Type type, Label differs) {
        switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(Opcodes.IFEQ, differs);
            }
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                String both = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, box(type), "compare", both, false);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            }
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, differs);
        }
    }

    private void hash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle getter : getters) {
            Type type = Type.getType(getter.getDesc());
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            get(code, SELF, getter);
            if (isReference(type)) {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
            } else {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, box(type), "hashCode", "(" + type.getDescriptor() + ")I", false);
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void text(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, STRING_BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, STRING_BUILDER, "<init>", "()V", false);
        String before = simpleName + "[";
        for (Handle getter : getters) {
            append(code, before + getter.getName() + "=");
            get(code, SELF, getter);
            Type type = Type.getType(getter.getDesc());
            appendTop(code, switch (type.getSort()) {
                case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
                case Type.BYTE, Type.SHORT -> "I";
                default -> type.getDescriptor();
            });
            before = ", ";
        }
        append(code, getters.isEmpty() ? before + "]" : "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING_BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        appendTop(code, "Ljava/lang/String;");
    }

    private static void appendTop(MethodVisitor code, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING_BUILDER, "append", "(" + descriptor + ")L" + STRING_BUILDER + ";", false);
    }

    private void get(MethodVisitor code, int variable, Handle getter) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        if (variable == OTHER) {
            code.visitTypeInsn(Opcodes.CHECKCAST, record);
        }
        code.visitFieldInsn(Opcodes.GETFIELD, getter.getOwner(), getter.getName(), getter.getDesc());
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static String box(Type type) {
        return "java/lang/" + switch (type.getSort()) {
            case Type.BOOLEAN -> "Boolean";
            case Type.BYTE -> "Byte";
            case Type.CHAR -> "Character";
            case Type.SHORT -> "Short";
            case Type.INT -> "Integer";
            case Type.LONG -> "Long";
            case Type.FLOAT -> "Float";
            default -> "Double";
        };
    }
}

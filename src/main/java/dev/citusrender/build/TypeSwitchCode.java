package dev.citusrender.build;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The code of {@code int typeSwitch(Object value, int from)}: the number of the first label, not before {@code from}, that the value is an instance of or
 * equal to; the number of labels when there is none, -1 for null ({@link java.lang.runtime.SwitchBootstraps#typeSwitch}).
 */
final class TypeSwitchCode {
    private static final int VALUE = 0;
    private static final int FROM = 1;

    private TypeSwitchCode() {
    }

    static String add(PlainClass.AddedMethod method, Object... labels) {
        MethodVisitor code = method.code();
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, VALUE);
        Label notNull = new Label();
        code.visitJumpInsn(Opcodes.IFNONNULL, notNull);
        code.visitInsn(Opcodes.ICONST_M1);
        code.visitInsn(Opcodes.IRETURN);
        join(code, notNull);
        for (int i = 0; i < labels.length; i++) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ILOAD, FROM);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitJumpInsn(Opcodes.IF_ICMPGT, next);
            test(code, labels[i]);
            code.visitJumpInsn(Opcodes.IFEQ, next);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitInsn(Opcodes.IRETURN);
            join(code, next);
        }
        code.visitIntInsn(Opcodes.SIPUSH, labels.length);
        code.visitInsn(Opcodes.IRETURN);
        return method.end();
    }

    private static void test(MethodVisitor code, Object label) {
        switch (label) {
            case Type type -> {
                code.visitVarInsn(Opcodes.ALOAD, VALUE);
                code.visitTypeInsn(Opcodes.INSTANCEOF, type.getInternalName());
            }
            default -> {
                code.visitLdcInsn(label);
                code.visitVarInsn(Opcodes.ALOAD, VALUE);
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z", false);
            }
        }
    }

    private static void join(MethodVisitor code, Label label) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null); // the two parameters and nothing else
    }
}

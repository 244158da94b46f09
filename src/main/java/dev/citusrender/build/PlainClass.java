package dev.citusrender.build;

import java.util.Arrays;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Copies a class; a call that the JVM would link at run time becomes a call of a private static method that is added to the class. */
final class PlainClass extends ClassVisitor {
    private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";

    private final ClassWriter writer;
    private String name;
    private String simpleName;
    private boolean isInterface;
    private int added;

    PlainClass() {
        this(new ClassWriter(ClassWriter.COMPUTE_MAXS));
    }

    private PlainClass(ClassWriter writer) {
        super(Opcodes.ASM9, writer);
        this.writer = writer;
    }

    boolean isChanged() {
        return added > 0;
    }

    byte[] toByteArray() {
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String className, String signature, String superName, String[] interfaces) {
        name = className;
        simpleName = className.substring(className.lastIndexOf('/') + 1);
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, className, signature, superName, interfaces);
    }

    @Override
    public void visitInnerClass(String className, String outerName, String innerName, int access) {
        if (className.equals(name)) {
            simpleName = innerName;
        }
        super.visitInnerClass(className, outerName, innerName, access);
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String calledDescriptor, Handle bootstrap, Object... arguments) {
                String plain = plain(called, calledDescriptor, bootstrap, arguments);
                if (plain == null) {
                    super.visitInvokeDynamicInsn(called, calledDescriptor, bootstrap, arguments);
                } else {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, name, plain, calledDescriptor, isInterface);
                }
            }
        };
    }

    /** The name of an added method that does what a call does; null if the call has to stay. */
    private String plain(String called, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals(SWITCHES) && called.equals("typeSwitch")) {
            // other labels than classes and texts are enum constants, which are found at run time
            return Arrays.stream(arguments).allMatch(label -> label instanceof Type || label instanceof String)
                    ? TypeSwitchCode.add(begin(called, descriptor), arguments) : null;
        }
        if (bootstrap.getOwner().equals(RECORDS)) {
            return new RecordCode(simpleName, arguments).add(begin(called, descriptor), called);
        }
        return null;
    }

    private AddedMethod begin(String called, String descriptor) {
        String unique = "plain$" + called + "$" + added++;
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        return new AddedMethod(unique, writer.visitMethod(access, unique, descriptor, null, null));
    }

    /** A method that is being written: its code is all that is missing. */
    record AddedMethod(String name, MethodVisitor code) {
        String end() {
            code.visitMaxs(0, 0); // computed
            code.visitEnd();
            return name;
        }
    }
}

package dev.citusrender.function;

import dev.citusrender.template.CallContext;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words in which a family's table is written: each line says a function's name, its Go signature, its usage, what it does, and the Java
 * method that does it. The method takes the Go values that the signature promises (an {@code int} is a GoInt, a {@code []string} parameter a
 * GoList, …), so the casts here can only fail where a signature and its method disagree, and that is a bug of the table.
 */
final class Declare {
    private Declare() {
    }

    /** Code without arguments. */
    interface None {
        Object call();
    }

    /** Code with one argument. */
    interface One<A> {
        Object call(A a);
    }

    /** Code with two arguments. */
    interface Two<A, B> {
        Object call(A a, B b);
    }

    /** Code with three arguments. */
    interface Three<A, B, C> {
        Object call(A a, B b, C c);
    }

    /** Code that takes any number of arguments. */
    interface Rest<T> {
        Object call(List<T> rest);
    }

    /** Code with one argument and any number of others. */
    interface OneAndRest<A, T> {
        Object call(A a, List<T> rest);
    }

    /** Code with two arguments and any number of others. */
    interface TwoAndRest<A, B, T> {
        Object call(A a, B b, List<T> rest);
    }

    static TemplateFunction function(String name, Signature signature, String usage, String doc, None code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call());
    }

    static <A> TemplateFunction function(String name, Signature signature, String usage, String doc, One<A> code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(at(a, 0)));
    }

    static <A, B> TemplateFunction function(String name, Signature signature, String usage, String doc, Two<A, B> code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(at(a, 0), at(a, 1)));
    }

    static <A, B, C> TemplateFunction function(String name, Signature signature, String usage, String doc, Three<A, B, C> code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(at(a, 0), at(a, 1), at(a, 2)));
    }

    static <T> TemplateFunction variadic(String name, Signature signature, String usage, String doc, Rest<T> code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(from(a, 0)));
    }

    static <A, T> TemplateFunction variadic(String name, Signature signature, String usage, String doc, OneAndRest<A, T> code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(at(a, 0), from(a, 1)));
    }

    static <A, B, T> TemplateFunction variadic(String name, Signature signature, String usage, String doc, TwoAndRest<A, B, T> code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(at(a, 0), at(a, 1), from(a, 2)));
    }

    /** A function that needs to know the render which calls it. */
    static TemplateFunction contextual(String name, Signature signature, String usage, String doc, TemplateFunction.Code code) {
        return new TemplateFunction(name, signature, usage, doc, code);
    }

    /** Functions that have a must form each, {@code mustFirst} to {@code first}: in Go it returns the error that the other panics with. */
    static List<TemplateFunction> withMustForms(List<TemplateFunction> functions) {
        return functions.stream().flatMap(f -> Stream.of(f, mustForm(f))).toList();
    }

    private static TemplateFunction mustForm(TemplateFunction f) {
        String name = "must" + Character.toUpperCase(f.name().charAt(0)) + f.name().substring(1);
        String usage = name + f.usage().substring(f.name().length());
        return new TemplateFunction(name, f.signature(), usage, "As " + f.name() + ", and fails with the same words.", f.code());
    }

    @SuppressWarnings("unchecked")
    private static <A> A at(Object[] arguments, int index) {
        return (A) arguments[index];
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> from(Object[] arguments, int index) {
        return (List<T>) Arrays.asList(arguments).subList(index, arguments.length);
    }
}

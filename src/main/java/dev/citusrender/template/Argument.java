package dev.citusrender.template;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoType;
import dev.citusrender.syntax.Node;
import dev.citusrender.syntax.Operand;
import java.util.List;

/**
 * An argument as it was written. What it becomes depends on the parameter's type, which of a function is known to the compiler and of a method is
 * not.
 */
sealed interface Argument {

    /** What was written. */
    Node syntax();

    /** The argument of a parameter of this type. */
    Object value(Scope scope, GoType type);

    /** The argument of a function's parameter: what can be decided now, is. */
    GoExpression typed(GoType type);

    /** A literal: its type decides what it may be. */
    record OfLiteral(Operand.Literal syntax) implements Argument {
        @Override
        public Object value(Scope scope, GoType type) {
            scope.at = syntax;
            try {
                return Literals.as(syntax, type);
            } catch (GoError e) {
                throw scope.error(e.getMessage());
            }
        }

        @Override
        public GoExpression typed(GoType type) {
            try {
                return new Constant(syntax, Literals.as(syntax, type));
            } catch (GoError e) {
                return Failing.at(syntax, null, e.getMessage());
            }
        }
    }

    /** Anything else: its value is checked when it is there. */
    record OfExpression(GoExpression expression) implements Argument {
        @Override
        public Node syntax() {
            return expression.syntax();
        }

        @Override
        public Object value(Scope scope, GoType type) {
            return Conversions.convert(scope, expression, expression.value(scope), type);
        }

        @Override
        public GoExpression typed(GoType type) {
            return type == GoType.REFLECT_VALUE ? expression : new Converted(expression, type);
        }
    }

    /** A value made into one of a known type. */
    final class Converted extends GoExpression {
        private final GoExpression value;
        private final GoType type;

        Converted(GoExpression value, GoType type) {
            this.value = value;
            this.type = type;
        }

        @Override
        Object value(Scope scope) {
            return Conversions.convert(scope, value, value.value(scope), type);
        }

        @Override
        List<TemplateException.Subject> subject(Scope scope) {
            return value.subject(scope);
        }

        @Override
        Node syntax() {
            return value.syntax();
        }
    }
}

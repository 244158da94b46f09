package dev.citusrender.template;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoType;
import dev.citusrender.syntax.Command;
import dev.citusrender.syntax.Node;
import dev.citusrender.syntax.Operand;
import dev.citusrender.syntax.Pipeline;
import java.util.ArrayList;
import java.util.List;

/** Makes expressions of pipelines, for one template. What Go only finds out when it runs becomes an expression that fails then. */
final class ExpressionCompiler {
    private final FunctionLibrary functions;
    private final Variables variables;

    ExpressionCompiler(FunctionLibrary functions, Variables variables) {
        this.functions = functions;
        this.variables = variables;
    }

    /** The value of a pipeline; its declarations are made when all of it is worked out. */
    GoExpression pipeline(Pipeline pipeline) {
        GoExpression value = null;
        for (Command command : pipeline.commands()) {
            value = command(command, value, pipeline);
        }
        value = value instanceof Constant ? value : new Concrete(value);
        return pipeline.declarations().isEmpty() ? value : assignment(pipeline, value);
    }

    private GoExpression assignment(Pipeline pipeline, GoExpression value) {
        List<Operand.Variable> declared = pipeline.declarations();
        int[] slots = new int[declared.size()];
        for (int i = 0; i < slots.length; i++) {
            String name = declared.get(i).name();
            slots[i] = pipeline.assigns() ? variables.find(name) : variables.declare(name);
            if (slots[i] == Variables.UNDEFINED) {
                return Failing.after(pipeline, value, "undefined variable: " + name);
            }
        }
        return new Assignment(value, slots);
    }

    private GoExpression command(Command command, GoExpression piped, Pipeline pipeline) {
        Operand first = command.first();
        List<Operand> arguments = command.arguments();
        boolean hasArguments = piped != null || !arguments.isEmpty();
        return switch (first) {
            case Operand.FunctionName name -> call(name, command, arguments, piped);
            case Operand.Field field -> fields(field, new Dot(field), field.names(), arguments, piped);
            case Operand.Chain chain -> fields(chain, operand(chain.receiver()), chain.names(), arguments, piped);
            case Operand.Variable variable when !variable.names().isEmpty() -> variableFields(variable, arguments, piped);
            case Pipeline inner -> hasArguments ? notAFunction(inner, piped, pipeline) : pipeline(inner);
            default -> hasArguments ? Failing.at(first, piped, cannotGive(first)) : operand(first);
        };
    }

    /** Go has not looked at the parenthesis yet when it refuses the arguments: the message is about what came before it. */
    private static GoExpression notAFunction(Pipeline inner, GoExpression piped, Pipeline outer) {
        return piped == null ? Failing.at(outer, null, cannotGive(inner)) : Failing.after(outer, piped, cannotGive(inner));
    }

    private static String cannotGive(Operand word) {
        return "can't give argument to non-function " + word.canonicalText();
    }

    /** An operand for itself, with no arguments. */
    private GoExpression operand(Operand operand) {
        return switch (operand) {
            case Operand.Dot dot -> new Dot(dot);
            case Operand.Literal literal -> literal(literal);
            case Operand.FunctionName name -> call(name, name, List.of(), null);
            case Operand.Field field -> fields(field, new Dot(field), field.names(), List.of(), null);
            case Operand.Chain chain -> fields(chain, operand(chain.receiver()), chain.names(), List.of(), null);
            case Operand.Variable variable -> variable.names().isEmpty() ? variable(variable) : variableFields(variable, List.of(), null);
            case Pipeline inner -> pipeline(inner);
        };
    }

    private static GoExpression literal(Operand.Literal literal) {
        try {
            return new Constant(literal, Literals.untyped(literal));
        } catch (GoError e) {
            return Failing.at(literal, null, e.getMessage());
        }
    }

    private GoExpression variable(Operand.Variable variable) {
        int slot = variables.find(variable.name());
        return slot == Variables.UNDEFINED
                ? Failing.at(variable, null, "undefined variable: " + variable.name()) : new VariableValue(variable, slot);
    }

    private GoExpression variableFields(Operand.Variable variable, List<Operand> arguments, GoExpression piped) {
        return fields(variable, variable(variable), variable.names(), arguments, piped);
    }

    private GoExpression fields(Node syntax, GoExpression receiver, List<String> names, List<Operand> arguments, GoExpression piped) {
        if (arguments.isEmpty() && piped == null) {
            return new Fields(syntax, receiver, names.toArray(String[]::new));
        }
        String[] before = names.subList(0, names.size() - 1).toArray(String[]::new);
        GoExpression owner = before.length == 0 ? receiver : new Fields(syntax, receiver, before);
        return new MethodCall(syntax, owner, names.getLast(), arguments(arguments), piped);
    }

    private List<Argument> arguments(List<Operand> operands) {
        List<Argument> arguments = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            arguments.add(argument(operand));
        }
        return arguments;
    }

    private Argument argument(Operand operand) {
        return operand instanceof Operand.Literal literal ? new Argument.OfLiteral(literal) : new Argument.OfExpression(operand(operand));
    }

    private GoExpression call(Operand.FunctionName word, Node command, List<Operand> operands, GoExpression piped) {
        TemplateFunction function = functions.find(word.name());
        Signature signature = function.signature();
        String mistake = Arity.mistake(word.name(), signature.parameters().size(), signature.variadic(), operands.size(), piped != null);
        if (mistake != null) {
            return Failing.at(word, piped, mistake);
        }
        GoExpression[] arguments = new GoExpression[operands.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(operands.get(i)).typed(signature.parameter(i));
        }
        return switch (word.name()) {
            case "and", "or" -> new ShortCircuit(word, word.name().equals("or"), arguments, piped);
            case "call" -> new FunctionCall(notCallable(function, operands), word, command, arguments, piped, GoType.REFLECT_VALUE);
            default -> new FunctionCall(function, word, command, arguments, piped, piped == null ? null : signature.parameter(arguments.length));
        };
    }

    /** {@code call}: a template cannot come by a function value here, so it can only complain, naming the callee as it was written. */
    private static TemplateFunction notCallable(TemplateFunction function, List<Operand> operands) {
        return new TemplateFunction(function.name(), function.signature(), function.usage(), function.doc(), (context, arguments) -> {
            Object callee = GoNil.toNull(arguments[0]);
            if (callee == null) {
                throw new GoError("call of nil");
            }
            String type = Go.typeOf(callee).name();
            String piped = callee instanceof String s ? s : "<" + type + " Value>";
            String name = operands.isEmpty() ? piped : operands.getFirst().canonicalText();
            throw new GoError("non-function " + name + " of type " + type);
        });
    }
}

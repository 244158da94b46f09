package dev.citusrender.template;

import dev.citusrender.syntax.Body;
import dev.citusrender.syntax.Operand;
import dev.citusrender.syntax.Statement;
import dev.citusrender.syntax.TemplateTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes statements of a template's tree. Scopes are Go's at run time, which are narrower than its parser's: an else does not see its if's
 * variables.
 */
final class StatementCompiler {
    private final Variables variables = new Variables();
    private final ExpressionCompiler expressions;

    private StatementCompiler(FunctionLibrary functions) {
        this.expressions = new ExpressionCompiler(functions, variables);
    }

    static GoTemplate compile(TemplateTree tree, FunctionLibrary functions) {
        StatementCompiler compiler = new StatementCompiler(functions);
        GoStatement body = compiler.body(tree.body());
        return new GoTemplate(tree, body, compiler.variables.slots());
    }

    private GoStatement body(Body body) {
        List<GoStatement> statements = new ArrayList<>(body.statements().size());
        for (Statement statement : body.statements()) {
            statements.add(statement(statement));
        }
        return statements.size() == 1 ? statements.getFirst() : new BodyStatement(body, statements);
    }

    private GoStatement statement(Statement statement) {
        return switch (statement) {
            case Statement.Text text -> new TextStatement(text);
            case Statement.Action action -> new ActionStatement(action, expressions.pipeline(action.pipeline()));
            case Statement.Break b -> new LoopControl(b, Flow.BREAK);
            case Statement.Continue c -> new LoopControl(c, Flow.CONTINUE);
            case Statement.TemplateCall call ->
                    new TemplateCallStatement(call, call.argument() == null ? null : expressions.pipeline(call.argument()));
            case Statement.Branch branch -> branch(branch);
        };
    }

    /** The pipeline's variables are seen by the body and by the else, and by nobody afterwards. */
    private GoStatement branch(Statement.Branch branch) {
        int mark = variables.mark();
        GoExpression pipeline = expressions.pipeline(branch.pipeline());
        int[] slots = slots(branch.pipeline().declarations());
        GoStatement body = scoped(branch.body());
        GoStatement otherwise = branch.otherwise() == null ? null : scoped(branch.otherwise());
        variables.popTo(mark);
        return switch (branch) {
            case Statement.If i -> new IfStatement(i, pipeline, body, otherwise);
            case Statement.With w -> new WithStatement(w, pipeline, body, otherwise);
            case Statement.Range r -> new RangeStatement(r, pipeline, slots, body, otherwise);
        };
    }

    private int[] slots(List<Operand.Variable> declared) {
        int[] slots = new int[declared.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = variables.find(declared.get(i).name());
        }
        return slots;
    }

    private GoStatement scoped(Body body) {
        int mark = variables.mark();
        GoStatement statement = body(body);
        variables.popTo(mark);
        return statement;
    }
}

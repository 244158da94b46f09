package dev.citusrender.syntax;

import dev.citusrender.go.GoQuote;
import java.util.List;

/** Writes a tree back as text the way Go's messages show it. */
final class CanonicalWriter {
    private final StringBuilder out = new StringBuilder();

    CanonicalWriter write(Node node) {
        switch (node) {
            case Body body -> body.statements().forEach(this::write);
            case Command command -> writeCommand(command);
            case Operand operand -> writeOperand(operand);
            case Statement statement -> writeStatement(statement);
        }
        return this;
    }

    private void writeStatement(Statement statement) {
        switch (statement) {
            case Statement.Text text -> out.append(text.text());
            case Statement.Action action -> braces("", action.pipeline());
            case Statement.Break b -> out.append("{{break}}");
            case Statement.Continue c -> out.append("{{continue}}");
            case Statement.TemplateCall call -> writeTemplateCall(call);
            case Statement.Branch branch -> writeBranch(branch);
        }
    }

    private void writeTemplateCall(Statement.TemplateCall call) {
        String head = "template " + GoQuote.quote(call.name());
        if (call.argument() == null) {
            out.append("{{").append(head).append("}}");
        } else {
            braces(head + " ", call.argument());
        }
    }

    private void writeBranch(Statement.Branch branch) {
        braces(branch.keyword() + " ", branch.pipeline());
        write(branch.body());
        if (branch.otherwise() != null) {
            out.append("{{else}}");
            write(branch.otherwise());
        }
        out.append("{{end}}");
    }

    private void braces(String head, Pipeline pipeline) {
        out.append("{{").append(head);
        writePipeline(pipeline);
        out.append("}}");
    }

    private void writePipeline(Pipeline pipeline) {
        String separator = "";
        for (Operand.Variable variable : pipeline.declarations()) {
            out.append(separator).append(variable.name());
            separator = ", ";
        }
        if (!pipeline.declarations().isEmpty()) {
            out.append(pipeline.assigns() ? " = " : " := ");
        }
        separator = "";
        for (Command command : pipeline.commands()) {
            out.append(separator);
            writeCommand(command);
            separator = " | ";
        }
    }

    private void writeCommand(Command command) {
        String separator = "";
        for (Operand word : command.words()) {
            out.append(separator);
            writeWord(word);
            separator = " ";
        }
    }

    private void writeOperand(Operand operand) {
        switch (operand) {
            case Pipeline pipeline -> writePipeline(pipeline);
            case Operand.Dot dot -> out.append('.');
            case Operand.Nil nil -> out.append("nil");
            case Operand.Bool bool -> out.append(bool.value());
            case Operand.Number number -> out.append(number.constant().text());
            case Operand.Text text -> out.append(text.quoted());
            case Operand.FunctionName function -> out.append(function.name());
            case Operand.Field field -> writeNames(field.names());
            case Operand.Variable variable -> {
                out.append(variable.name());
                writeNames(variable.names());
            }
            case Operand.Chain chain -> {
                writeWord(chain.receiver());
                writeNames(chain.names());
            }
        }
    }

    /** A pipeline is in parentheses where it is a word or a receiver, and bare where it is shown by itself. */
    private void writeWord(Operand word) {
        if (word instanceof Pipeline pipeline) {
            out.append('(');
            writePipeline(pipeline);
            out.append(')');
        } else {
            writeOperand(word);
        }
    }

    private void writeNames(List<String> names) {
        names.forEach(name -> out.append('.').append(name));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

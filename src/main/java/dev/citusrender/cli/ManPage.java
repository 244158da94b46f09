package dev.citusrender.cli;

import java.util.List;
import java.util.Locale;

/** A page of the manual in roff, section 1, out of the same words as the page of help. */
final class ManPage {
    private static final String SECTION = "1";

    private final StringBuilder page = new StringBuilder();

    private ManPage(String name, String about) {
        page.append(".TH ").append(name.toUpperCase(Locale.ROOT).replace("-", "\\-")).append(' ').append(SECTION).append('\n');
        heading("NAME");
        line(escaped(name) + " \\- " + escaped(about));
    }

    /** The page of the program. */
    static String program() {
        ManPage page = new ManPage("citus-render", "render Helm charts");
        page.synopsis("citus-render", "[NAME] [CHART] [flags]");
        page.heading("DESCRIPTION");
        page.line("Prints the manifests of a Helm chart: the bytes of \\(oqhelm template\\(cq, without helm. CHART is a folder, a .tgz or the name of a "
                + "bundled chart; without one it is citus.");
        page.flags(FlagTable.TEMPLATE.flags());
        page.heading("COMMANDS");
        for (Commands.Entry entry : Commands.ALL) {
            page.item("\\fBcitus\\-render\\-" + escaped(entry.word()) + "\\fR(" + SECTION + ")", escaped(entry.about()));
        }
        page.heading("EXIT STATUS");
        page.line("0 rendered; 1 an error. Of the commands: 0 fine; 1 findings; 2 a wrong command line or a failure.");
        return page.page.toString();
    }

    /** The page of a command. */
    static String of(Commands.Entry entry) {
        CommandDoc doc = entry.command().get().doc();
        ManPage page = new ManPage("citus-render-" + entry.word(), entry.about());
        page.synopsis("citus-render " + entry.word(), doc.synopsis());
        page.heading("DESCRIPTION");
        doc.summary().forEach(text -> page.paragraph(escaped(text)));
        page.flags(doc.flagSet().flags());
        page.heading("EXAMPLES");
        page.page.append(".nf\n");
        doc.examples().forEach(example -> page.line(escaped(example)));
        page.page.append(".fi\n");
        page.heading("EXIT STATUS");
        page.line("0 fine; 1 findings; 2 a wrong command line or a failure.");
        page.heading("SEE ALSO");
        page.line("\\fBcitus\\-render\\fR(" + SECTION + ")");
        return page.page.toString();
    }

    private void synopsis(String command, String rest) {
        heading("SYNOPSIS");
        line("\\fB" + escaped(command) + "\\fR " + escaped(rest));
    }

    private void flags(List<Flag> flags) {
        heading("OPTIONS");
        for (Flag flag : flags) {
            if (!flag.doc().isEmpty()) {
                String argument = flag.kind() == Flag.Kind.BOOL ? "" : " \\fIVALUE\\fR";
                item("\\fB" + (flag.shortcut() == 0 ? "" : "\\-" + flag.shortcut() + "\\fR, \\fB") + "\\-\\-" + escaped(flag.name()) + "\\fR" + argument,
                        escaped(flag.doc()));
            }
        }
    }

    private void heading(String text) {
        page.append(".SH ").append(text).append('\n');
    }

    private void item(String term, String text) {
        page.append(".TP\n");
        line(term);
        line(text);
    }

    private void paragraph(String text) {
        page.append(".PP\n");
        line(text);
    }

    /** A line that begins with a dot or an apostrophe would be a request. */
    private void line(String text) {
        page.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "").append(text).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
    }
}

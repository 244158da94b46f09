package dev.citusrender.golden;

import dev.citusrender.diff.report.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML, which every CI service shows: a test for each case, and one more for the orphans that belong to none. */
public final class JUnitReport {
    private static final String SUITE = "citus-render golden";

    private final GoldenReport report;
    private final XMLStreamWriter xml;

    private JUnitReport(GoldenReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    /** Writes a report. */
    public static void write(GoldenReport report, Writer out) throws IOException {
        try {
            new JUnitReport(report, XMLOutputFactory.newInstance().createXMLStreamWriter(out)).write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", SUITE);
        xml.writeAttribute("tests", Integer.toString(report.results().size() + (report.orphans().isEmpty() ? 0 : 1)));
        xml.writeAttribute("failures", Long.toString(report.count(CaseResult.Status.DIFFERENT) + (report.orphans().isEmpty() ? 0 : 1)));
        xml.writeAttribute("errors", Long.toString(report.count(CaseResult.Status.FAILED)));
        xml.writeAttribute("time", seconds(report.time().toNanos()));
        for (CaseResult result : report.results()) {
            start(result.testCase().name(), result.time().toNanos());
            switch (result.status()) {
                case SAME -> { }
                case DIFFERENT -> problem("failure", "differs from its golden files",
                        result.differences().stream().map(this::text).collect(Collectors.joining("\n")));
                case FAILED -> problem("error", String.valueOf(result.failure().getMessage()), result.testCase().origin().toString());
            }
            xml.writeEndElement();
        }
        if (!report.orphans().isEmpty()) {
            start("orphans", 0);
            problem("failure", "golden files that no case makes", report.orphans().stream().map(this::text).collect(Collectors.joining("\n")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void start(String name, long nanoseconds) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", name);
        xml.writeAttribute("time", seconds(nanoseconds));
    }

    private void problem(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", Texts.xml(message));
        xml.writeCharacters(Texts.xml(text));
        xml.writeEndElement();
    }

    private String text(Difference difference) {
        String name = report.file().display(difference.path());
        return switch (difference.kind()) {
            case CHANGED -> difference.diff();
            case MISSING -> name + " is missing";
            case ORPHAN -> name + " is an orphan: no case makes it";
            case LINE_ENDS -> name + " has other line ends";
        };
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.3f", nanoseconds / 1e9);
    }
}

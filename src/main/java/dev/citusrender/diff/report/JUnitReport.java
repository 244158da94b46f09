package dev.citusrender.diff.report;

import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML, which any CI service shows: a test per resource, failed when it differs, with its unified diff. */
public final class JUnitReport implements Reporter {

    @Override
    public String write(DiffReport report) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            write(xml, report);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // a StringWriter takes everything
        }
        return out.append('\n').toString();
    }

    private static void write(XMLStreamWriter xml, DiffReport report) throws XMLStreamException {
        Map<ResourceId, ResourceChange> changes = new HashMap<>();
        report.diff().changes().forEach(change -> changes.put(change.id(), change));
        List<Resource> gone = report.diff().changes().stream().filter(change -> change.after() == null).map(ResourceChange::before).toList();
        List<Resource> tests = Stream.concat(report.diff().after().stream(), gone.stream()).toList();
        String suite = Texts.xml(report.from() + " → " + report.to());
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite);
        xml.writeAttribute("tests", Integer.toString(tests.size()));
        xml.writeAttribute("failures", Long.toString(tests.stream().filter(test -> changes.containsKey(test.id())).count()));
        xml.writeAttribute("errors", "0");
        for (Resource test : tests) {
            write(xml, report, test, changes.get(test.id()), suite);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void write(XMLStreamWriter xml, DiffReport report, Resource test, ResourceChange change, String suite) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("name", Texts.xml(test.id().toString()));
        if (change != null) {
            List<Risk> risks = report.risksOf(change.id());
            Risk.Level worst = Marks.worst(risks);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", worst == null ? "change" : Marks.word(worst));
            xml.writeAttribute("message", Texts.xml(risks.isEmpty() ? Marks.word(change.kind()) : risks.getFirst().message()));
            xml.writeCharacters(Texts.xml(String.join("\n", UnifiedReport.lines(change)) + "\n"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}

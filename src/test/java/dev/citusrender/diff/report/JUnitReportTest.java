package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** JUnit XML, as another parser reads it. */
class JUnitReportTest {
    private static Document read(DiffReport report) throws Exception {
        byte[] xml = new JUnitReport().write(report).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    @Test
    void aTestPerResourceThatFailsWhenItDiffers() throws Exception {
        Document document = read(Reports.shop());
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("main → this render");
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("4");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        Element web = (Element) document.getElementsByTagName("testcase").item(0);
        assertThat(web.getAttribute("name")).isEqualTo("Deployment/web");
        Element failure = (Element) web.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("danger");
        assertThat(failure.getAttribute("message")).isEqualTo("3 pods become 1.");
        assertThat(failure.getTextContent()).startsWith("--- Deployment/web\n").contains("\n-  replicas: 3\n+  replicas: 1\n");
    }

    @Test
    void whatXmlCantHoldIsReplaced() throws Exception {
        Document document = read(Reports.attack());
        Element test = (Element) document.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("name")).contains("<script>", "\uFFFD[31m");
        assertThat(test.getElementsByTagName("failure").item(0).getTextContent()).contains("]]>");
        assertThat(Texts.xml("a\u0000\uD800b\uFFFF😀")).isEqualTo("a\uFFFD\uFFFDb\uFFFD😀");
    }
}

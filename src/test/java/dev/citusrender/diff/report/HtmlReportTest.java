package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.diff.risk.Risk;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page: that it needs nothing from elsewhere, that no value gets out of its place, and that it works in a browser. */
class HtmlReportTest {
    /** A browser that has just ended may still be writing there. */
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private static String write(DiffReport report) {
        return new HtmlReport().write(report);
    }

    @Test
    void needsNothingFromElsewhere() {
        assertThat(write(Reports.shop())).contains("default-src 'none'").doesNotContain("http:", "https:", "@import", "src=\"");
    }

    @Test
    void showsRisksResourcesAndFields() {
        assertThat(write(Reports.shop())).contains("<li class=\"danger\">", "3 pods become 1. <span class=\"advice\">Drain first.</span>",
                "<details class=\"change modified\" id=\"Deployment_web\" data-kind=\"Deployment\" data-level=\"danger\" data-what=\"modified\" open>",
                "<h3><code>spec.replicas</code></h3>\n<pre><del>- 3</del><ins>+ 1</ins></pre>",
                "<title>Service/web selects Deployment/web</title>", "<title>Deployment/web reads ConfigMap/settings</title>",
                "aria-label=\"ServiceAccount/old: removed\"");
    }

    @Test
    void noValueGetsOutOfItsPlace() {
        assertThat(write(Reports.attack())).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\\u202e").doesNotContain("<script>alert", "\u202e");
    }

    @Test
    void twoOfOneNameHaveTwoAnchors() {
        String accounts = "kind: ServiceAccount\nmetadata:\n  name: a/b\n---\nkind: ServiceAccount\nmetadata:\n  name: a_b\n";
        assertThat(write(Reports.of("", accounts))).contains("id=\"ServiceAccount_a_b\"", "id=\"ServiceAccount_a_b-2\"");
    }

    @Test
    void nothingDiffers() throws IOException, InterruptedException {
        Chromium.Page page = Chromium.inFolder(folder).open(write(Reports.of("", "")), "");
        assertThat(page.log()).doesNotContain("CONSOLE");
        assertThat(page.dom()).contains("nothing to compare").doesNotContain("<details");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | 4 of 4 | 0", "#filter:level=danger | 1 of 4 | 3", "#filter:kind=ServiceAccount | 2 of 4 | 2",
        "#filter:kind=ServiceAccount&what=removed | 1 of 4 | 3", "#filter:name=WEB | 1 of 4 | 3", "#filter:kind=Nothing | 4 of 4 | 0", "#filter:name=nothing | 0 of 4 | 4",
        "#ServiceAccount_old | 4 of 4 | 0",
    })
    void theFilterLivesInTheAddress(String fragment, String count, int hidden) throws IOException, InterruptedException {
        Chromium.Page page = Chromium.inFolder(folder).open(write(Reports.shop()), fragment);
        assertThat(page.log()).as("console").doesNotContain("CONSOLE");
        assertThat(page.dom()).contains("<output>" + count + "</output>");
        assertThat(page.dom().split("hidden=\"\"", -1)).hasSize(hidden + 1);
    }

    @Test
    void theBrowserSeesNoScriptButOurs() throws IOException, InterruptedException {
        Chromium.Page page = Chromium.inFolder(folder).open(write(Reports.attack()), "");
        assertThat(page.log()).doesNotContain("CONSOLE");
        assertThat(page.dom().split("<script", -1)).hasSize(2);
        // the test itself sees what a console gets
        assertThat(Chromium.inFolder(folder).open("<script>console.error('seen')</script>", "").log()).contains("CONSOLE");
    }

    @Test
    void aThousandResources() throws IOException, InterruptedException {
        DiffReport report = Reports.many(500, 3);
        assertThat(report.diff().changes()).hasSize(1000);
        long start = System.nanoTime();
        String page = write(report);
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(10);
        Chromium.Page opened = Chromium.inFolder(folder).open(page, "#filter:level=" + Marks.word(Risk.Level.CAUTION));
        assertThat(opened.log()).doesNotContain("CONSOLE");
        assertThat(opened.dom()).contains("<output>333 of 1000</output>", "not drawn");
    }
}

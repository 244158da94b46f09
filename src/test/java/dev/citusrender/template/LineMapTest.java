package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineMapTest {
    private static List<String> places(String template, Object dot) {
        TemplateRun run = new TestEngine().with("t.yaml", template).with("_h.tpl", "{{ define \"h\" }}\nh1\nh2{{ end }}").run();
        String text = run.render("t.yaml", dot);
        List<String> places = new ArrayList<>();
        for (int line = 1; line <= text.split("\n", -1).length; line++) {
            places.add(String.valueOf(run.lineMap().placeOf(line)));
        }
        return places;
    }

    @Test
    void plainTextIsWhereItIs() {
        assertThat(places("a\nb\nc", null)).containsExactly("t.yaml:1", "t.yaml:2", "t.yaml:3");
    }

    @Test
    void eachRoundOfALoopComesFromTheSameLines() {
        assertThat(places("list:\n{{- range . }}\n- a: {{ . }}\n  b: 2\n{{- end }}\nend", GoList.of("x", "y")))
                .containsExactly("t.yaml:1", "t.yaml:3", "t.yaml:4", "t.yaml:3", "t.yaml:4", "t.yaml:6");
    }

    @Test
    void whatAFunctionWroteOverSeveralLinesIsAtItsAction() {
        assertThat(places("a:\n  {{- .x | nindent 2 }}\nb: 1", GoMap.of("x", "p\nq"))).containsExactly("t.yaml:1", "t.yaml:2", "t.yaml:2", "t.yaml:3");
    }

    @Test
    void aTemplateActionWritesForItsOwnFile() {
        assertThat(places("a\n{{ template \"h\" }}\nb", null)).containsExactly("t.yaml:1", "_h.tpl:1", "_h.tpl:2", "_h.tpl:3", "t.yaml:3");
    }

    @Test
    void thereIsNoPlaceForALineThatIsNotThere() {
        TemplateRun run = new TestEngine().with("t", "a").run();
        run.render("t", null);
        assertThat(run.lineMap().placeOf(2)).isNull();
        assertThat(run.lineMap().placeOf(0)).isNull();
    }
}

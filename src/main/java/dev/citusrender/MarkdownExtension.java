package dev.citusrender;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Filters for pages in Markdown. */
final class MarkdownExtension extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("cell", new TextFilter(PageLayout::cell), "sentence", new TextFilter(MarkdownExtension::sentence));
    }

    private static String sentence(String text) {
        return text.isEmpty() || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** A filter without arguments, from text to text. */
    private record TextFilter(UnaryOperator<String> code) implements Filter {
        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return input == null ? "" : code.apply(input.toString());
        }
    }
}

package dev.citusrender.function;

import dev.citusrender.HelmVersion;
import dev.citusrender.template.FunctionLibrary;
import dev.citusrender.template.TemplateFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every function that a Helm template can call: Go's builtins, Sprig's less what helm removes, and helm's own. This one table feeds the evaluator,
 * the reference page and the completeness test.
 */
public final class FunctionTable implements FunctionLibrary {
    private final List<FunctionFamily> families;
    private final Map<String, TemplateFunction> functions = new HashMap<>();

    private FunctionTable(List<FunctionFamily> families) {
        this.families = List.copyOf(families);
        for (FunctionFamily family : families) {
            for (TemplateFunction f : family.functions()) {
                if (functions.put(f.name(), f) != null) {
                    throw new IllegalStateException("declared twice: " + f.name());
                }
            }
        }
    }

    /** The functions of a helm version. */
    public static FunctionTable of(HelmVersion version) {
        List<FunctionFamily> families = new ArrayList<>();
        families.add(new FunctionFamily("The template language's own", BuiltinFunctions.functions()));
        families.add(new FunctionFamily("Text", TextFunctions.functions()));
        families.add(new FunctionFamily("Trimming and cutting", TrimFunctions.functions()));
        families.add(new FunctionFamily("Letter case", CaseFunctions.functions()));
        families.add(new FunctionFamily("Line breaks", WrapFunctions.functions()));
        families.add(new FunctionFamily("Splitting and joining", SplitFunctions.functions()));
        families.add(new FunctionFamily("Conversion", ConversionFunctions.functions()));
        families.add(new FunctionFamily("Whole numbers", IntegerFunctions.functions()));
        families.add(new FunctionFamily("Decimal numbers", DecimalFunctions.functions()));
        families.add(new FunctionFamily("Defaults", DefaultFunctions.functions()));
        families.add(new FunctionFamily("Types", TypeFunctions.functions()));
        families.add(new FunctionFamily("Dicts", DictFunctions.functions()));
        families.add(new FunctionFamily("Lists", ListFunctions.functions()));
        families.add(new FunctionFamily("Regular expressions", RegexFunctions.functions()));
        families.add(new FunctionFamily("Encoding", EncodingFunctions.functions()));
        families.add(new FunctionFamily("Checksums", ChecksumFunctions.functions()));
        families.add(new FunctionFamily("Paths", PathFunctions.functions()));
        families.add(new FunctionFamily("URLs and hosts", UrlFunctions.functions()));
        families.add(new FunctionFamily("Semantic versions", SemverFunctions.functions()));
        families.add(new FunctionFamily("JSON", JsonFunctions.functions()));
        families.add(new FunctionFamily("YAML", YamlFunctions.functions(version)));
        families.add(new FunctionFamily("TOML", TomlFunctions.functions(version)));
        families.add(new FunctionFamily("Dates", DateFunctions.functions()));
        families.add(new FunctionFamily("Random", RandomFunctions.functions()));
        families.add(new FunctionFamily("Keys and certificates", CryptoFunctions.functions()));
        families.add(new FunctionFamily("Helm's own", HelmFunctions.functions()));
        return new FunctionTable(families);
    }

    @Override
    public TemplateFunction find(String name) {
        return functions.get(name);
    }

    @Override
    public Collection<String> names() {
        return new TreeMap<>(functions).keySet();
    }

    /** The functions by family, as the reference page shows them. */
    public List<FunctionFamily> families() {
        return families;
    }

    /** All functions, by name. */
    public Collection<TemplateFunction> all() {
        return Collections.unmodifiableCollection(new TreeMap<>(functions).values());
    }
}

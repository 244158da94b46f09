package dev.citusrender.chart;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoPrintable;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoSpace;
import dev.citusrender.semver.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What helm demands of the metadata of a chart, and the cleaning it does on the way: spaces become plain ones, what can't be printed goes. */
final class MetadataRules {
    private MetadataRules() {
    }

    /**
     * The metadata with clean texts.
     *
     * @throws ChartException {@code validation: …}, for the first rule that is broken
     */
    static ChartMetadata check(ChartMetadata raw) {
        ChartMetadata metadata = clean(raw);
        require(!metadata.apiVersion().isEmpty(), "chart.metadata.apiVersion is required");
        String name = metadata.name();
        require(!name.isEmpty(), "chart.metadata.name is required");
        require(!name.equals(".") && !name.equals(".."), "chart.metadata.name " + GoQuote.quote(name) + " is not allowed");
        require(name.equals(GoPath.base(name)), "chart.metadata.name " + GoQuote.quote(name) + " is invalid");
        String version = metadata.version();
        require(!version.isEmpty(), "chart.metadata.version is required");
        require(isVersion(version), "chart.metadata.version " + GoQuote.quote(version) + " is invalid");
        require(List.of("", "application", "library").contains(metadata.type()), "chart.metadata.type must be application or library");
        if (metadata.maintainers() != null) {
            require(!metadata.maintainers().contains(null), "maintainers must not contain empty or null nodes");
        }
        checkDependencies(metadata.dependencies() == null ? List.of() : metadata.dependencies());
        return metadata;
    }

    private static boolean isVersion(String text) {
        try {
            Version.parse(text);
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    private static void checkDependencies(List<ChartDependency> dependencies) {
        Set<String> names = new HashSet<>();
        for (ChartDependency dependency : dependencies) {
            require(dependency != null, "dependencies must not contain empty or null nodes");
            String alias = dependency.alias();
            require(alias.chars().allMatch(MetadataRules::isAliasChar),
                    "dependency " + GoQuote.quote(dependency.name()) + " has disallowed characters in the alias");
            String key = alias.isEmpty() ? dependency.name() : alias;
            require(names.add(key), "more than one dependency with name or alias " + GoQuote.quote(key));
        }
    }

    private static boolean isAliasChar(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new ChartException("validation: " + rule);
        }
    }

    private static ChartMetadata clean(ChartMetadata m) {
        return new ChartMetadata(clean(m.name()), clean(m.home()), all(m.sources(), MetadataRules::clean), m.version(), clean(m.description()),
                all(m.keywords(), MetadataRules::clean), all(m.maintainers(), MetadataRules::clean), clean(m.icon()), m.apiVersion(),
                clean(m.condition()), clean(m.tags()), clean(m.appVersion()), m.deprecated(), m.annotations(), clean(m.kubeVersion()),
                all(m.dependencies(), MetadataRules::clean), m.type());
    }

    private static Maintainer clean(Maintainer m) {
        return new Maintainer(clean(m.name()), clean(m.email()), clean(m.url()));
    }

    private static ChartDependency clean(ChartDependency d) {
        return new ChartDependency(clean(d.name()), clean(d.version()), clean(d.repository()), clean(d.condition()),
                all(d.tags(), MetadataRules::clean), d.enabled(), d.importValues(), d.alias());
    }

    private static <T> List<T> all(List<T> list, UnaryOperator<T> change) {
        if (list == null) {
            return null;
        }
        List<T> changed = new ArrayList<>(list.size());
        for (T element : list) {
            changed.add(element == null ? null : change.apply(element));
        }
        return changed;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (GoSpace.isSpace(c)) {
                clean.append(' ');
            } else if (GoPrintable.isPrintable(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}

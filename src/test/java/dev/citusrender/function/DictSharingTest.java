package dev.citusrender.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import org.junit.jupiter.api.Test;

/**
 * Which dicts are the same one after a call: a later {@code set} on one shows in the other, as it does in Sprig. And whose values know their
 * origin.
 */
class DictSharingTest {
    private static final FunctionTable TABLE = FunctionTable.of(HelmVersion.V4);

    private final GoMap nested = GoMap.of("x", "1");
    private final GoMap source = GoMap.of("b", nested, "list", GoList.of(nested));

    @Test
    void setUnsetAndMergeChangeAndReturnTheirDict() {
        GoMap dict = new GoMap();
        assertThat(((GoMap) call("set", dict, "k", "v")).isSameAs(dict)).isTrue();
        assertThat(((GoMap) call("unset", dict, "k")).isSameAs(dict)).isTrue();
        assertThat(((GoMap) call("merge", dict, source)).isSameAs(dict)).isTrue();
        assertThat(((GoMap) call("mergeOverwrite", dict, source)).isSameAs(dict)).isTrue();
        assertThat(dict.sortedKeys()).containsExactly("b", "list");
    }

    @Test
    void mergeSharesNestedDictsWithItsSource() {
        GoMap merged = (GoMap) call("merge", new GoMap(), source);
        assertThat(((GoMap) merged.get("b")).isSameAs(nested)).isTrue();
    }

    @Test
    void mergeFillsAnExistingNestedDictInPlace() {
        GoMap existing = new GoMap();
        GoMap merged = (GoMap) call("merge", GoMap.of("b", existing), source);
        assertThat(((GoMap) merged.get("b")).isSameAs(existing)).isTrue();
        assertThat(existing.get("x")).isEqualTo("1");
    }

    @Test
    void pickAndOmitShareNestedDictsButNotTheirOwn() {
        GoMap picked = (GoMap) call("pick", source, "b");
        assertThat(picked.isSameAs(source)).isFalse();
        assertThat(((GoMap) picked.get("b")).isSameAs(nested)).isTrue();
        assertThat(((GoMap) ((GoMap) call("omit", source, "list")).get("b")).isSameAs(nested)).isTrue();
    }

    @Test
    void deepCopySharesNoDict() {
        GoMap copy = (GoMap) call("deepCopy", source);
        assertThat(copy).isEqualTo(source);
        assertThat(copy.isSameAs(source)).isFalse();
        assertThat(((GoMap) copy.get("b")).isSameAs(nested)).isFalse();
        assertThat(((GoMap) ((GoList) copy.get("list")).get(0)).isSameAs(nested)).isFalse();
    }

    @Test
    void valuesKeepTheirOriginOnTheWay() {
        Origin origin = new Origin("values.yaml", 3, 5);
        GoMap dict = new GoMap();
        dict.put("a", nested, origin);
        assertThat(((GoMap) call("merge", new GoMap(), dict)).origin("a")).isEqualTo(origin);
        assertThat(((GoMap) call("pick", dict, "a")).origin("a")).isEqualTo(origin);
        assertThat(((GoMap) call("omit", dict, "b")).origin("a")).isEqualTo(origin);
        assertThat(((GoMap) call("deepCopy", dict)).origin("a")).isEqualTo(origin);
    }

    private static Object call(String name, Object... arguments) {
        return TABLE.find(name).code().call(null, arguments);
    }
}
